/// What an index knows about a question, before the units are fetched from their store.
public struct ConcordanceFindings: Sendable {
    /// Hits with one translation.
    public struct Group: Sendable, Hashable {
        /// The folded translation; `nil` for hits where it isn't clear.
        public var translation: [UInt8]?
        /// The numbers of the units, the highest first.
        public var identifiers: [Int64]
    }

    /// The question.
    public var query: ConcordanceQuery
    /// In how many units the text stands, and the newest of them.
    public var answer: ConcordanceAnswer
    /// The newest hits by translation, the largest group first, and what isn't clear last.
    public var groups: [Group]
    /// What a text must hold, for marking it.
    var patterns: [ConcordancePattern]

    /// How many units of a group are looked at for the commonest spelling.
    static let spellingCount = 16

    /// The units that must be fetched to show it all, the newest first.
    public var neededIdentifiers: [Int64] {
        var needed = Set(answer.identifiers)
        for group in groups where group.translation != nil {
            needed.formUnion(group.identifiers.prefix(Self.spellingCount))
        }
        return needed.sorted(by: >)
    }
}
