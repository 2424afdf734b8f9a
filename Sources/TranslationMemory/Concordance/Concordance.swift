/// Every place where a text stands in a memory, in context and grouped by translation.
public struct Concordance: Sendable, Hashable {
    /// In how many units the text stands.
    public var count: Int
    /// The newest of those units, as many as were asked for.
    public var hits: [ConcordanceHit]
    /// The hits by their translation, the most frequent first, and what isn't clear last.
    public var groups: [ConcordanceGroup]
    /// How many units the groups are made of: the newest, and fewer than ``count`` for a text that
    /// stands nearly everywhere.
    public var groupedCount: Int

    /// Creates a concordance.
    public init(
        count: Int = 0, hits: [ConcordanceHit] = [], groups: [ConcordanceGroup] = [],
        groupedCount: Int = 0
    ) {
        self.count = count
        self.hits = hits
        self.groups = groups
        self.groupedCount = groupedCount
    }
}
