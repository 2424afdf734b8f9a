internal import Glibc

/// Something in a folder or below it, as it lies on the disk: links aren't followed.
public struct FolderEntry: Sendable, Hashable {
    /// What it is.
    public enum Kind: Sendable {
        case file, folder, link
        /// A device, a pipe or a socket.
        case other
        /// It can't be looked at, or its name isn't UTF-8.
        case unreadable
    }

    /// The path relative to the folder, with slashes.
    public let path: String
    /// What it is.
    public let kind: Kind
    /// The size in bytes of a file; 0 for anything else.
    public let size: Int64

    /// Everything below a folder at any depth, hidden names too, in order of their bytes.
    ///
    /// - Throws: ``FileError`` when the folder itself can't be listed.
    /// - Complexity: O(*n* log *n*)
    public static func all(below path: String) throws(FileError) -> [FolderEntry] {
        var entries: [FolderEntry] = []
        try list(path, prefix: "", into: &entries)
        return entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private static func list(
        _ path: String, prefix: String, into entries: inout [FolderEntry]
    ) throws(FileError) {
        guard let folder = unsafe opendir(path) else { throw .last("list", path) }
        defer { unsafe closedir(folder) }
        while let entry = unsafe readdir(folder) {
            let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
                unsafe Array(name.prefix { $0 != 0 })
            }
            if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
            guard let name = String(validating: bytes, as: UTF8.self) else {
                let name = String(decoding: bytes, as: UTF8.self)
                entries.append(
                    FolderEntry(path: prefix + name, kind: .unreadable, size: 0))
                continue
            }
            var status = stat()
            let isKnown = unsafe lstat(path + "/" + name, &status) == 0
            var kind: Kind =
                switch status.st_mode & S_IFMT {
                case _ where !isKnown: .unreadable
                case S_IFREG: .file
                case S_IFDIR: .folder
                case S_IFLNK: .link
                default: .other
                }
            if kind == .folder {
                do {
                    try list(path + "/" + name, prefix: prefix + name + "/", into: &entries)
                } catch {
                    kind = .unreadable
                }
            }
            entries.append(
                FolderEntry(
                    path: prefix + name, kind: kind,
                    size: kind == .file ? Int64(status.st_size) : 0))
        }
    }
}
