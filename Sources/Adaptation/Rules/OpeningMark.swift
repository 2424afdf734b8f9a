internal import Diagnostics

/// A question and an exclamation are opened where the locale opens them.
public struct OpeningMark: CheckRule {
    public static let description = RuleDescription(
        "opening-mark", title: "Opening marks",
        summary: "A question and an exclamation begin with the mark that opens them.",
        reason: """
            In Spanish the voice of a question must be known from its beginning, so `¿` and `¡` \
            open what `?` and `!` close. The map is `punctuation.opening`. A mark that was opened \
            in a cue before is found, and `¡…?` is accepted. Where the sentence has no comma and \
            its beginning is certain, `tradewind fix` opens it there; else a person says where \
            the question begins.
            """,
        fields: [.openingMarks], isFixed: true,
        example: .init(locale: "es-419", wrong: "Qué haces?", right: "¿Qué haces?"))

    private let closing: MarkTable
    private let opening: MarkTable
    private let openings: [String]
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        let map = scope.rules.map(.openingMarks).compactMapValues(\.text)
        if map.isEmpty { return nil }
        let marks = map.keys.sorted()
        closing = MarkTable(marks)
        openings = marks.compactMap { map[$0] }
        opening = MarkTable(openings)
        severity = scope.rules.map(.openingMarks).values.compactMap(\.severity).first ?? .warning
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        let text = bytes.span
        // Cues ago that a mark was opened; a sentence isn't longer than a few cues.
        var age: Int?
        var hasEnded = true
        for (index, cue) in file.cues.enumerated() {
            if let cues = age { age = cues < 4 ? cues + 1 : nil }
            let isMarked = !cue.traits.isDisjoint(with: closing.traits.union(opening.traits))
            if isMarked {
                check(cue, index, in: text, file, &age, startsSentence: hasEnded, &report)
            }
            hasEnded = endsSentence(cue.text, in: text)
        }
    }

    private func check(
        _ cue: CheckedCue, _ number: Int, in text: Span<UInt8>, _ file: CheckedFile,
        _ age: inout Int?, startsSentence: Bool, _ report: inout CheckReport
    ) {
        var addresses = AddressWalk()
        let end = cue.text.upperBound
        var index = cue.text.lowerBound
        // Where the sentence begins, when that is certain.
        var start: Int? = startsSentence ? index : nil
        var hasWords = false
        var word = 0
        while index < end {
            if let mark = opening.mark(at: index, in: text, end: end) {
                age = 0
                index += opening.count(of: mark)
                continue
            }
            if let mark = closing.mark(at: index, in: text, end: end) {
                let first = index
                while index < end, let next = closing.mark(at: index, in: text, end: end) {
                    index += closing.count(of: next)
                }
                let isAddress = addresses.holds(first, in: text, line: cue.text)
                if !isAddress {
                    if age == nil, hasWords {
                        add(mark, start, first..<index, number, file, &report)
                    }
                    age = nil
                    start = index
                    hasWords = false
                }
                continue
            }
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "."):
                // The full stop of a short word may be that of an abbreviation.
                start = word > 3 ? index + 1 : nil
                word = 0
            case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "("),
                UInt8(ascii: "\""), 0xE2, 0xC2:
                start = nil
                word = 0
            case 0x20, 0x0A, UInt8(ascii: "-"):
                if start == index { start = index + 1 }
                word = 0
                // A speaker's dash begins a sentence.
                if byte == 0x2D, index == cue.text.lowerBound || text[index - 1] == 0x0A {
                    start = index + 1
                    hasWords = false
                }
            default:
                word += 1
                hasWords = hasWords || CharacterKind(UInt32(byte)) == .letter || byte >= 0xC0
            }
            index += 1
        }
    }

    private func add(
        _ mark: Int, _ start: Int?, _ run: Range<Int>, _ cue: Int, _ file: CheckedFile,
        _ report: inout CheckReport
    ) {
        let message = "'\(closing.string(mark))' isn't opened by '\(openings[mark])'"
        guard let start, start < run.lowerBound else {
            report.add(message, severity, cue: cue, text: run)
            return
        }
        let sentence = start..<run.upperBound
        report.add(
            message, severity, cue: cue, text: sentence,
            replacement: openings[mark] + file.string(sentence))
    }

    private func endsSentence(_ cue: Range<Int>, in text: Span<UInt8>) -> Bool {
        var end = cue.upperBound
        while end > cue.lowerBound, text[end - 1] <= 0x22 || text[end - 1] == 0x29,
            text[end - 1] != 0x21
        {
            end -= 1
        }
        switch text.scalar(before: end, from: cue.lowerBound) {
        case nil, 0x21, 0x2E, 0x3F, 0x2026, 0x201D, 0xBB: return true
        default: return false
        }
    }
}
