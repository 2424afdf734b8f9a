internal import Glibc

/// A file in memory without a copy: the system reads its pages when they are first looked at.
///
/// The bytes stay as they are when the file is replaced or removed; whoever cuts the file itself
/// short makes reading fail with a signal, so files that are mapped are only ever replaced.
@safe
public final class MappedFile: Sendable {
    /// Where the bytes are; good as long as the value lives.
    @unsafe public nonisolated(unsafe) let address: UnsafeRawPointer
    /// How many bytes there are.
    public let count: Int
    private let mapped: Int

    /// Maps a file.
    ///
    /// - Throws: ``FileError``; its code is `EISDIR` for a folder.
    public init(path: String) throws(FileError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last("read", path) }
        defer { close(descriptor) }
        let status = try FileStatus(descriptor: descriptor, path: path)
        guard status.kind == .file else {
            throw FileError(path: path, operation: "read", code: EISDIR)
        }
        count = Int(status.size)
        // An empty file can't be mapped; one page of zeros stands for it.
        mapped = max(count, 1)
        let flags = count == 0 ? MAP_PRIVATE | MAP_ANONYMOUS : MAP_PRIVATE
        let place = unsafe mmap(nil, mapped, PROT_READ, flags, count == 0 ? -1 : descriptor, 0)
        guard let place = unsafe place, unsafe place != MAP_FAILED else {
            throw .last("map", path)
        }
        unsafe address = UnsafeRawPointer(place)
    }

    deinit { unsafe munmap(UnsafeMutableRawPointer(mutating: address), mapped) }
}
