/// A change of a unit and what it was before.
public struct UnitVersion: Sendable, Hashable {
    /// The operation that changed it.
    public var operation: Int64
    /// When, in milliseconds since 1970 in UTC.
    public var time: Int64
    /// Who did it.
    public var author: String?
    /// What happened.
    public var kind: UnitChange.Kind
    /// The unit before the change; `nil` when it wasn't there.
    public var before: TranslationUnit?

    /// Creates a version.
    public init(
        operation: Int64, time: Int64, author: String?, kind: UnitChange.Kind,
        before: TranslationUnit?
    ) {
        self.operation = operation
        self.time = time
        self.author = author
        self.kind = kind
        self.before = before
    }
}
