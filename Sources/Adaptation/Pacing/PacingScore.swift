/// How a measure of a title stands against a cohort.
public struct PacingScore: Sendable, Hashable {
    public let measure: PacingMeasure
    /// The median of the title, carried to the length of the cohort's language where the measure
    /// grows with it: value / expansion of the title's locale × expansion of the cohort's.
    public let value: Double
    /// Where the median lies, carried likewise.
    public let interval: Bootstrap.Interval?
    public let distribution: PacingCohort.Distribution
    /// (value − median) / deviation; `nil` when the cohort doesn't vary.
    public let z: Double?
    /// What the value was multiplied by; 1 when the language makes no difference.
    public let factor: Double

    /// The scores of all measures that both have, in the order of the measures.
    public static func scores(
        of series: SeriesPacing, rules: ResolvedRules, against cohort: PacingCohort
    ) -> [PacingScore] {
        PacingMeasure.allCases.compactMap { measure in
            // Words that make questions aren't counted as question marks are.
            let isUnlike =
                measure == .question && cohort.locale != rules.locale
                && (rules[.questionMarks]?.texts ?? []).isEmpty
            guard !isUnlike, let summary = series.summaries[measure],
                let distribution = cohort.distributions[measure],
                let factor = factor(of: measure, rules: rules, against: cohort)
            else { return nil }
            let value = summary.median * factor
            let interval = summary.interval.map {
                Bootstrap.Interval(lower: $0.lower * factor, upper: $0.upper * factor)
            }
            return PacingScore(
                measure: measure, value: value, interval: interval, distribution: distribution,
                z: z(value, distribution), factor: factor)
        }
    }

    static func z(_ value: Double, _ distribution: PacingCohort.Distribution) -> Double? {
        distribution.deviation > 0
            ? (value - distribution.median) / distribution.deviation : nil
    }

    /// What a value is multiplied by, so that it can be compared; `nil` when it can't be.
    static func factor(
        of measure: PacingMeasure, rules: ResolvedRules, against cohort: PacingCohort
    ) -> Double? {
        guard measure.growsWithLanguage, cohort.locale != rules.locale else { return 1 }
        guard let own = rules[.expansion]?.number, own > 0, let other = cohort.expansion else {
            return nil
        }
        return other / own
    }
}
