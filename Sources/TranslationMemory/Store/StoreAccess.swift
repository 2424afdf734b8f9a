/// What may be done with a memory.
public enum StoreAccess: Sendable, Hashable {
    /// It is asked, and must be there.
    case read
    /// It is asked and changed, and must be there.
    case write
    /// It is asked and changed, and made when it isn't there.
    case create
}
