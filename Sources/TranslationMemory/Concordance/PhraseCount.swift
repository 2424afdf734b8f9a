internal import ICU

/// In how many units phrases stand: counted where few texts may hold them, estimated from some of
/// them where many do.
struct PhraseCount {
    typealias Phrase = PhraseReader.Phrase

    private let state: ConcordanceIndex.State

    /// How many texts are looked at.
    private static let sampleSize = 512
    /// How many units with one text are looked at.
    private static let unitLimit = 64

    /// Counts in a state of an index.
    init(in state: ConcordanceIndex.State) { self.state = state }

    /// In how many units a phrase stands on a side.
    ///
    /// - Complexity: O(*m*) in the number of texts with the rarest gram of the phrase; of those, a
    ///   fixed number is read. Segments remember what took long.
    func count(
        _ phrase: Phrase, _ side: ConcordanceQuery.Side
    ) throws(ICUError) -> Int {
        let pattern = ConcordancePattern(folded: phrase.bytes)
        var matcher = try TextMatcher([pattern], isWholeWords: phrase.isOfWords)
        var count = 0
        for part in state.parts {
            if let known = part.segment.phraseCounts.count(of: phrase, side) {
                count += known
                continue
            }
            var own = 0
            let column = part.segment.column(side)
            let looked = try sample(pattern, phrase, column, &matcher) { (text, _) in
                own += column.rowCount(of: text)
            }
            if looked.texts > Self.sampleSize / 4 {
                part.segment.phraseCounts.keep(own * looked.step, of: phrase, side)
            }
            count += own * looked.step
        }
        return try count
            + countInDelta { (entry) throws(ICUError) in try matcher.matches(entry.text(side).span)
            }
    }

    /// In how many units a phrase stands on one side, and another on the other.
    ///
    /// - Parameters:
    ///   - phrase: The rarer of the two.
    ///   - side: Its side.
    ///   - other: The other, on the other side.
    /// - Returns: The count, or a good guess.
    /// - Throws: `ICUError` when ICU can't find words.
    /// - Complexity: As that of ``count(_:_:)``.
    func count(
        _ phrase: Phrase, _ side: ConcordanceQuery.Side, with other: Phrase
    ) throws(ICUError) -> Int {
        let otherSide: ConcordanceQuery.Side = side == .source ? .target : .source
        let pattern = ConcordancePattern(folded: phrase.bytes)
        var matcher = try TextMatcher([pattern], isWholeWords: phrase.isOfWords)
        var otherMatcher = try TextMatcher(
            [ConcordancePattern(folded: other.bytes)], isWholeWords: other.isOfWords)
        var count = 0
        for part in state.parts {
            var own = 0
            let looked = try sample(pattern, phrase, part.segment.column(side), &matcher) {
                (text, column) throws(ICUError) in
                own += try Self.rows(of: text, column, part, otherSide, &otherMatcher)
            }
            count += own * looked.step
        }
        return try count
            + countInDelta { (entry) throws(ICUError) in
                guard try matcher.matches(entry.text(side).span) else { return false }
                return try otherMatcher.matches(entry.text(otherSide).span)
            }
    }

    /// Shows some of the texts that hold a phrase.
    ///
    /// - Returns: How many texts were looked at, and for how many each stands.
    private func sample(
        _ pattern: ConcordancePattern, _ phrase: Phrase, _ column: ConcordanceColumn,
        _ matcher: inout TextMatcher,
        _ show: (UInt32, ConcordanceColumn) throws(ICUError) -> Void
    ) throws(ICUError) -> (texts: Int, step: Int) {
        let candidates = column.candidates(for: pattern, enough: Self.sampleSize * 4)
        let texts = candidates.texts
        let isCertain = candidates.isCertain && !phrase.isOfWords
        let step = max(1, (texts.count + Self.sampleSize - 1) / Self.sampleSize)
        var place = 0
        while place < texts.count {
            let text = texts[place]
            var holds = isCertain
            if !holds {
                holds = try column.withText(text) { (bytes) throws(ICUError) in
                    try matcher.matches(bytes)
                }
            }
            if holds { try show(text, column) }
            place += step
        }
        return (texts.count, step)
    }

    /// How many units with a text hold something in their other text.
    private static func rows(
        of text: UInt32, _ column: ConcordanceColumn, _ part: ConcordancePart,
        _ side: ConcordanceQuery.Side, _ matcher: inout TextMatcher
    ) throws(ICUError) -> Int {
        var rows: [UInt32] = []
        column.forEachRow(of: text) { if rows.count < unitLimit { rows.append($0) } }
        var count = 0
        for row in rows {
            let other = part.segment.text(row, side)
            let holds = try part.segment.column(side).withText(other) { (bytes) throws(ICUError) in
                try matcher.matches(bytes)
            }
            if holds { count += 1 }
        }
        return rows.isEmpty ? 0 : count * column.rowCount(of: text) / rows.count
    }

    private func countInDelta(
        _ holds: (ConcordanceEntry) throws(ICUError) -> Bool
    ) throws(ICUError) -> Int {
        let entries = state.delta.entries
        let step = max(1, (entries.count + Self.sampleSize - 1) / Self.sampleSize)
        var count = 0
        for place in stride(from: 0, to: entries.count, by: step) {
            if let entry = entries[place], try holds(entry) { count += step }
        }
        return count
    }
}
