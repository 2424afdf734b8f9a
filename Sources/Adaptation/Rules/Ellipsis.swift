internal import Diagnostics

/// A pause is written by the locale's one mark.
public struct Ellipsis: CheckRule {
    public static let description = RuleDescription(
        "ellipsis", title: "Ellipsis",
        summary: "A pause and a sentence that breaks off are written by the locale's one mark.",
        reason: """
            Three full stops are wider than one ellipsis, may be broken apart at a line's end and \
            count three times. The mark is `punctuation.ellipsis`. Two or more full stops, also \
            with a space between them, more than one ellipsis, and the two-dot leader are other \
            forms of it. Dots between digits and in the names of files and addresses are left \
            alone.
            """,
        fields: [.ellipsis], isFixed: true,
        example: .init(locale: "en-US", wrong: "I thought...", right: "I thought…"))

    private let mark: [UInt8]
    private let text: String
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        guard let text = scope.rules[.ellipsis]?.text, !text.isEmpty else { return nil }
        self.text = text
        mark = Array(text.utf8)
        severity = scope.severity(.ellipsis, default: .warning)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        let text = bytes.span
        for (index, cue) in file.cues.enumerated() {
            guard
                !cue.traits.isDisjoint(with: [.fullStop, .typographic, .eastAsian, .compatibility])
            else { continue }
            for line in file.lines[cue.lines] { check(line.bytes, in: text, cue: index, &report) }
        }
    }

    private func check(
        _ line: Range<Int>, in text: Span<UInt8>, cue: Int, _ report: inout CheckReport
    ) {
        var index = line.lowerBound
        while index < line.upperBound {
            guard Self.dot(at: index, in: text, end: line.upperBound) != nil else {
                index += 1
                continue
            }
            let start = index
            var end = index
            var dots = 0
            var count = 0
            while let dot = Self.dot(at: index, in: text, end: line.upperBound) {
                dots += dot.dots
                count += 1
                index += dot.count
                end = index
                // Dots with a space between them, if at least two more follow so.
                if index + 1 < line.upperBound, text[index] == 0x20,
                    text[index + 1] == UInt8(ascii: "."), dot.dots == 1
                {
                    index += 1
                }
            }
            index = end
            guard dots > 1, !isMark(start..<end, in: text) else { continue }
            let isPlain = text[start] == UInt8(ascii: ".")
            if isPlain, isName(start..<end, in: text, line: line) { continue }
            report.add(
                "a pause is written '\(self.text)'", severity, cue: cue, text: start..<end,
                replacement: self.text)
        }
    }

    private func isMark(_ run: Range<Int>, in text: Span<UInt8>) -> Bool {
        guard run.count == mark.count else { return false }
        for place in mark.indices where text[run.lowerBound + place] != mark[place] { return false }
        return true
    }

    /// Whether dots stand in a name for machines, such as `../` and `1..10`.
    private func isName(_ run: Range<Int>, in text: Span<UInt8>, line: Range<Int>) -> Bool {
        let before = text.scalar(before: run.lowerBound, from: line.lowerBound)
        let after = text.scalar(after: run.upperBound, to: line.upperBound)
        if after == 0x2F || after == 0x5C || before == 0x2F || before == 0x5C { return true }
        return CharacterKind(before) == .digit && CharacterKind(after) == .digit
    }

    /// A mark that is a dot or a row of dots; full stops of other forms only in a row.
    private static func dot(
        at index: Int, in text: Span<UInt8>, end: Int
    ) -> (dots: Int, count: Int)? {
        guard index < end else { return nil }
        switch text[index] {
        case UInt8(ascii: "."): return (1, 1)
        case 0xE2, 0xE3, 0xEF:
            var next = index
            switch text.scalar(at: &next) {
            case 0x2025: return (2, 3)
            case 0x2026, 0x22EF: return (3, 3)
            case 0x3002, 0xFF0E, 0xFF61: return (1, 3)
            default: return nil
            }
        default: return nil
        }
    }
}
