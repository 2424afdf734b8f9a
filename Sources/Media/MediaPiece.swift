/// A part of a file that is made of another.
public enum MediaPiece: Sendable, Hashable {
    /// Bytes of the source, by their places in it.
    case source(Range<Int>)
    /// These bytes.
    case bytes([UInt8])

    /// How many bytes it has.
    public var count: Int {
        switch self {
        case .source(let range): range.count
        case .bytes(let bytes): bytes.count
        }
    }
}
