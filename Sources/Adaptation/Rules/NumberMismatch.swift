internal import Diagnostics

/// The numbers of the source are those of the translation.
public struct NumberMismatch: CheckRule {
    public static let description = RuleDescription(
        "number-mismatch", title: "Different numbers",
        summary: "The numbers of the source are those of the translation.",
        reason: """
            Floors, prices and ages carry plots. Numbers are read in both texts: digits of any \
            script with their grouping, number words, and Chinese numerals with 万 and 亿. Numbers up \
            to twelve that are words are compared only where both texts have one left, since “both”, \
            “a couple” and “all three” say them too; ordinals such as 第三 and round numbers \
            such as a hundred may get lost, but an ordinal, a date or a percentage that became \
            another number in digits is wrong, however small. Times by either clock, years of two digits, halves and prices in two \
            parts are the same, and a number that moved to the next cue isn't lost. Measures that \
            were converted, lost digits up to 12 (“third”) and numbers that only the translation has \
            are notes.
            """,
        fields: [
            .comparesNumbers, .magnitudes, .notNumbers, .ordinalMarks, .percentMarks, .clockMinutes,
            .monthMarks, .dayMarks,
        ], needsSource: true,
        example: .init(
            locale: "en", wrong: "三十八楼 → The 28th floor", right: "The 38th floor"))

    private let numbers: GroupNumbers
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        guard let source = scope.sourceRules, scope.rules[.comparesNumbers]?.isOn == true else {
            return nil
        }
        numbers = GroupNumbers(source: source, target: scope.rules)
        severity = scope.severity(.comparesNumbers, default: .warning)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        guard let source = file.source else { return }
        for difference in source.differences(of: file, by: numbers) {
            let numbers = difference.numbers
            for pair in numbers.converted {
                report.add(
                    "\(NumberText(pair.source.value)) became \(NumberText(pair.target.value)); is "
                        + "it the same in other units?", .note, cue: difference.cue)
            }
            // Small words pair up with any number that is left over.
            if !numbers.missing.isEmpty, !numbers.extra.isEmpty {
                report.add(
                    "the source says \(Self.list(numbers.missing)), the translation "
                        + Self.list(numbers.extra),
                    severity, cue: difference.cue)
                continue
            }
            let missing = numbers.missing.filter(Self.counts)
            if !missing.isEmpty {
                // Small digits are often said by a word, such as "third".
                let isLarge = missing.contains { $0.value > 12 }
                report.add(
                    "the source says \(Self.list(missing)), and the translation doesn't",
                    isLarge ? severity : .note, cue: difference.cue)
            }
            let extra = numbers.extra.filter { $0.form == .digits && $0.value > 12 }
            if !extra.isEmpty {
                report.add(
                    "the translation says \(Self.list(extra)), and the source doesn't", .note,
                    cue: difference.cue)
            }
        }
    }

    /// Whether a number can't be said without naming it: not a small or a round one.
    private static func counts(_ number: ScannedNumber) -> Bool {
        if number.role == .ordinal { return false }
        // A half and the quarters have names.
        if number.role == .share, [25, 50, 75, 100].contains(number.value) { return false }
        if number.form == .digits, number.magnitude == 1 { return number.value > 1 }
        guard number.value > 12 else { return false }
        var value = number.value
        while value >= 10 { value /= 10 }
        return value != 1
    }

    private static func list(_ numbers: [ScannedNumber]) -> String {
        numbers.prefix(4).map { NumberText($0.value).description }.joined(separator: ", ")
    }
}
