internal import Diagnostics

/// Large numbers keep their magnitude between 万, 亿 and thousands, millions.
public struct MagnitudeMismatch: CheckRule {
    public static let description = RuleDescription(
        "magnitude-mismatch", title: "Wrong magnitude",
        summary: "Large numbers keep their magnitude between 万, 亿 and thousands, millions.",
        reason: """
            Chinese counts in steps of ten thousand, most languages in steps of a thousand, so that \
            三万 becomes 3 million more easily than any other number goes wrong. Where a number of \
            the source and one of the translation have the same digits but differ by a power of \
            ten, and both are a thousand or more, the magnitude is wrong. Both are shown.
            """,
        fields: [.comparesNumbers, .magnitudes], severity: .error, needsSource: true,
        example: .init(
            locale: "en", wrong: "欠我三万 → He owes me 3 million.", right: "He owes me 30,000."))

    private let numbers: GroupNumbers

    public init?(_ scope: CheckScope) {
        guard let source = scope.sourceRules, scope.rules[.comparesNumbers]?.isOn == true else {
            return nil
        }
        numbers = GroupNumbers(source: source, target: scope.rules)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        guard let source = file.source else { return }
        for difference in source.differences(of: file, by: numbers) {
            for pair in difference.numbers.scaled {
                report.add(
                    "the source says \(NumberText(pair.source.value)), the translation "
                        + "\(NumberText(pair.target.value))", .error, cue: difference.cue)
            }
        }
    }
}
