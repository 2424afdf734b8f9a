internal import CArchive

/// Unpacks a stream of Zstandard frames by libzstd.
@safe
final class ZstandardReader {
    /// What came of a step.
    struct Step {
        /// How many bytes were taken.
        var taken: Int
        /// How many bytes came of them.
        var filled: Int
        /// Whether a frame has ended with them.
        var isDone: Bool
    }

    private let handle: OpaquePointer

    init() throws(ArchiveError) {
        guard tw_zstd_load() else { throw .noZstandard }
        guard let handle = unsafe tw_zstd_reader_create() else {
            throw ArchiveError(.tooLarge, "there is no memory to unpack with")
        }
        unsafe self.handle = handle
    }

    deinit { unsafe tw_zstd_reader_free(handle) }

    /// Unpacks on from a byte of a piece into some room, or returns `nil` for damaged data.
    func unpack(_ piece: [UInt8], from start: Int, into room: inout [UInt8]) -> Step? {
        var count = piece.count - start
        var filled = room.count
        let handle = unsafe handle
        let status = unsafe piece.withUnsafeBufferPointer { input in
            unsafe room.withUnsafeMutableBufferPointer { output -> Int32 in
                guard let end = output.baseAddress else { return Int32(TW_STEP_FAILED) }
                let from = unsafe input.baseAddress.map { unsafe $0 + start }
                return unsafe tw_zstd_reader_step(handle, from, &count, end, &filled)
            }
        }
        guard status != TW_STEP_FAILED else { return nil }
        return Step(taken: count, filled: filled, isDone: status == TW_STEP_DONE)
    }
}
