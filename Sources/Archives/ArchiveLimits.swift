/// How much an archive may hold, so that a small file can't fill memory.
public struct ArchiveLimits: Sendable, Hashable {
    /// The most entries.
    public var entries = 10_000
    /// The most bytes of one entry, unpacked.
    public var entryBytes = 1 << 28
    /// The most bytes of all entries that are read, unpacked.
    public var totalBytes = 1 << 30
    /// The most bytes that one byte of a file on disk may unpack to, beyond ``freeBytes``.
    public var ratio = 250
    /// The bytes of an entry, or of a compressed stream, that no ratio holds for.
    public var freeBytes = 1 << 24

    /// Creates the usual limits.
    public init() {}

    /// Limits for releases, whose videos are large and whose segments are many: they are read in
    /// pieces, so only what unpacks without end is refused.
    public static let release: ArchiveLimits = {
        var limits = ArchiveLimits()
        limits.entries = 4_000_000
        limits.entryBytes = 1 << 42
        limits.totalBytes = 1 << 44
        return limits
    }()

    /// Whether so many bytes unpack to more than the ratio allows.
    func isBomb(packed: Int, unpacked: Int) -> Bool {
        unpacked > freeBytes && unpacked / max(ratio, 1) > packed
    }
}
