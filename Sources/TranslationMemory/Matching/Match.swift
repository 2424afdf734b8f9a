/// An answer of a memory.
public struct Match: Sendable, Hashable {
    /// The number of the unit in its store.
    public var identifier: Int64
    /// The unit as it is stored.
    public var unit: TranslationUnit
    /// How well it fits, in percent: 101 in the same context, 102 in the very same place.
    public var score: Int
    /// What the score is made of.
    public var parts: MatchParts
    /// The translation with numbers, dates, names and markup of the question, where that is safe.
    public var proposal: Segment
    /// What was replaced in the proposal.
    public var replacements: [Replacement]

    /// A part of the translation that was replaced by that of the question.
    public struct Replacement: Sendable, Hashable {
        /// What kind of part it is.
        public enum Kind: String, Sendable, CaseIterable {
            case number, date, name, tag
        }

        /// What kind of part it is.
        public var kind: Kind
        /// What stands in the stored translation.
        public var before: String
        /// What stands in the proposal.
        public var after: String

        /// Creates a replacement.
        public init(_ kind: Kind, before: String, after: String) {
            self.kind = kind
            self.before = before
            self.after = after
        }
    }

    /// Creates an answer.
    public init(
        identifier: Int64, unit: TranslationUnit, score: Int, parts: MatchParts, proposal: Segment,
        replacements: [Replacement] = []
    ) {
        self.identifier = identifier
        self.unit = unit
        self.score = score
        self.parts = parts
        self.proposal = proposal
        self.replacements = replacements
    }
}
