/// The pace of a title against a cohort: the mean over the episodes of the mean z of text rate,
/// cues a minute, − median gap, − first dialogue, turns and cuts, of those that there are.
///
/// It sums up and hides: the scores that it is made of are always shown with it. It tells how
/// dense the text is, not how strong the story turns.
public struct PaceIndex: Sendable, Hashable {
    public let value: Double
    /// Where the index lies, by drawing the episodes again; `nil` for fewer than eight.
    public let interval: Bootstrap.Interval?
    /// The measures that it is made of.
    public let parts: [PacingMeasure]
    /// The measures that the title or the cohort lacks.
    public let missing: [PacingMeasure]
    /// The index of each episode; `nil` where it has none of the measures.
    public let episodes: [Double?]

    /// Returns `nil` when the title and the cohort have no measure of pace in common.
    public init?(
        of series: SeriesPacing, rules: ResolvedRules, against cohort: PacingCohort,
        bootstrap: Bootstrap = Bootstrap()
    ) {
        var sums = [Double](repeating: 0, count: series.episodes.count)
        var counts = [Int](repeating: 0, count: series.episodes.count)
        var parts: [PacingMeasure] = []
        var missing: [PacingMeasure] = []
        for (measure, isSlower) in PacingMeasure.pace {
            guard let distribution = cohort.distributions[measure], distribution.deviation > 0,
                series.summaries[measure] != nil,
                let factor = PacingScore.factor(of: measure, rules: rules, against: cohort)
            else {
                missing.append(measure)
                continue
            }
            parts.append(measure)
            for (index, episode) in series.episodes.enumerated() {
                guard let value = episode[measure],
                    let z = PacingScore.z(value * factor, distribution)
                else { continue }
                sums[index] += isSlower ? -z : z
                counts[index] += 1
            }
        }
        let episodes = zip(sums, counts).map { $1 > 0 ? $0 / Double($1) : nil }
        let values = episodes.compactMap { $0 }
        guard let value = values.mean else { return nil }
        self.value = value
        interval = bootstrap.mean(of: values)
        self.parts = parts
        self.missing = missing
        self.episodes = episodes
    }
}
