internal import Diagnostics
internal import TimedText

/// Who is whose relative in the source is so in the translation.
public struct KinshipLost: CheckRule {
    public static let description = RuleDescription(
        "kinship-lost", title: "Lost kinship",
        summary: "Who is whose relative in the source is so in the translation.",
        reason: """
            Stories of families turn on who is an aunt and who a stepmother, and some languages \
            can't even say “you” without it. Where the market keeps words of kinship \
            (`pacing.keepKinship`) or the locale addresses people by them (`address.required`), a \
            cue with such a word must have one in translation, any one: which one is right is for \
            people to say. Words that only hold one, such as 姑娘 (girl), don't count \
            (`address.kinshipExempt`).
            """,
        fields: [.kinship, .kinshipExempt, .keepKinship, .addressRequired], severity: .note,
        needsSource: true,
        example: .init(
            locale: "vi", wrong: "爷爷说过 渡口不卖 → Bến đò không bán.",
            right: "Ông nội đã nói bến đò không bán."))

    private let source: WordMatcher
    private let target: WordMatcher
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        let keeps = scope.rules[.keepKinship]
        guard keeps?.isOn == true || scope.rules[.addressRequired]?.isOn == true,
            let rules = scope.sourceRules, let words = rules.words(.kinship)?.words,
            let own = scope.rules.words(.kinship)?.words, !words.isEmpty, !own.isEmpty
        else { return nil }
        source = WordMatcher(words, exempt: rules.words(.kinshipExempt)?.words ?? [])
        // Possessives, cases and articles grow to these words; short ones stand in other words, too.
        let grown = own.flatMap { word -> [String] in
            switch word.unicodeScalars.count {
            case 0...2: []
            case 3: [word + "-"]
            default: ["-\(word)-"]
            }
        }
        target = WordMatcher(own + grown)
        severity = keeps?.isOn == true ? keeps?.severity ?? .note : .note
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        guard let compared = file.source else { return }
        for group in compared.groups {
            guard let cue = group.target.first, !group.source.isEmpty else { continue }
            let original = FoldedText(compared.file.text(ofCues: group.source))
            guard let word = source.matches(in: original).first(where: { !$0.isExempt }) else {
                continue
            }
            let translated = FoldedText(file.text(ofCues: group.target))
            guard target.matches(in: translated).isEmpty else { continue }
            report.add(
                "the source has a word of kinship ('\(original.string(word.range))'), and the "
                    + "translation has none", severity, cue: cue)
        }
    }
}
