/// What a part of a text probably is in the other language.
public struct FragmentTranslation: Sendable, Hashable {
    /// The part of the translations.
    public var text: String
    /// How sure it is, from 0 to 1: Dice's coefficient of the units that have the one and the other.
    public var confidence: Double
    /// In how many of the translations that were looked at it stands.
    public var count: Int

    /// Creates a probable translation.
    public init(text: String, confidence: Double, count: Int) {
        self.text = text
        self.confidence = confidence
        self.count = count
    }
}
