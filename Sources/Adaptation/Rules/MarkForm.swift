internal import Diagnostics
internal import ICU

/// Marks are written in the locale's own form.
public struct MarkForm: CheckRule {
    public static let description = RuleDescription(
        "mark-form", title: "Forms of marks",
        summary: "Marks after the locale's own letters are written in the locale's own form.",
        reason: """
            Arabic has its own comma, semicolon and question mark, Chinese and Japanese have \
            full-width ones, and a full-width mark in a European text is left over from the \
            source. The forms are the map `punctuation.forms`. A mark is looked at by the last \
            letter before it: after a letter of another script, as in an English sentence that is \
            quoted, it stays. Marks between digits, and those in addresses and names of files, \
            stay as well. A space behind a mark that becomes full-width goes, since that mark has \
            its own.
            """,
        fields: [.markForms, .scripts], isFixed: true,
        example: .init(locale: "zh-Hans", wrong: "你是谁?", right: "你是谁？"))

    private let marks: MarkTable
    private let forms: [String]
    private let isWide: [Bool]
    private let scripts: ScriptSet
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        let map = scope.rules.map(.markForms).compactMapValues(\.text)
        let wrong = map.keys.sorted()
        marks = MarkTable(wrong)
        scripts = ScriptSet(scope.rules[.scripts]?.texts ?? [])
        if marks.isEmpty || scripts.isEmpty { return nil }
        // The form of a mark may have a form of its own.
        forms = wrong.map { mark in
            var form = mark
            for _ in 0..<4 { form = map[form] ?? form }
            return form
        }
        isWide = forms.map { form in
            let width = form.unicodeScalars.first.map { UnicodeProperties(of: $0).eastAsianWidth }
            return width == .fullwidth || width == .wide
        }
        severity = scope.rules.map(.markForms).values.compactMap(\.severity).first ?? .warning
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        file.eachLine(with: marks.traits) { line, cue in
            check(line.bytes, in: bytes.span, cue: cue, &report)
        }
    }

    private func check(
        _ line: Range<Int>, in text: Span<UInt8>, cue: Int, _ report: inout CheckReport
    ) {
        var addresses = AddressWalk()
        // The mark at the beginning of a line has no letter before it.
        var isOwn = false
        var wasDigit = false
        var index = line.lowerBound
        while index < line.upperBound {
            let start = index
            let mark = marks.mark(at: index, in: text, end: line.upperBound)
            let scalar = text.scalar(at: &index)
            guard let mark else {
                let kind = CharacterKind(scalar)
                if kind == .letter { isOwn = scripts.contains(scalar) }
                wasDigit = kind == .digit
                continue
            }
            index = start + marks.count(of: mark)
            let after = text.scalar(after: index, to: line.upperBound)
            let stands =
                !isOwn || (wasDigit && CharacterKind(after) == .digit)
                || isDot(start, in: text, line: line)
                || addresses.holds(start, in: text, line: line)
            wasDigit = false
            if stands { continue }
            var end = index
            if isWide[mark] { while end < line.upperBound, text[end] == 0x20 { end += 1 } }
            report.add(
                "'\(marks.string(mark))' is written '\(forms[mark])'", severity, cue: cue,
                text: start..<end, replacement: forms[mark])
            index = end
        }
    }

    /// Whether a full stop is one of a row.
    private func isDot(_ index: Int, in text: Span<UInt8>, line: Range<Int>) -> Bool {
        guard text[index] == UInt8(ascii: ".") else { return false }
        let before = text.scalar(before: index, from: line.lowerBound)
        return before == 0x2E || text.scalar(after: index + 1, to: line.upperBound) == 0x2E
    }
}
