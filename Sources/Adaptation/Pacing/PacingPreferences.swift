internal import Diagnostics

/// Compares a title with what its market prefers.
public struct PacingPreferences: Sendable {
    /// The title, measured.
    public let series: SeriesPacing
    public let rules: ResolvedRules

    public init(_ series: SeriesPacing, rules: ResolvedRules) {
        self.series = series
        self.rules = rules
    }

    /// The measures that are compared episode by episode, with their rules.
    private static let limits: [(field: RuleField, measure: PacingMeasure)] = [
        (.latestFirstDialogue, .firstDialogue), (.leastHook3, .hook3), (.leastHook7, .hook7),
        (.greatestHookSpeed, .hookSpeed), (.leastTail10, .tail10),
        (.greatestMedianDuration, .durationMedian), (.greatestOverShare, .overShare),
        (.mostExclamations, .exclamation), (.leastQuestions, .question),
    ]

    /// Compares the title with each preference of the market, in a fixed order.
    ///
    /// - Parameters:
    ///   - episodes: The episodes themselves, for what is told in words.
    ///   - source: The same episodes in the language of the source, with its rules.
    ///   - terms: The names and terms of the title.
    /// - Returns: What each preference comes to; nothing without a market.
    /// - Complexity: O(*n*) in the length of the text.
    public func check(
        _ episodes: [PacingEpisode],
        source: (episodes: [PacingEpisode], rules: ResolvedRules)? = nil,
        terms: TermList? = nil
    ) -> [PacingPreference] {
        var found = Self.limits.compactMap { limit in
            rules[limit.field].map { compare($0, limit.measure) }
        }
        if let rule = rules[.leastOpenShare] { found.append(compareOpenShare(rule)) }
        let stories: [RuleField] = [
            .namesBeforePronouns, .glossesFirstUse, .keepsKinship, .explainsKinship, .labelsFamily,
        ]
        let wanted = stories.compactMap { field in
            rules[field].flatMap { $0.isOn == true ? (field, $0) : nil }
        }
        guard !wanted.isEmpty else { return found }
        let story = Story(episodes, rules: rules)
        for (field, rule) in wanted {
            let result: StoryCheck
            switch field {
            case .namesBeforePronouns: result = NameIntroduction.check(story, terms: terms)
            case .glossesFirstUse:
                result = TermGlosses.check(story, terms: terms, kind: .term, field: field)
            case .explainsKinship:
                result = TermGlosses.check(story, terms: terms, kind: .kinship, field: field)
            case .keepsKinship:
                result = KinshipTerms.check(
                    story, source: source.map { Story($0.episodes, rules: $0.rules) })
            default:
                result = StoryCheck(
                    outcome: .unknown("subtitles don't show labels in the picture"),
                    basis: "not measured")
            }
            found.append(
                preference(
                    rule, outcome: result.outcome, basis: result.basis, findings: result.findings))
        }
        return found
    }

    private func compare(_ rule: ResolvedRule, _ measure: PacingMeasure) -> PacingPreference {
        guard let limit = rule.number else {
            return preference(rule, measure, outcome: .unknown("the rule has no number"))
        }
        if measure == .hookSpeed, let unit = rule.unit, !isOfOwnUnit(unit) {
            return preference(
                rule, measure,
                outcome: .unknown("the rule counts \(unit), and \(rules.locale) doesn't"))
        }
        let isMaximum = rule.definition.kind == .maximum
        func meets(_ value: Double) -> Bool {
            // What is shown with two digits shouldn't miss by less.
            isMaximum ? value <= limit + 0.0005 : value >= limit - 0.0005
        }
        let measured = series.episodes.filter { $0[measure] != nil }
        guard let median = series.summaries[measure]?.median else {
            let reason = series.episodes.compactMap { $0.absences[measure] }.first
            return preference(
                rule, measure, outcome: .unknown(reason?.description ?? "no episode has it"))
        }
        let failing = measured.filter { $0[measure].map(meets) == false }.map { $0.name }
        return preference(
            rule, measure, outcome: meets(median) ? .met : .missed, observed: median,
            basis: measured.count > 1 ? "median of \(measured.count) episodes" : "one episode",
            failing: failing, episodes: measured.count)
    }

    /// Whether a speed is counted as the locale counts reading speed.
    private func isOfOwnUnit(_ unit: String) -> Bool {
        let own = rules[.adultSpeed]?.unit ?? rules[.countingUnit]?.text.map { $0 + "/s" }
        return own == unit
    }

    private func compareOpenShare(_ rule: ResolvedRule) -> PacingPreference {
        let measured = series.episodes.filter { $0[.open] != nil }
        guard let limit = rule.number, let share = series.openShare else {
            return preference(rule, .open, outcome: .unknown("no episode has a cue"))
        }
        return preference(
            rule, .open, outcome: share >= limit - 0.0005 ? .met : .missed, observed: share,
            basis: "\(series.openCount) of \(measured.count) episodes end with a question, a "
                + "broken line or a word that reveals",
            failing: measured.filter { $0[.open] == 0 }.map { $0.name },
            episodes: measured.count)
    }

    private func preference(
        _ rule: ResolvedRule, _ measure: PacingMeasure? = nil, outcome: StoryCheck.Outcome,
        observed: Double? = nil, basis: String = "", failing: [String] = [], episodes: Int = 0,
        findings: [Finding] = []
    ) -> PacingPreference {
        PacingPreference(
            rule: rule, reference: rules.reference(of: rule.entry), measure: measure,
            outcome: outcome, observed: observed, basis: basis, failing: failing,
            episodes: episodes, findings: findings)
    }
}
