internal import Glibc

/// A file that is read piece by piece, from its start or from some byte on.
public final class FileReader {
    /// The name of the file.
    public let path: String
    /// How many bytes it holds; 0 for what has no size, such as a pipe.
    public let size: Int
    private let descriptor: Int32

    /// Opens a file.
    ///
    /// - Throws: ``FileError``; its code is `EISDIR` for a folder.
    public init(_ path: String) throws(FileError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last("read", path) }
        let status: FileStatus
        do throws(FileError) {
            status = try FileStatus(descriptor: descriptor, path: path)
        } catch {
            close(descriptor)
            throw error
        }
        guard status.kind != .folder else {
            close(descriptor)
            throw FileError(path: path, operation: "read", code: EISDIR)
        }
        self.path = path
        self.descriptor = descriptor
        size = Int(status.size)
    }

    deinit { close(descriptor) }

    /// The next bytes; fewer than asked for only at the end of the file, and none after it.
    ///
    /// - Throws: ``FileError``.
    public func read(_ count: Int) throws(FileError) -> [UInt8] {
        var failure: FileError?
        let path = path
        let descriptor = descriptor
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
            while filled < buffer.count {
                let start = unsafe buffer.baseAddress.map { unsafe $0 + filled }
                let got = unsafe Glibc.read(descriptor, start, buffer.count - filled)
                if got > 0 {
                    filled += got
                } else if got == 0 {
                    return
                } else if errno != EINTR {
                    failure = .last("read", path)
                    return
                }
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Fills a buffer with the next bytes and returns how many came: fewer than it holds only at the
    /// end of the file, and 0 after it.
    ///
    /// - Throws: ``FileError``.
    public func read(into buffer: inout [UInt8]) throws(FileError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let got = unsafe buffer.withUnsafeMutableBytes { bytes in
                let start = unsafe bytes.baseAddress.map { unsafe $0 + filled }
                return unsafe Glibc.read(descriptor, start, bytes.count - filled)
            }
            if got > 0 {
                filled += got
            } else if got == 0 {
                break
            } else if errno != EINTR {
                throw .last("read", path)
            }
        }
        return filled
    }
}
