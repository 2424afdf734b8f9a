internal import Diagnostics

/// No line ends with a mark that its end stands for.
public struct LineEndMark: CheckRule {
    public static let description = RuleDescription(
        "line-end-mark", title: "Marks at a line's end",
        summary: "No line ends with a mark that the line's end already stands for.",
        reason: """
            Chinese and Korean subtitles leave the full stop and the comma at the end of a line \
            away; the line's end says the same. The marks are `punctuation.forbiddenAtLineEnd`. A \
            mark after a word of another script (`U.S.`), after a digit, in a row of dots, and \
            one before a closing quotation mark stay.
            """,
        fields: [.forbiddenAtLineEnd], isFixed: true,
        example: .init(locale: "zh-Hans", wrong: "我知道了。", right: "我知道了"))

    private let marks: MarkTable
    private let scripts: ScriptSet
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        marks = MarkTable(scope.rules[.forbiddenAtLineEnd]?.texts ?? [])
        if marks.isEmpty { return nil }
        scripts = ScriptSet(scope.rules[.scripts]?.texts ?? [])
        severity = scope.severity(.forbiddenAtLineEnd, default: .warning)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        let text = bytes.span
        for (index, cue) in file.cues.enumerated() {
            guard !cue.traits.isDisjoint(with: marks.traits) else { continue }
            for line in file.lines[cue.lines] {
                guard let run = run(atEndOf: line.bytes, in: text) else { continue }
                let name = file.string(run)
                report.add(
                    "the line ends with '\(name)'", severity, cue: index, text: run,
                    replacement: "")
            }
        }
    }

    private func run(atEndOf line: Range<Int>, in text: Span<UInt8>) -> Range<Int>? {
        var end = line.upperBound
        while end > line.lowerBound, text[end - 1] == 0x20 { end -= 1 }
        var start = end
        var count = 0
        while let mark = mark(before: start, from: line.lowerBound, in: text) {
            start -= marks.count(of: mark)
            count += 1
        }
        guard count > 0, let before = text.scalar(before: start, from: line.lowerBound) else {
            return nil
        }
        // Two full stops are a pause that is written in another way.
        if count > 1, text[start] == text[end - 1] { return nil }
        switch CharacterKind(before) {
        case .letter: return scripts.contains(before) ? start..<end : nil
        case .digit: return text[start] < 0x80 ? nil : start..<end
        case .space: return nil
        case .other: return before == 0x2E || before == 0x2026 ? nil : start..<end
        }
    }

    private func mark(before index: Int, from start: Int, in text: Span<UInt8>) -> Int? {
        var place = index - 1
        while place > start, index - place < 4, text[place] & 0xC0 == 0x80 { place -= 1 }
        guard place >= start else { return nil }
        guard let mark = marks.mark(at: place, in: text, end: index) else { return nil }
        return place + marks.count(of: mark) == index ? mark : nil
    }
}
