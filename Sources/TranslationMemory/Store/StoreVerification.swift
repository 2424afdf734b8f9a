/// What a thorough look at a memory found.
public struct StoreVerification: Sendable, Hashable {
    /// What is wrong, a sentence each; none when all is well.
    public var problems: [String] = []
    /// How many units could be read.
    public var units = 0
    /// The backups beside the file, the newest first.
    public var backups: [String] = []

    /// Creates the result of a look that found nothing.
    public init() {}

    /// Whether all is well.
    public var isSound: Bool { problems.isEmpty }
}
