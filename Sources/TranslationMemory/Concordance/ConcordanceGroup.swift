/// Hits that are translated in the same way.
public struct ConcordanceGroup: Sendable, Hashable {
    /// The translation in its commonest spelling; `nil` for hits where it isn't clear.
    public var translation: String?
    /// In how many units it stands.
    public var count: Int
    /// The numbers of some of those units, the newest first.
    public var examples: [Int64]

    /// Creates a group.
    public init(translation: String?, count: Int, examples: [Int64]) {
        self.translation = translation
        self.count = count
        self.examples = examples
    }
}
