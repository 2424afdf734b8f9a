internal import Glibc

extension Folder {
    /// Brings the names in a folder to the disk, where its file system can.
    public static func flush(_ path: String) {
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
