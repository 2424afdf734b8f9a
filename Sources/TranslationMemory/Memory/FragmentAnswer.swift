/// A part of a question that was translated before, and how.
public struct FragmentAnswer: Sendable, Hashable {
    /// The part.
    public var fragment: Fragment
    /// The languages in which it was found.
    public var pair: LanguagePair
    /// What it probably is in the other language; `nil` where that isn't clear.
    public var translation: FragmentTranslation?
    /// The newest units in which it stands.
    public var examples: [StoredUnit]

    /// Creates an answer.
    public init(
        fragment: Fragment, pair: LanguagePair, translation: FragmentTranslation?,
        examples: [StoredUnit]
    ) {
        self.fragment = fragment
        self.pair = pair
        self.translation = translation
        self.examples = examples
    }
}
