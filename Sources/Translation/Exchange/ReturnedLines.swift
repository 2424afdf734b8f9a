public import Adaptation
internal import TimedText
internal import TranslationMemory

/// Breaks the lines of translations that came back.
public struct ReturnedLines: Sendable {
    private let breaker: LineBreaker
    private let speakers: SpeakerLines
    private let counting: Counting
    private let limit: Double
    private let lines: Int

    /// Takes the rules of the language that the translation is in.
    public init(_ rules: ResolvedRules, terms: [String] = []) {
        breaker = LineBreaker(rules, terms: terms)
        speakers = SpeakerLines(rules)
        counting = Counting(rules)
        limit = rules[.lineLength]?.number ?? .infinity
        lines = max(1, rules[.lineCount]?.number.flatMap { Int(exactly: $0) } ?? 2)
    }

    /// The segment with its lines broken where the locale breaks them best.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    func broken(_ segment: Segment) -> Segment {
        let bytes = Array(segment.text.utf8)
        guard !bytes.isEmpty else { return segment }
        let breaking = breaker.break(
            bytes.span, limit: limit, lines: lines, measure: counting,
            at: speakers.ends(in: bytes))
        var edits = breaking.breaks.map { TextEdit($0.bytes, "\n") }
        edits += breaking.joins.map { TextEdit($0.bytes, $0.kind == .space ? " " : "") }
        edits.sort { $0.range.lowerBound < $1.range.lowerBound }
        return segment.replacing(edits)
    }

    /// Whether the translation tool lost the line ends of a text that has no room on one line.
    func lostLines(of target: Segment, source: Segment) -> Bool {
        source.text.utf8.contains(0x0A) && !target.text.utf8.contains(0x0A)
            && counting.length(of: Array(target.text.utf8).span) > limit
    }
}
