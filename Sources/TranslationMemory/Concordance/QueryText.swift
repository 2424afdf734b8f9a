internal import ICU

/// The text of a question, folded and taken apart.
struct QueryText {
    /// The parts.
    let parts: [ConcordancePattern.Part]
    /// The folded text of each part; empty for wildcards.
    let runs: [[UInt8]]
    /// What a text must hold that has just this text.
    let pattern: ConcordancePattern

    /// Takes a question apart. Spaces around its text don't count.
    ///
    /// - Throws: ``ConcordanceError`` for a text that is empty or too long.
    init(_ query: ConcordanceQuery) throws(ConcordanceError) {
        let trimmed = query.text.unicodeScalars.drop { $0.properties.isWhitespace }
        parts = ConcordancePattern.parts(of: String(trimmed), hasWildcards: query.hasWildcards)
        var runs: [[UInt8]] = []
        for part in parts { runs.append(try Self.run(part)) }
        if case .text? = parts.last, runs.last?.last == 0x20 { runs[runs.count - 1].removeLast() }
        self.runs = runs
        let elements = runs.map { run in
            ScalarText(run.span).scalars.map { ConcordancePattern.Element.one($0) }
        }
        let length = elements.reduce(0) { $0 + max($1.count, 1) }
        guard length <= ConcordanceQuery.maximumLength else { throw .queryTooLong(length) }
        guard let pattern = ConcordancePattern(parts, elements) else { throw .emptyQuery }
        self.pattern = pattern
    }

    private static func run(_ part: ConcordancePattern.Part) throws(ConcordanceError) -> [UInt8] {
        guard case .text(let text) = part else { return [] }
        do throws(ICUError) {
            return try FoldedText.fold(text)
        } catch {
            throw .icu(error)
        }
    }
}
