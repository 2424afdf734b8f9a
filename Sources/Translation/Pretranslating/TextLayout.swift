internal import Adaptation
internal import TimedText

/// Breaks the text of a cue into lines as the rules of its locale ask.
struct TextLayout: Sendable {
    private let breaker: LineBreaker
    private let counting: Counting
    private let limit: Double
    private let lines: Int

    init(_ rules: ResolvedRules, terms: [String]) {
        breaker = LineBreaker(rules, terms: terms)
        counting = Counting(rules)
        limit = rules[.lineLength]?.number ?? .infinity
        lines = Int(min(max(rules[.lineCount]?.number ?? 2, 1), 8))
    }

    /// The text with line breaks, and whether its lines fit.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    func broken(_ text: CueText) -> (text: CueText, fits: Bool) {
        let plain = Array(text.plain.utf8)
        // Line ends that a segment keeps are those before other voices.
        let kept = plain.indices.filter { plain[$0] == 0x0A }
        let breaking = breaker.break(
            plain.span, limit: limit, lines: lines, measure: counting, at: kept)
        var edits = breaking.breaks.filter { Array(plain[$0.bytes]) != [0x0A] }
            .map { TextEdit($0.bytes, "\n") }
        edits += breaking.joins.map { TextEdit($0.bytes, $0.kind == .space ? " " : "") }
        let fits = breaking.fits && breaking.lengths.count <= lines
        return (edits.isEmpty ? text : text.replacing(edits), fits)
    }

    /// How long a text is in units of the locale.
    func length(of text: CueText) -> Double { counting.length(of: text.plain) }
}
