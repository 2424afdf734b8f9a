internal import Glibc

/// What the file system says about a file.
public struct FileStatus: Sendable, Hashable {
    /// What a path names.
    public enum Kind: Sendable {
        /// An ordinary file.
        case file
        /// A folder.
        case folder
        /// A device, a pipe or a socket.
        case other
    }

    /// What the path names.
    public let kind: Kind
    /// The size in bytes.
    public let size: Int64
    /// The moment of the last change in nanoseconds since 1970.
    public let modified: Int64
    /// The permission bits.
    public let mode: UInt32
    /// Numbers that are the same for two names of the same file.
    public let identity: [UInt64]

    /// Asks for the status of what a path names, through links.
    ///
    /// - Throws: ``FileError`` when there is nothing, or it can't be seen.
    public init(path: String) throws(FileError) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw .last("find", path) }
        self.init(status)
    }

    /// Asks for the status of an open file.
    init(descriptor: Int32, path: String) throws(FileError) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .last("read", path) }
        self.init(status)
    }

    private init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        size = Int64(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        mode = status.st_mode & 0o7777
        identity = [UInt64(status.st_dev), UInt64(status.st_ino)]
    }

    /// Whether something stands at a path.
    public static func exists(_ path: String) -> Bool { (try? FileStatus(path: path)) != nil }
}
