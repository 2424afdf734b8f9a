/// What a look at a memory found.
public struct MemoryVerification: Sendable, Hashable {
    /// What was found in the store.
    public var store: StoreVerification
    /// The indexes that were damaged, and are built again.
    public var rebuilt: [String] = []

    /// Creates a result.
    public init(store: StoreVerification) { self.store = store }
}
