/// What came of adding units.
public struct AddResult: Sendable, Hashable {
    /// The number of each unit, in the order in which they were given.
    public var ids: [Int64] = []
    /// How many are new.
    public var added = 0
    /// How many were there, and know more now.
    public var updated = 0
    /// How many were there just so.
    public var unchanged = 0
    /// The operation that can be undone; `nil` when nothing changed.
    public var operation: Int64?

    /// Creates an empty result.
    public init() {}
}
