/// How many points of a hundred a match loses for where its translation comes from.
public struct OriginPenalties: Sendable, Hashable {
    /// For what a person wrote or confirmed.
    public var human = 0
    /// For what came with a file.
    public var imported = 0
    /// For what was aligned.
    public var aligned = 1
    /// For what a machine translated.
    public var machine = 5

    /// Creates the usual penalties.
    public init() {}

    /// The points for an origin.
    public subscript(origin: UnitOrigin) -> Int {
        switch origin {
        case .human: human
        case .imported: imported
        case .aligned: aligned
        case .machine: machine
        }
    }
}
