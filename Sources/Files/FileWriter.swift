internal import CFiles
internal import Glibc

/// Writes a file piece by piece under a temporary name, and gives it its own name when it is whole
/// and on the disk.
///
/// A value that goes without ``finish()`` leaves nothing behind.
public struct FileWriter: ~Copyable {
    private let descriptor: Int32
    private let path: String
    private let temporary: String
    private var isFinished = false
    /// How many bytes were written.
    public private(set) var count = 0

    /// Starts a file, which may be there already.
    public init(path: String) throws(FileError) {
        self.path = path
        temporary = path + ".\(getpid()).tmp"
        unsafe unlink(temporary)
        descriptor = unsafe tw_temporary_create(temporary, 0o666)
        guard descriptor >= 0 else { throw FileError(path: path, operation: "create", code: errno) }
    }

    /// Removes what runs that were killed left of a file, so that it never got its name.
    ///
    /// What a running program writes stays.
    public static func removeLeftovers(of path: String) {
        let folder = Folder.parent(of: path) ?? "."
        let start = (path.split(separator: "/").last ?? "") + "."
        for name in (try? Folder.names(in: folder)) ?? [] {
            guard name.hasPrefix(start), name.hasSuffix(".tmp"),
                let process = pid_t(name.dropFirst(start.count).dropLast(4)),
                process > 0, kill(process, 0) != 0, errno == ESRCH
            else { continue }
            unsafe unlink(folder + "/" + name)
        }
    }

    deinit {
        close(descriptor)
        if !isFinished { unsafe unlink(temporary) }
        unsafe tw_temporary_forget(temporary)
    }

    /// Adds bytes.
    public mutating func write(_ bytes: RawSpan) throws(FileError) {
        var failure: FileError?
        unsafe bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let part = unsafe Glibc.write(
                    descriptor, buffer.baseAddress.map { unsafe $0 + written },
                    min(buffer.count - written, 1 << 30))
                if part >= 0 {
                    written += part
                } else if errno != EINTR {
                    failure = .last("write", path)
                    return
                }
            }
        }
        if let failure { throw failure }
        count += bytes.byteCount
    }

    /// Adds the bytes of an array.
    public mutating func write(_ bytes: [UInt8]) throws(FileError) {
        try unsafe write(bytes.span.bytes)
    }

    /// Writes over bytes that were written before.
    public func rewrite(_ bytes: [UInt8], at offset: Int) throws(FileError) {
        var failure: FileError?
        unsafe bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let part = unsafe pwrite(
                    descriptor, buffer.baseAddress.map { unsafe $0 + written },
                    buffer.count - written, off_t(offset + written))
                if part >= 0 {
                    written += part
                } else if errno != EINTR {
                    failure = .last("write", path)
                    return
                }
            }
        }
        if let failure { throw failure }
    }

    /// Brings the file to the disk and gives it its name.
    public consuming func finish() throws(FileError) {
        guard fsync(descriptor) == 0 else { throw .last("write", path) }
        guard unsafe rename(temporary, path) == 0 else { throw .last("create", path) }
        isFinished = true
        // The name itself is on the disk when its folder is.
        let folder = unsafe open(Folder.parent(of: path) ?? ".", O_RDONLY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }
}
