public import Adaptation
public import Files

/// A folder of rules that is laid out as `locales/` is: a user's, or a title's `rules/`.
public struct RuleFolder: Sendable, Hashable {
    /// More bytes than any file of rules needs, so that a wrong folder doesn't fill the memory.
    public static let sizeLimit = 4 << 20

    /// Where it is.
    public let path: String

    /// Takes a folder by its path.
    public init(_ path: String) { self.path = path }

    private var root: String { path.hasSuffix("/") ? path : path + "/" }

    /// Its files that stand in place of the program's own, by their paths below it.
    ///
    /// - Throws: `FileError` for a folder or a file that can't be read.
    public func files() throws(FileError) -> [String: RuleSource] {
        var files: [String: RuleSource] = [:]
        for name in try Folder.files(below: path)
        where name.hasSuffix(".jsonc") && name != TitleRules.fileName {
            let bytes = try File.read(root + name, limit: Self.sizeLimit)
            files[name] = RuleSource(name: root + name, bytes: bytes)
        }
        return files
    }

    /// Its file `title.jsonc`, which is applied after all others, or `nil`.
    ///
    /// - Throws: `FileError` when it is there and can't be read.
    public func last() throws(FileError) -> RuleSource? {
        let file = root + TitleRules.fileName
        guard (try? FileStatus(path: file))?.kind == .file else { return nil }
        return RuleSource(name: file, bytes: try File.read(file, limit: Self.sizeLimit))
    }
}
