internal import Diagnostics

/// No mark stands that the locale's subtitles don't use.
public struct ForbiddenMark: CheckRule {
    public static let description = RuleDescription(
        "forbidden-mark", title: "Marks that aren't used",
        summary: "No mark stands that the locale's subtitles don't use.",
        reason: """
            Thai writes no full stop, question mark or hyphen, and Japanese subtitles write a \
            space for the full stop and the comma. The marks are `punctuation.forbidden`. A mark \
            is looked at by the last letter before it, so those of words in another script stay, \
            and so do those between digits, in addresses, in rows of dots, after an abbreviation \
            of up to four characters, and hyphens at the start of a line, which are the business \
            of `dialogue-dash`. A full stop or comma is taken away at a line's end, and gives way \
            to `punctuation.separator` inside it. A question mark is only taken away behind a word \
            of `punctuation.questionWords`, since else it alone makes the question.
            """,
        fields: [.forbiddenMarks, .sentenceSeparator, .questionWords, .scripts], isFixed: true,
        example: .init(locale: "th", wrong: "ไปกันเถอะ.", right: "ไปกันเถอะ"))

    private let marks: MarkTable
    private let scripts: ScriptSet
    private let separator: String
    private let questionWords: [[UInt8]]
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        marks = MarkTable(scope.rules[.forbiddenMarks]?.texts ?? [])
        scripts = ScriptSet(scope.rules[.scripts]?.texts ?? [])
        if marks.isEmpty || scripts.isEmpty { return nil }
        separator = scope.rules[.sentenceSeparator]?.text ?? " "
        questionWords = (scope.rules.words(.questionWords)?.words ?? []).map { Array($0.utf8) }
        severity = scope.severity(.forbiddenMarks, default: .warning)
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
        var isOwn = false
        var wasDigit = false
        // How many letters stand without a space or a mark between them.
        var letters = 0
        var index = line.lowerBound
        while index < line.upperBound {
            let start = index
            guard let mark = marks.mark(at: index, in: text, end: line.upperBound) else {
                let scalar = text.scalar(at: &index)
                let kind = CharacterKind(scalar)
                if kind == .letter { isOwn = scripts.contains(scalar) }
                letters = kind == .letter ? letters + 1 : 0
                wasDigit = kind == .digit
                continue
            }
            while index < line.upperBound,
                marks.mark(at: index, in: text, end: line.upperBound) == mark
            {
                index += marks.count(of: mark)
            }
            let run = start..<index
            let name = marks.string(mark)
            let isRow = run.count > marks.count(of: mark)
            let after = CharacterKind(text.scalar(after: index, to: line.upperBound))
            let isAbbreviation = name == "." && (isRow || (1...4).contains(letters) || wasDigit)
            // Between digits, and in an arrow.
            let joins =
                name == "-"
                && ((wasDigit && after.isWord) || (index < line.upperBound && text[index] == 0x3E))
            let stays =
                !isOwn || isAbbreviation || joins
                || (wasDigit && after == .digit) || (isRow && name == "。")
                || addresses.holds(start, in: text, line: line)
            letters = 0
            wasDigit = false
            if stays { continue }
            var end = index
            var replacement: String?
            if name == "?" {
                if endsQuestion(start, in: text, line: line) { replacement = "" }
            } else if name != "-" {
                while end < line.upperBound, text[end] == 0x20 { end += 1 }
                let next = text.scalar(after: end, to: line.upperBound)
                replacement = CharacterKind(next).isWord || Self.opens(next) ? separator : ""
                if end == line.upperBound { end = index }
            }
            report.add(
                "the locale's subtitles don't use '\(name)'", severity, cue: cue,
                text: start..<(replacement == nil ? index : end), replacement: replacement)
            index = max(index, end)
        }
    }

    /// Whether a word stands before a mark that makes a question by itself.
    private func endsQuestion(_ index: Int, in text: Span<UInt8>, line: Range<Int>) -> Bool {
        for word in questionWords where index - line.lowerBound >= word.count {
            var count = 0
            let start = index - word.count
            while count < word.count, text[start + count] == word[count] { count += 1 }
            if count == word.count { return true }
        }
        return false
    }

    private static func opens(_ scalar: UInt32?) -> Bool {
        switch scalar {
        case 0x28, 0x201C, 0x2018, 0x300C, 0x300E, 0xFF08, 0x5B, 0x22: true
        default: false
        }
    }
}
