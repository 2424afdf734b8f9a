internal import CArchive

/// Unpacks deflated data in pieces by zlib.
@safe
struct Inflater: ~Copyable {
    private let handle: OpaquePointer
    /// Whether the data has ended.
    private(set) var isDone = false

    init() throws(ArchiveError) {
        guard tw_inflate_load() else {
            throw ArchiveError(.notInstalled, "zlib isn't installed (Debian package zlib1g)")
        }
        guard let handle = unsafe tw_inflater_create() else {
            throw ArchiveError(.tooLarge, "there is no memory to unpack with")
        }
        unsafe self.handle = handle
    }

    deinit { unsafe tw_inflater_free(handle) }

    /// Unpacks all of a piece, and gives what comes of it to a function that tells whether to go on.
    ///
    /// Returns how many bytes of the piece were taken, or `nil` when the data is damaged; bytes are
    /// left when the data has ended before.
    mutating func unpack(
        _ piece: [UInt8], into room: inout [UInt8], _ body: (Span<UInt8>) -> Bool
    ) -> Int? {
        var taken = 0
        while !isDone {
            var count = piece.count - taken
            var filled = room.count
            let handle = unsafe handle
            let status = unsafe piece.withUnsafeBufferPointer { input in
                unsafe room.withUnsafeMutableBufferPointer { output -> Int32 in
                    guard let start = input.baseAddress, let end = output.baseAddress else {
                        return Int32(TW_STEP_FAILED)
                    }
                    return unsafe tw_inflater_step(handle, start + taken, &count, end, &filled)
                }
            }
            let isLoose = unsafe tw_inflater_has_loose_bits(handle)
            if status == TW_STEP_FAILED || isLoose { return nil }
            taken += count
            if filled > 0, !body(room.span.extracting(0..<filled)) { return nil }
            if status == TW_STEP_DONE { isDone = true }
            // Without more room used or bytes taken, it waits for the next piece.
            if filled < room.count, taken == piece.count { break }
            if filled == 0, count == 0, !isDone { break }
        }
        return taken
    }
}
