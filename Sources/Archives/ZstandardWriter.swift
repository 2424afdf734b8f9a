internal import CArchive

/// Compresses a stream by libzstd, with one worker, so that its bytes are the same on any machine.
@safe
final class ZstandardWriter {
    private let handle: OpaquePointer
    private var room = [UInt8](repeating: 0, count: 1 << 17)

    init(level: Int) throws(ArchiveError) {
        guard tw_zstd_load() else { throw .noZstandard }
        guard let handle = unsafe tw_zstd_writer_create(Int32(level)) else {
            throw ArchiveError(.unwritable, "there is no memory to compress with")
        }
        unsafe self.handle = handle
    }

    deinit { unsafe tw_zstd_writer_free(handle) }

    /// Compresses more bytes, or the last ones, and gives what comes of them to a function.
    func write<Failure: Error>(
        _ bytes: [UInt8], ends: Bool = false, _ body: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> Bool {
        var taken = 0
        while true {
            var count = bytes.count - taken
            var filled = room.count
            let handle = unsafe handle
            let status = unsafe bytes.withUnsafeBufferPointer { input in
                unsafe room.withUnsafeMutableBufferPointer { output -> Int32 in
                    guard let end = output.baseAddress else { return Int32(TW_STEP_FAILED) }
                    let start = unsafe input.baseAddress.map { unsafe $0 + taken }
                    return unsafe tw_zstd_writer_step(handle, start, &count, ends, end, &filled)
                }
            }
            if status == TW_STEP_FAILED { return false }
            taken += count
            if filled > 0 { try body(Array(room[..<filled])) }
            if status == TW_STEP_DONE { return true }
        }
    }
}

extension ArchiveError {
    static let noZstandard = ArchiveError(
        .notInstalled, "libzstd isn't installed (Debian package libzstd1)")
}
