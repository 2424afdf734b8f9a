/// How much an archive may hold, so that a small file can't fill memory.
public struct ArchiveLimits: Sendable, Hashable {
    /// The most entries.
    public var entries = 10_000
    /// The most bytes of one entry, unpacked.
    public var entryBytes = 1 << 28
    /// The most bytes of all entries that are read, unpacked.
    public var totalBytes = 1 << 30

    /// Creates the usual limits.
    public init() {}
}
