internal import Files
internal import Glibc

/// A file that is read at any place, by many tasks at the same time.
final class RandomAccessFile: Sendable {
    let path: String
    let size: Int
    private let descriptor: Int32

    init(_ path: String) throws(FileError) {
        let status = try FileStatus(path: path)
        guard status.kind == .file else {
            throw FileError(path: path, operation: "read", code: EISDIR)
        }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw FileError(path: path, operation: "read", code: errno)
        }
        self.path = path
        self.descriptor = descriptor
        let end = lseek(descriptor, 0, SEEK_END)
        size = Int(max(end, 0))
    }

    deinit { close(descriptor) }

    /// Fills room from some byte on; fewer bytes come only at the end of the file.
    func read(into room: inout [UInt8], at offset: Int) throws(FileError) -> Int {
        var failure: FileError?
        let count = unsafe room.withUnsafeMutableBytes { buffer in
            var filled = 0
            while filled < buffer.count {
                let start = unsafe buffer.baseAddress.map { unsafe $0 + filled }
                let got = unsafe pread(
                    descriptor, start, buffer.count - filled, off_t(offset + filled))
                if got > 0 {
                    filled += got
                } else if got == 0 {
                    break
                } else if errno != EINTR {
                    failure = FileError(path: path, operation: "read", code: errno)
                    break
                }
            }
            return filled
        }
        if let failure { throw failure }
        return count
    }

    /// The bytes from some byte on; fewer than asked for only at the end of the file.
    func read(_ count: Int, at offset: Int) throws(FileError) -> [UInt8] {
        var room = [UInt8](repeating: 0, count: max(0, min(count, size - offset)))
        let filled = try read(into: &room, at: offset)
        room.removeLast(room.count - filled)
        return room
    }
}
