/// What came of a change to units that are there.
public struct EditResult: Sendable, Hashable {
    /// The operation that can be undone; `nil` when nothing changed.
    public var operation: Int64?
    /// How many units came back.
    public var added = 0
    /// How many units are different now.
    public var updated = 0
    /// How many units are gone.
    public var deleted = 0
    /// The units that were left as they are: they aren't there, or a later operation changed them.
    public var skipped: [Int64] = []

    /// Creates an empty result.
    public init() {}
}
