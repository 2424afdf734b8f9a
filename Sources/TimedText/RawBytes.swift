// The one file of this module that touches memory unchecked: what the hot loops of readers and
// writers are made of.

extension Array<UInt8> {
    /// Adds the bytes of a span by one copy.
    @inline(__always)
    mutating func append(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
