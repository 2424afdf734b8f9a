/// The units in which a text was found.
public struct ConcordanceAnswer: Sendable, Hashable {
    /// In how many units the text stands.
    public var count: Int
    /// The numbers of the newest of them, the highest first, as many as were asked for.
    public var identifiers: [Int64]

    /// Creates an answer.
    public init(count: Int = 0, identifiers: [Int64] = []) {
        self.count = count
        self.identifiers = identifiers
    }
}
