public import ICU

/// A question to a memory: how was this said before?
public struct MemoryQuery: Sendable, Hashable {
    /// The text to find, with its markup.
    public var text: Segment
    /// The language of the text; `nil` searches every source language of the memory.
    public var source: LocaleIdentifier?
    /// The language to translate to.
    public var target: LocaleIdentifier
    /// The lowest score to answer, in percent from 1 to 100.
    public var minimum = 70
    /// How many answers at most.
    public var limit = 5
    /// Where the text stands, for matches in context.
    public var context = UnitContext()
    /// Whether Traditional and Simplified Chinese count as the same.
    public var foldsChinese = false

    /// Creates a question with the usual threshold and number of answers.
    public init(_ text: Segment, source: LocaleIdentifier? = nil, target: LocaleIdentifier) {
        self.text = text
        self.source = source
        self.target = target
    }
}
