internal import Files
internal import Glibc

/// An open file, read at any place.
final class MediaFile: Sendable {
    let path: String
    let size: Int
    let descriptor: Int32

    /// Opens a file for reading.
    init(_ path: String) throws(MediaError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.failure(path) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            let error = Self.failure(path)
            close(descriptor)
            throw error
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            let code = status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL
            throw .unreadable(FileError(path: path, operation: "read", code: code))
        }
        self.path = path
        self.descriptor = descriptor
        size = Int(status.st_size)
    }

    /// Makes a file without a name in the folder of a path; it goes when the value goes.
    init(scratchFor path: String) throws(MediaError) {
        let folder = Folder.parent(of: path) ?? "."
        // Where the file system has no files without a name, one is made and its name removed.
        var descriptor = unsafe open(folder, O_RDWR | O_CLOEXEC | Self.unnamed, 0o600)
        if descriptor < 0, errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL {
            var name = Array("\(folder)/.tradewind-XXXXXX".utf8CString)
            descriptor = unsafe mkstemp(&name)
            if descriptor >= 0 {
                unsafe unlink(name)
                _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            }
        }
        guard descriptor >= 0 else {
            throw .unwritable(FileError(path: path, operation: "create", code: errno))
        }
        self.path = path
        self.descriptor = descriptor
        size = 0
    }

    /// Linux's `O_TMPFILE`, which Swift doesn't see.
    private static let unnamed = Int32(0o20_000_000) | O_DIRECTORY

    deinit { close(descriptor) }

    private static func failure(_ path: String) -> MediaError {
        .unreadable(FileError(path: path, operation: "read", code: errno))
    }

    /// How many bytes there are now.
    func currentSize() throws(MediaError) -> Int {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw Self.failure(path) }
        return Int(status.st_size)
    }

    /// The bytes at a place; fewer only at the end of the file.
    func read(at offset: Int, count: Int) throws(MediaError) -> [UInt8] {
        var failure: MediaError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
            while filled < buffer.count {
                let start = unsafe buffer.baseAddress.map { unsafe $0 + filled }
                let got = unsafe pread(
                    descriptor, start, buffer.count - filled, off_t(offset + filled))
                if got > 0 {
                    filled += got
                } else if got == 0 {
                    return
                } else if errno != EINTR {
                    failure = Self.failure(path)
                    return
                }
            }
        }
        if let failure { throw failure }
        return bytes
    }
}
