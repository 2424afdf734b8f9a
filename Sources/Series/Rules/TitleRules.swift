internal import Adaptation
internal import Files

/// The rules that a title brings along: its folder `rules/`, whose files stand in place of the
/// program's own, and `rules/title.jsonc`, which has the last word.
struct TitleRules: Sendable {
    /// The name of the file that has the last word, in a folder of rules.
    static let fileName = "title.jsonc"

    /// The folder of rules, or `nil` when the title has none.
    let folder: String?

    /// Looks for the rules of the title that a file belongs to: beside the folder `source` or
    /// `targets` that the file stands in.
    init(ofFile path: String) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        parts.removeLast()
        while let last = parts.popLast() {
            guard last == "source" || last == "targets" else { continue }
            folder = Self.folder((parts + ["rules"]).joined(separator: "/"))
            return
        }
        folder = nil
    }

    /// Looks for the rules in a title's folder.
    init(ofTitle title: String) {
        folder = Self.folder(title.hasSuffix("/") ? title + "rules" : title + "/rules")
    }

    /// The rules of the title whose folder is the current one: `rules/` stands in it beside
    /// `source/` or `targets/`. `nil` when it is none.
    init?(ofCurrentFolder: Void) {
        guard let folder = Self.folder("rules"),
            Self.folder("source") != nil || Self.folder("targets") != nil
        else { return nil }
        self.folder = folder
    }

    /// The title's own file, which is applied after all others.
    ///
    /// - Throws: `FileError` when it is there and can't be read.
    func source() throws(FileError) -> RuleSource? {
        try folder.flatMap { (folder) throws(FileError) in try Self.source(in: folder) }
    }

    /// The file with the last word in a folder of rules.
    ///
    /// - Throws: `FileError` when it is there and can't be read.
    static func source(in folder: String) throws(FileError) -> RuleSource? {
        let path = (folder.hasSuffix("/") ? folder : folder + "/") + fileName
        guard (try? FileStatus(path: path))?.kind == .file else { return nil }
        return RuleSource(name: path, bytes: try File.read(path, limit: RuleOptions.sizeLimit))
    }

    private static func folder(_ path: String) -> String? {
        (try? FileStatus(path: path))?.kind == .folder ? path : nil
    }
}
