/// How alike two folded texts are.
public struct TextSimilarity: Sendable, Hashable {
    /// The length of the longer text, in code points.
    public var length: Int
    /// The character distance.
    public var characterDistance: Int
    /// The word distance; `nil` where only characters count.
    public var wordDistance: Int?

    /// Creates a similarity.
    public init(length: Int, characterDistance: Int, wordDistance: Int? = nil) {
        self.length = length
        self.characterDistance = characterDistance
        self.wordDistance = wordDistance
    }

    /// How alike the characters are, from 0 to 1.
    public var characters: Double { Self.share(characterDistance, of: length) }

    /// How alike the words are, from 0 to 1; `nil` where only characters count.
    public var words: Double? { wordDistance.map { Self.share($0, of: length) } }

    /// The base of the score, in percent.
    public var percent: Int {
        MatchScore.percent(distance: wordDistance ?? characterDistance, length: length)
    }

    private static func share(_ distance: Int, of length: Int) -> Double {
        length > distance ? Double(length - distance) / Double(length) : distance == 0 ? 1 : 0
    }
}
