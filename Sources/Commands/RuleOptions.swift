internal import Adaptation
internal import Arguments
internal import Files
internal import FoundationEssentials

/// The options that say which rules hold.
struct RuleOptions: ParsableArguments {
    @Option(help: "The market, such as southeast-asia.")
    var market: String?

    @Option(help: "The delivery profile, such as netflix or vertical-short.")
    var profile: String?

    @Option(
        help:
            "A folder whose files stand in place of the program's own; TRADEWIND_RULES names one too.",
        completion: .directory)
    var rules: String?

    /// The rules of the program, with those of the user's folder in place of some.
    ///
    /// - Throws: `FileError` for a folder that can't be read, ``Failure`` for one without rules.
    func set() throws -> RuleSet {
        try RuleSet(overriding: overriding())
    }

    /// The files of the user's folder, and of a title's own, which come first.
    ///
    /// - Throws: `FileError` for a folder that can't be read, ``Failure`` for one without rules.
    func overriding(title: String? = nil) throws -> [String: RuleSource] {
        let variable = ProcessInfo.processInfo.environment["TRADEWIND_RULES"] ?? ""
        var files: [String: RuleSource] = [:]
        if let folder = rules ?? (variable.isEmpty ? nil : variable) {
            files = try Self.files(in: folder)
            guard !files.isEmpty else {
                throw Failure(.configuration, "'\(folder)' holds no files of rules (*.jsonc)")
            }
        }
        if let title { files.merge(try Self.files(in: title)) { _, own in own } }
        return files
    }

    /// The files of a folder that is laid out as `locales/` is, by their paths.
    private static func files(in folder: String) throws(FileError) -> [String: RuleSource] {
        let root = folder.hasSuffix("/") ? folder : folder + "/"
        var files: [String: RuleSource] = [:]
        for path in try Folder.files(below: folder) where path.hasSuffix(".jsonc") {
            let bytes = try File.read(root + path, limit: sizeLimit)
            files[path] = RuleSource(name: root + path, bytes: bytes)
        }
        return files
    }

    /// More than any file of rules needs, so that a wrong folder doesn't fill the memory.
    static let sizeLimit = 4 << 20
}
