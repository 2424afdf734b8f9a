/// A name, or a term that is used like one, in two languages, such as 顾少爷 and “Young Master Gu”.
public struct NamePair: Sendable, Hashable {
    /// The name in the source language.
    public var source: String
    /// The name in the target language.
    public var target: String
    /// The languages; `nil` for any.
    public var pair: LanguagePair?

    /// Creates a pair of names.
    public init(_ source: String, _ target: String, pair: LanguagePair? = nil) {
        self.source = source
        self.target = target
        self.pair = pair
    }
}
