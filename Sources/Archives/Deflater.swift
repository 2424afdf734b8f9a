internal import CArchive

/// Compresses whole files by libdeflate.
@safe
final class Deflater {
    /// How hard it works. Another level, or another version of the library, gives other bytes.
    static let level: Int32 = 6
    /// The largest file that is compressed; larger ones are stored.
    static let limit = 1 << 28

    private let handle: OpaquePointer

    init() throws(ArchiveError) {
        try Self.load()
        guard let handle = unsafe tw_deflater_create(Self.level) else {
            throw ArchiveError(.unwritable, "there is no memory to compress with")
        }
        unsafe self.handle = handle
    }

    deinit { unsafe tw_deflater_free(handle) }

    /// Makes sure that libdeflate is there.
    static func load() throws(ArchiveError) {
        guard tw_deflate_load() else {
            throw ArchiveError(
                .notInstalled, "libdeflate isn't installed (Debian package libdeflate0)")
        }
    }

    /// The compressed bytes, or `nil` when they aren't fewer.
    func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count > 1 else { return nil }
        let result = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count - 1) { room, count in
            guard let start = room.baseAddress else { return }
            unsafe bytes.withUnsafeBufferPointer { input in
                count = unsafe tw_deflater_compress(
                    handle, input.baseAddress, input.count, start, bytes.count - 1)
            }
        }
        return result.isEmpty ? nil : result
    }
}
