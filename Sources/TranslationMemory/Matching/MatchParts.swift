/// What a score is made of.
public struct MatchParts: Sendable, Hashable {
    /// The version of the formula.
    public var version: Int
    /// How alike the characters are, from 0 to 1.
    public var characters: Double
    /// How alike the words are by the hybrid measure, from 0 to 1; `nil` where only characters count.
    public var words: Double?
    /// What was taken off, and why.
    public var penalties: [Penalty]
    /// Whether the text before is the same.
    public var isPreviousEqual: Bool
    /// Whether the text after is the same.
    public var isNextEqual: Bool
    /// Whether the identifier is the same.
    public var isIdentifierEqual: Bool

    /// Points that were taken off.
    public struct Penalty: Sendable, Hashable {
        /// Why points are taken off.
        public enum Reason: String, Sendable, CaseIterable {
            case letterCase = "case"
            case width, punctuation, number, name, tag, origin, age, script
        }

        /// Why.
        public var reason: Reason
        /// How many points of a hundred.
        public var points: Int

        /// Creates a penalty.
        public init(_ reason: Reason, _ points: Int) {
            self.reason = reason
            self.points = points
        }
    }

    /// Creates parts.
    public init(
        version: Int, characters: Double, words: Double? = nil, penalties: [Penalty] = [],
        isPreviousEqual: Bool = false, isNextEqual: Bool = false, isIdentifierEqual: Bool = false
    ) {
        self.version = version
        self.characters = characters
        self.words = words
        self.penalties = penalties
        self.isPreviousEqual = isPreviousEqual
        self.isNextEqual = isNextEqual
        self.isIdentifierEqual = isIdentifierEqual
    }
}
