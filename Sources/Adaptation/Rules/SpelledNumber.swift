internal import Diagnostics

/// Small numbers are written as words.
public struct SpelledNumber: CheckRule {
    public static let description = RuleDescription(
        "spelled-number", title: "Numbers as words",
        summary: "Small numbers are written as words.",
        reason: """
            Most guides write numbers up to ten as words, some up to twelve: `numbers.spellTo`. \
            Only numbers that stand alone are looked at: not times, dates, decimals, money, \
            measures, ordinals, scores, zero, quoted numbers, numbers behind a name with a capital letter or behind a noun that numbers things \
            (`numbers.labels`: episode, room, page), times (`numbers.clockWords`), nor any number of a line that has other digits, since lists and comparisons keep \
            digits. It is only reported: the word may need the gender or the case of its noun.
            """,
        fields: [.spellTo, .numberLabels, .clockWords], severity: .note,
        example: .init(locale: "en-US", wrong: "He has 3 sons.", right: "He has three sons."))

    private let highest: Int
    private let labels: NumberLabels
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        guard let number = scope.number(.spellTo), number >= 1, number < 1e6 else { return nil }
        highest = Int(number)
        labels = NumberLabels(scope.rules)
        severity = scope.severity(.spellTo, default: .note)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        let text = bytes.span
        for (index, cue) in file.cues.enumerated() where cue.traits.contains(.digit) {
            for line in file.lines[cue.lines] where line.traits.contains(.digit) {
                let numbers = NumberWalk.numbers(in: text, line: line.bytes)
                guard numbers.count == 1, let number = numbers.first,
                    (1...highest).contains(number.value),
                    !hasOtherDigits(line.bytes, number.bytes, in: text),
                    !labels.name(number.bytes, in: text, line: line.bytes)
                else { continue }
                report.add(
                    "\(number.value) is written as a word, as numbers up to \(highest) are",
                    severity, cue: index, text: number.bytes)
            }
        }
    }

    private func hasOtherDigits(
        _ line: Range<Int>, _ number: Range<Int>, in text: Span<UInt8>
    ) -> Bool {
        for index in line where (0x30...0x39).contains(text[index]) {
            if !number.contains(index) { return true }
        }
        return false
    }
}
