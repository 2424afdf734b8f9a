/// The names of files as a page shows them that is sent to others: whoever gets it has nothing of
/// the folders that lead to the files, and needn't know them.
///
/// Absolute paths are shown from the folder on that all files are in. Others stay as they were given.
struct ReportNames {
    private let folder: String
    private var originals: [String: String] = [:]

    /// - Parameter files: The names of all files that were checked.
    init(_ files: [String]) {
        var common: [Substring]?
        for file in files where file.hasPrefix("/") {
            let parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            let count = common.map { zip($0, parts).prefix { $0 == $1 }.count }
            common = Array(parts.prefix(count ?? parts.count))
        }
        folder = common.map { $0.joined(separator: "/") + "/" } ?? ""
    }

    /// The name that is shown.
    func shown(_ name: String) -> String {
        guard !folder.isEmpty, name.hasPrefix(folder) else { return name }
        return String(name.dropFirst(folder.count))
    }

    /// A finding with the names that are shown, which are remembered.
    mutating func shown(_ finding: Finding) -> Finding {
        guard !folder.isEmpty else { return finding }
        var finding = finding
        finding.range = finding.range.map { rename($0) }
        for index in finding.notes.indices {
            finding.notes[index].range = finding.notes[index].range.map { rename($0) }
        }
        return finding
    }

    /// The place with the name that was given.
    func original(_ range: SourceRange) -> SourceRange {
        guard let name = originals[range.file] else { return range }
        var range = range
        range.file = name
        return range
    }

    private mutating func rename(_ range: SourceRange) -> SourceRange {
        let name = shown(range.file)
        guard name != range.file else { return range }
        originals[name] = range.file
        var range = range
        range.file = name
        return range
    }
}
