public import Adaptation
public import Digests
internal import Embedded
public import Files

/// The files from which the rules of a title are resolved: the user's and the title's own.
public struct TitleRuleFiles: Sendable {
    /// The files that stand in place of the program's own, by their paths below `locales/`.
    public let overriding: [String: RuleSource]
    /// The file that has the last word: the title's, else the user's.
    public let last: RuleSource?

    /// Reads the files; the title's come first.
    ///
    /// - Parameters:
    ///   - title: The folder of the title.
    ///   - userFolder: A folder that is laid out as `locales/`, if the user has one.
    /// - Throws: `FileError` for a folder or a file that can't be read.
    public init(title: String, userFolder: String? = nil) throws(FileError) {
        let user = userFolder.map(RuleFolder.init)
        let own = TitleRules(ofTitle: title)
        var files: [String: RuleSource] = [:]
        if let user { files = try user.files() }
        if let folder = own.folder {
            files.merge(try RuleFolder(folder).files()) { _, own in own }
        }
        overriding = files
        if let source = try own.source() {
            last = source
        } else {
            last = try user.flatMap { (user) throws(FileError) in try user.last() }
        }
    }

    /// The SHA-256 digest of all that rules are resolved from, the program's own files included.
    ///
    /// It changes with any byte of them, also with a remark; `ResolvedRules.digest()` doesn't, and
    /// costs resolving.
    ///
    /// - Throws: `DigestError` when the cryptographic library refuses to work.
    /// - Complexity: O(*n*) in the size of the files.
    public func digest() throws(DigestError) -> String {
        var text: [UInt8] = []
        func add(_ name: String, _ bytes: [UInt8]) {
            text += Array("\(name) \(bytes.count)\n".utf8) + bytes
        }
        for path in EmbeddedFile.paths.sorted() where path.hasPrefix("locales/") {
            if let file = EmbeddedFile(path: path) { add(path, file.bytes) }
        }
        for (path, source) in overriding.sorted(by: { $0.key < $1.key }) {
            add("overriding " + path, source.bytes)
        }
        if let last { add("last", last.bytes) }
        return try SHA256.hexadecimal(of: text.span)
    }
}
