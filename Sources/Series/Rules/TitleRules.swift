public import Adaptation
public import Files

/// The rules that a title brings along: its folder `rules/`, whose files stand in place of the
/// program's own, and `rules/title.jsonc`, which has the last word.
public struct TitleRules: Sendable {
    /// The name of the file that has the last word, in a folder of rules.
    public static let fileName = "title.jsonc"

    /// The folder of rules, or `nil` when the title has none.
    public let folder: String?

    /// Looks for the rules of the title that a file belongs to: beside the folder `source` or
    /// `targets` that the file stands in.
    public init(ofFile path: String) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        parts.removeLast()
        while let last = parts.popLast() {
            guard last == TitleFile.source || last == TitleFile.targets else { continue }
            folder = Self.folder((parts + [TitleFile.rules]).joined(separator: "/"))
            return
        }
        folder = nil
    }

    /// Looks for the rules in a title's folder.
    public init(ofTitle title: String) {
        folder = Self.folder((title.hasSuffix("/") ? title : title + "/") + TitleFile.rules)
    }

    /// The rules of the title whose folder is the current one: `rules/` stands in it beside
    /// `source/` or `targets/`. `nil` when it is none.
    public init?(ofCurrentFolder: Void) {
        guard let folder = Self.folder(TitleFile.rules),
            Self.folder(TitleFile.source) != nil || Self.folder(TitleFile.targets) != nil
        else { return nil }
        self.folder = folder
    }

    /// The title's own file, which is applied after all others.
    ///
    /// - Throws: `FileError` when it is there and can't be read.
    public func source() throws(FileError) -> RuleSource? {
        try folder.flatMap { (folder) throws(FileError) in try RuleFolder(folder).last() }
    }

    private static func folder(_ path: String) -> String? {
        (try? FileStatus(path: path))?.kind == .folder ? path : nil
    }
}
