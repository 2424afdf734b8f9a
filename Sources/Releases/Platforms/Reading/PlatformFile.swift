/// A file of a platform as it was given.
public struct PlatformFile: Sendable, Hashable {
    /// The path, for findings; the name of the file is the platform's id.
    public var path: String
    /// The file's bytes.
    public var bytes: [UInt8]

    /// Takes a file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The id of the platform: the name of the file up to `@` or the first full stop.
    ///
    /// `youtube@2025.jsonc` and `youtube.jsonc` are two versions of one platform, each for its days.
    public var id: String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.prefix { $0 != "." && $0 != "@" })
    }
}
