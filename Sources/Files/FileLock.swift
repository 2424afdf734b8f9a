internal import Glibc

/// A lock between processes, held as long as the value lives; the system frees it when the process
/// ends, however that happens.
public struct FileLock: ~Copyable, Sendable {
    private let descriptor: Int32

    /// Takes the lock of a file, which is made if it isn't there, without waiting.
    ///
    /// - Throws: ``FileError``; its code is `EWOULDBLOCK` when another holds the lock.
    public init(path: String) throws(FileError) {
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .last("lock", path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let error = FileError.last("lock", path)
            close(descriptor)
            throw error
        }
    }

    deinit { close(descriptor) }

    /// Gives the lock back; until then it is held for sure.
    public consuming func release() {}
}
