/// A question with all that is made of it once, for every unit that is compared with it.
///
/// ``MatchRanker/prepare(_:)`` makes it.
public struct PreparedQuery: Sendable {
    /// The question.
    public let query: MemoryQuery
    /// The text without markup, folded and prepared; its `text` is what an index is asked for.
    public let text: PreparedText
    /// The texts before and after, folded, if they are known.
    let previous: MatchText?
    let next: MatchText?
}
