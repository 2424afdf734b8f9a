/// The bytes of a segment.
final class SegmentBytes: Sendable {
    private let bytes: [UInt8]

    /// Keeps bytes in memory.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Calls a function with the bytes.
    func withBytes<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let bytes = bytes
        return try body(bytes.span)
    }
}
