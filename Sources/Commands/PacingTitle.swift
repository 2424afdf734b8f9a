internal import Adaptation
internal import Diagnostics
internal import Series
internal import TimedText

/// The episodes of a title in one language, measured and compared.
struct PacingTitle: Sendable {
    let name: String
    let rules: ResolvedRules
    let episodes: [PacingEpisode]
    let series: SeriesPacing
    var cohort: PacingCohort?
    var scores: [PacingScore] = []
    var index: PaceIndex?
    var preferences: [PacingPreference] = []
    /// What is odd about the text, such as another script than the locale's.
    let remarks: [Finding]

    init(name: String, rules: ResolvedRules, episodes: [PacingEpisode], profiles: [PacingProfile]) {
        self.name = name
        self.rules = rules
        self.episodes = episodes
        series = SeriesPacing(profiles, rules: rules)
        remarks = episodes.compactMap { Self.remark(on: $0, rules: rules) }
    }

    /// Puts the title beside a cohort.
    mutating func compare(with cohort: PacingCohort) {
        self.cohort = cohort
        scores = PacingScore.scores(of: series, rules: rules, against: cohort)
        index = PaceIndex(of: series, rules: rules, against: cohort)
    }

    /// Puts the title beside what its market prefers.
    mutating func compareWithMarket(source: PacingTitle?, terms: TermList?) {
        guard rules.market != nil else { return }
        preferences = PacingPreferences(series, rules: rules).check(
            episodes, source: source.map { ($0.episodes, $0.rules) }, terms: terms)
    }

    /// The total duration in milliseconds; times of a broken file don't overflow it.
    var duration: Int64 {
        series.episodes.reduce(0) { sum, episode in
            let (total, overflows) = sum.addingReportingOverflow(episode.duration)
            return overflows ? .max : total
        }
    }

    /// What was assumed where the files and the user say nothing.
    var assumptions: [String] {
        var assumptions: [String] = []
        if series.episodes.contains(where: { $0.isDurationAssumed }) {
            assumptions.append("an episode is taken to end with its last cue (see --duration)")
        }
        if series.episodes.contains(where: { $0.isFrameRateAssumed }) {
            let rate = Int(PacingProfile.assumedFrameRate)
            assumptions.append("frames are taken as \(rate) a second")
        }
        return assumptions
    }

    /// Says when much of a text isn't in the script of its locale.
    private static func remark(on episode: PacingEpisode, rules: ResolvedRules) -> Finding? {
        let codes = Set(rules[RuleField("script.codes")]?.texts ?? [])
        guard !codes.isEmpty else { return nil }
        let text = episode.document.cues.prefix(2000)
            .map { episode.document.plainText(of: $0) }.joined(separator: "\n")
        // Japanese and Korean name their mixture of scripts by one code.
        let mixtures = [
            "Jpan": ["Hani", "Hira", "Kana"], "Kore": ["Hang", "Hani"], "Hans": ["Hani"],
            "Hant": ["Hani"],
        ]
        let own = codes.union(codes.flatMap { mixtures[$0] ?? [] })
        let others = ScriptShare.shares(of: text).filter { !own.contains($0.script) }
        guard let most = others.first, most.share >= 0.3 else { return nil }
        let percent = Int((most.share * 100).rounded())
        return Finding(
            rule: "pacing-script", severity: .warning,
            message:
                "\(percent) % of the letters are \(most.script), and \(rules.locale) is written "
                + "in \(codes.sorted().joined(separator: ", ")): lengths may count two languages",
            range: SourceRange(file: episode.name))
    }
}
