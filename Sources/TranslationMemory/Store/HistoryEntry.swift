/// An operation that changed a memory.
public struct HistoryEntry: Sendable, Hashable {
    /// What was done.
    public enum Action: String, Sendable, CaseIterable {
        case add, update, delete, undo
    }

    /// The number of the operation.
    public var operation: Int64
    /// When it was done, in milliseconds since 1970 in UTC.
    public var time: Int64
    /// Who did it.
    public var author: String?
    /// What was done.
    public var action: Action
    /// How many units it added, or brought back.
    public var added: Int
    /// How many units it changed.
    public var updated: Int
    /// How many units it found just so.
    public var unchanged: Int
    /// How many units it deleted.
    public var deleted: Int
    /// The operation that it undid.
    public var undoes: Int64?
    /// The operation that undid it.
    public var undoneBy: Int64?

    /// Creates an entry.
    public init(
        operation: Int64, time: Int64, author: String?, action: Action, added: Int, updated: Int,
        unchanged: Int, deleted: Int, undoes: Int64?, undoneBy: Int64?
    ) {
        self.operation = operation
        self.time = time
        self.author = author
        self.action = action
        self.added = added
        self.updated = updated
        self.unchanged = unchanged
        self.deleted = deleted
        self.undoes = undoes
        self.undoneBy = undoneBy
    }
}
