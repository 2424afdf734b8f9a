internal import Diagnostics
internal import TimedText

/// What the source negates, the translation negates.
public struct NegationLost: CheckRule {
    public static let description = RuleDescription(
        "negation-lost", title: "Lost negation",
        summary: "What the source negates, the translation negates.",
        reason: """
            A lost “not” turns a line into its opposite, and nobody notices without knowing both \
            languages. The cues that say the same are searched for the negating words of their \
            locales. Expressions that other languages may say without a negation count for neither \
            side (`guards.negationExempt`): 不错 (good), 没关系 (it's all right), “no doubt”, words \
            such as “hardly” and “impossible”, and questions of a verb and its negation such as \
            是不是. Questions and exclamations are often turned around in translation (“Don't \
            move!”, “Stay!”), so that a negation lost there is a note, as is one that only the \
            translation has. One that moved to the next cue isn't lost.
            """,
        fields: [.negation, .negationExempt], needsSource: true,
        example: .init(
            locale: "en", wrong: "渡口不卖 → The crossing is for sale.",
            right: "The crossing is not for sale."))

    private let source: NegationScanner
    private let target: NegationScanner
    private let questions: QuestionScanner
    private let calls: WordMatcher
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        guard let sourceRules = scope.sourceRules, let source = NegationScanner(sourceRules),
            let target = NegationScanner(scope.rules)
        else { return nil }
        self.source = source
        self.target = target
        questions = QuestionScanner(sourceRules)
        calls = WordMatcher(sourceRules[.exclamationMarks]?.texts ?? [])
        severity = scope.severity(.negation, default: .warning)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        guard let compared = file.source else { return }
        let groups = compared.groups.filter { !$0.source.isEmpty && !$0.target.isEmpty }
        let states = groups.map { state(of: $0, in: file, compared.file) }
        for (index, group) in groups.enumerated() {
            guard let cue = group.target.first else { continue }
            // Sentences that go over two cues are put together in another order in translation.
            let neighbours = states[max(0, index - 1)...min(states.count - 1, index + 1)]
            switch states[index] {
            case .lost(let word, let isTurned):
                if neighbours.contains(where: { if case .added = $0 { true } else { false } }) {
                    continue
                }
                report.add(
                    "the source negates ('\(word)'), and the translation doesn't",
                    isTurned ? .note : severity, cue: cue)
            case .added(let word):
                if neighbours.contains(where: { if case .lost = $0 { true } else { false } }) {
                    continue
                }
                report.add(
                    "the translation negates ('\(word)'), and the source doesn't", .note, cue: cue)
            case .same: continue
            }
        }
    }

    private enum State {
        case same
        case lost(String, isTurned: Bool)
        case added(String)
    }

    private func state(
        of group: BilingualPairing.Group, in file: CheckedFile, _ sourceFile: CheckedFile
    ) -> State {
        let original = FoldedText(sourceFile.text(ofCues: group.source))
        let translated = FoldedText(file.text(ofCues: group.target))
        if translated.bytes.isEmpty || original.bytes.isEmpty { return .same }
        switch (source.evidence(in: original), target.evidence(in: translated)) {
        case (.certain(let word), .none):
            return .lost(
                word, isTurned: questions.asks(original) || !calls.matches(in: original).isEmpty)
        case (.none, .certain(let word)): return .added(word)
        default: return .same
        }
    }
}
