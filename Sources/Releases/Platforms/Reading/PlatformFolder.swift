public import Files

/// A folder of files of platforms: a team's own, or a title's `platforms/`.
public struct PlatformFolder: Sendable, Hashable {
    /// More bytes than any file of a platform needs, so that a wrong folder doesn't fill the memory.
    public static let sizeLimit = 4 << 20

    /// Where it is.
    public let path: String

    /// Takes a folder by its path.
    public init(_ path: String) { self.path = path }

    /// Its files whose names end in `.jsonc`, in order; folders in it aren't looked into.
    ///
    /// - Throws: `FileError` for a folder or a file that can't be read.
    public func files() throws(FileError) -> [PlatformFile] {
        let root = path.hasSuffix("/") ? path : path + "/"
        var files: [PlatformFile] = []
        for name in try Folder.files(below: path)
        where name.hasSuffix(".jsonc") && !name.contains("/") {
            let bytes = try File.read(root + name, limit: Self.sizeLimit)
            files.append(PlatformFile(path: root + name, bytes: bytes))
        }
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}
