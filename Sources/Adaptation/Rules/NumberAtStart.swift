internal import Diagnostics

/// No sentence begins with digits.
public struct NumberAtStart: CheckRule {
    public static let description = RuleDescription(
        "number-at-start", title: "Numbers at the start",
        summary: "No sentence begins with digits.",
        reason: """
            A sentence that begins with digits has no capital letter, so readers don't see at once \
            that a new one begins: `numbers.spellAtStart`. The start of a line counts if what \
            stands before it, in the cue or in the one before, ended a sentence. Years, times, \
            measures, ordinals and lines of nothing but a number stay, and numbers up to \
            `numbers.spellTo` are the business of `spelled-number`.
            """,
        fields: [.spellAtStart, .spellTo], severity: .note,
        example: .init(
            locale: "en-US", wrong: "40 people were there.", right: "Forty people were there."))

    private let spelled: Int
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        guard scope.rules[.spellAtStart]?.isOn == true else { return nil }
        spelled = scope.number(.spellTo).flatMap { Int(exactly: $0.rounded()) } ?? -1
        severity = scope.severity(.spellAtStart, default: .note)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        let text = bytes.span
        var previous = 0..<0
        for (index, cue) in file.cues.enumerated() {
            for line in file.lines[cue.lines] {
                let before = previous
                previous = line.bytes
                guard line.traits.contains(.digit), !line.traits.isDisjoint(with: Self.words),
                    endsSentence(before, in: text),
                    let number = NumberWalk.numbers(in: text, line: line.bytes).first,
                    number.value > spelled, isFirst(number.bytes, of: line.bytes, in: text),
                    number.bytes.count != 4
                else { continue }
                report.add(
                    "a sentence begins with digits", severity, cue: index, text: number.bytes)
            }
        }
    }

    private static let words: TextTraits = [
        .letter, .latinLetter, .otherAlphabet, .indic, .rightToLeft,
    ]

    private func isFirst(
        _ number: Range<Int>, of line: Range<Int>, in text: Span<UInt8>
    ) -> Bool {
        var index = line.lowerBound
        while index < number.lowerBound {
            if CharacterKind(text.scalar(at: &index)).isWord { return false }
        }
        // A number alone before a mark is a list's or a countdown's.
        var end = number.upperBound
        guard end < line.upperBound, text[end] == 0x20 else { return false }
        end += 1
        return CharacterKind(text.scalar(after: end, to: line.upperBound)) == .letter
    }

    private func endsSentence(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
        switch text.scalar(before: line.upperBound, from: line.lowerBound) {
        case nil, 0x21, 0x2E, 0x3F, 0x61F, 0x6D4, 0x964, 0x22, 0x201D, 0xBB: true
        default: false
        }
    }
}
