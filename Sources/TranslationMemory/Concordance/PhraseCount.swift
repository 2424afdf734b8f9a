internal import ICU

/// In how many units a phrase stands: counted where few may hold it, estimated from some of them
/// where many do.
struct PhraseCount {
    /// The count, or a good guess.
    private(set) var estimate = 0

    /// How many texts are looked at.
    private static let sampleSize = 512

    /// Counts a phrase in a side of an index.
    init(
        _ phrase: PhraseReader.Phrase, _ side: ConcordanceQuery.Side,
        in state: ConcordanceIndex.State
    ) throws(ICUError) {
        let pattern = ConcordancePattern(folded: phrase.bytes)
        var matcher = try TextMatcher([pattern], isWholeWords: phrase.isOfWords)
        for part in state.parts {
            estimate += try Self.count(
                pattern, isWholeWords: phrase.isOfWords, part.segment.column(side), &matcher)
        }
        for case let entry? in state.delta.entries
        where try matcher.matches(entry.text(side).span) {
            estimate += 1
        }
    }

    private static func count(
        _ pattern: ConcordancePattern, isWholeWords: Bool, _ column: ConcordanceColumn,
        _ matcher: inout TextMatcher
    ) throws(ICUError) -> Int {
        let candidates = column.candidates(for: pattern)
        let texts = candidates.texts
        let isCertain = candidates.isCertain && !isWholeWords
        let step = max(1, (texts.count + sampleSize - 1) / sampleSize)
        var count = 0
        var place = 0
        while place < texts.count {
            let text = texts[place]
            var holds = isCertain
            if !holds {
                holds = try column.withText(text) { (bytes) throws(ICUError) in
                    try matcher.matches(bytes)
                }
            }
            if holds { count += column.rowCount(of: text) }
            place += step
        }
        return count * step
    }
}
