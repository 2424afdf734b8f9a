internal import Adaptation
internal import Series

/// Whether it is declared that a title was made by AI, and said in the platform's own way.
public enum AIDeclarationCheck: GateRule {
    public static let rules = ["ai-undeclared", "ai-visible-label", "ai-disclosure"]

    public static func checks(of input: GateInput) -> [GateCheck] {
        let title = input.release.title
        var checks: [GateCheck] = []
        func undeclared(_ outcome: GateCheck.Outcome, _ message: String) -> GateCheck {
            // The label in files needs the codes of a declaration.
            input.check(
                "ai-undeclared", outcome, message, source: "none: GB 45438-2025",
                confidence: .secondHand
            ).about(file: TitleFile.description, field: "ai")
        }
        let isByAI = title.kind == .ai || title.kind == .aiComics
        switch (isByAI, title.ai) {
        case (true, nil):
            checks.append(
                undeclared(.failed, "the kind is '\(title.kind.rawValue)', but 'ai' is missing"))
        case (_, let declaration?):
            let parts = declaration.made.map { $0.rawValue }.joined(separator: ", ")
            checks.append(
                undeclared(.passed, "declared with label \(declaration.label.rawValue): \(parts)"))
        case (false, nil):
            checks.append(undeclared(.passed, "nothing was made by AI"))
        }
        checks += visibleLabel(of: title, in: input)
        for disclosure in input.template.disclosures {
            checks.append(check(disclosure, isByAI: isByAI || title.ai != nil, in: input))
        }
        return checks
    }

    /// Whether viewers see the declared label as long and as large as the standard asks for.
    private static func visibleLabel(of title: Title, in input: GateInput) -> [GateCheck] {
        guard let label = title.ai?.visible, let limits = VisibleLabelLimits() else { return [] }
        let validity = Validity(from: limits.validFrom, to: nil)
        guard validity.holds(on: input.release.asOf) else { return [] }
        func check(_ outcome: GateCheck.Outcome, _ message: String) -> GateCheck {
            var check = input.check(
                "ai-visible-label", outcome, message, source: "none: \(limits.source)",
                confidence: limits.confidence.flatMap { .init(rawValue: $0) } ?? .secondHand)
            check.checkedOn = limits.checkedOn ?? check.checkedOn
            return check.about(
                episode: label.episode, file: TitleFile.description, field: "ai.visible")
        }
        var checks: [GateCheck] = []
        let duration = label.to - label.from
        if duration < limits.duration {
            checks.append(
                check(
                    .failed,
                    "the label is seen for \(duration) ms; \(limits.source) asks for "
                        + "\(limits.duration)"))
        }
        if label.heightRatio < limits.heightRatio {
            checks.append(
                check(
                    .failed,
                    "the label's height is \(label.heightRatio) of the shorter side; "
                        + "\(limits.source) asks for \(limits.heightRatio)"))
        }
        guard checks.isEmpty else { return checks }
        return [check(.passed, "the label is seen for \(duration) ms")]
    }

    private static func check(
        _ disclosure: Disclosure, isByAI: Bool, in input: GateInput
    ) -> GateCheck {
        let value = input.fields.value(at: disclosure.from)?.text
        let outcome: GateCheck.Outcome
        let message: String
        switch value {
        case let value? where disclosure.words.isEmpty || disclosure.words[value] != nil:
            (outcome, message) = (
                .passed, "\(disclosure.field) = \(disclosure.words[value] ?? value)"
            )
        case let value?:
            (outcome, message) = (
                .failed, "the platform has no word for '\(value)' in \(disclosure.field)"
            )
        case nil:
            let isFault = disclosure.isRequired && isByAI
            (outcome, message) = (
                isFault ? .failed : .skipped,
                "'\(disclosure.from)' has no value, so \(disclosure.field) can't be said"
            )
        }
        return input.check("ai-disclosure", outcome, message, by: disclosure.provenance.of("from"))
            .about(file: TitleFile.description, field: disclosure.field)
    }
}
