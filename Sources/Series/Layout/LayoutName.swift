internal import Diagnostics
internal import TimedText

/// The last part of a path: its stem and its extension, and whether it may be shown and used.
struct LayoutName {
    /// The name up to its last full stop.
    let stem: String
    /// What stands after the last full stop.
    let fileExtension: String

    init(_ path: String) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if let dot = name.lastIndex(of: "."), dot != name.startIndex {
            stem = String(name[..<dot])
            fileExtension = String(name[name.index(after: dot)...])
        } else {
            stem = name
            fileExtension = ""
        }
    }

    /// The stem up to its first full stop, in small letters: `ep001` of `EP001.th`.
    var episode: String { String(stem.prefix { $0 != "." }).lowercased() }

    /// What stands after that in the stem, such as `th`.
    var remainder: String { String(stem.dropFirst(stem.prefix { $0 != "." }.count + 1)) }

    /// Extensions of files that hold subtitles, and of what else may.
    static let extensions: Set<String> = Set(Formats.all.flatMap { $0.fileExtensions })
        .union(["xml", "json", "csv", "tsv", "txt"])

    /// Whether a name holds characters that are controls or change the direction of what follows,
    /// or bytes that aren't UTF-8.
    static func isUnsafe(_ path: String) -> Bool {
        path.unicodeScalars.contains { VisibleText.standIn(for: $0) != nil || $0 == "\u{FFFD}" }
    }
}
