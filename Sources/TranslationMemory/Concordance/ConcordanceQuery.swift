public import ICU

/// A question to a memory: where does this text stand, and how was it translated there?
///
/// ```swift
/// var query = ConcordanceQuery("少爷")
/// query.target = LocaleIdentifier("en")
/// ```
/// In the text, `*` stands for any run of characters within a unit and `?` for one character as a
/// reader sees it; `\` before them takes their meaning away. Case, full and half width and the other
/// differences that NFKC removes don't count.
public struct ConcordanceQuery: Sendable, Hashable {
    /// In which of the two texts of a unit to look.
    public enum Side: String, Sendable, CaseIterable {
        case source, target
    }

    /// What the hits are put together by.
    public enum Grouping: String, Sendable, CaseIterable {
        /// The form that translates the text, such as “young master” for 少爷.
        case forms
        /// The whole text of the other side.
        case texts
        /// Nothing.
        case none
    }

    /// The text to find.
    public var text: String
    /// Where to look.
    public var side: Side
    /// The source language; `nil` looks in every one.
    public var source: LocaleIdentifier?
    /// The target language; `nil` looks in every one.
    public var target: LocaleIdentifier?
    /// Whether the text must begin and end where words do.
    public var isWholeWords = false
    /// Whether `*` and `?` have their meaning.
    public var hasWildcards = true
    /// Whether Traditional and Simplified Chinese count as the same.
    public var foldsChinese = false
    /// Whether Latin letters also find what reads like them, such as `shaoye` 少爷.
    public var byTransliteration = false
    /// Only units of these titles; empty for all.
    public var titles: Set<String> = []
    /// Only units of these episodes; empty for all.
    public var episodes: Set<String> = []
    /// How many hits to show at most; all are counted.
    public var limit = 50
    /// What the hits are put together by.
    public var grouping = Grouping.forms

    /// How many characters a query may have.
    public static let maximumLength = 256

    /// Creates a question with the usual settings.
    public init(_ text: String, side: Side = .source) {
        self.text = text
        self.side = side
    }
}
