/// A change of the store that an index takes in.
public enum IndexChange: Sendable, Hashable {
    /// A unit is there now, with a normalised text in UTF-8; if it was there before, the text replaces
    /// the one it had.
    case put(Int64, text: [UInt8])
    /// A unit is gone.
    case remove(Int64)

    /// The number of the unit.
    public var unit: Int64 {
        switch self {
        case .put(let unit, _), .remove(let unit): unit
        }
    }
}
