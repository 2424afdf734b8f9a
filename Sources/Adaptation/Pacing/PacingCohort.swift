/// What a title is compared with: how the same measures spread over other titles.
public struct PacingCohort: Sendable {
    /// How a measure spreads over the titles.
    public struct Distribution: Sendable, Hashable {
        public let median: Double
        /// 1.4826 × the median distance from the median, or for a cohort of which only percentiles
        /// are known (p75 − p25) / 1.349, which is the same for a normal distribution.
        public let deviation: Double
        /// The percentiles 5, 25, 50, 75 and 95.
        public let percentiles: [Double]
        /// How many titles have the measure; `nil` when it isn't known.
        public let count: Int?
        /// The median of the titles that did well, where the team told.
        public var hits: Double?
        /// The median of the titles that did badly, where the team told.
        public var misses: Double?
    }

    /// How the text rate runs over an episode, in multiples of its mean.
    public struct Shape: Sendable, Hashable {
        public let lower: [Double]
        public let median: [Double]
        public let upper: [Double]
    }

    /// The places at which shapes are laid over each other.
    public static let places = 20
    /// Fewer titles say nothing of others.
    public static let minimumTitles = 8

    /// The name for people.
    public let name: String
    /// The locale of the titles; `nil` when only its expansion is known.
    public let locale: String?
    public let market: String?
    /// How much longer than Chinese the text of the locale is; `nil` when it isn't known.
    public let expansion: Double?
    /// How many titles there are; `nil` when it isn't known.
    public let titles: Int?
    public let episodes: Int?
    /// The names of the titles that did well.
    public let hits: [String]
    /// The names of the titles that did badly.
    public let misses: [String]
    public let distributions: [PacingMeasure: Distribution]
    /// The quartiles of the episodes' shapes; `nil` when they aren't known.
    public let shape: Shape?
    /// What the numbers rest on.
    public let evidence: RuleEvidence
    /// Where they come from, in words.
    public let origin: String

    /// A title that a cohort is made of.
    public struct Title: Sendable {
        public let name: String
        public let series: SeriesPacing

        public init(name: String, series: SeriesPacing) {
            self.name = name
            self.series = series
        }
    }

    init(
        name: String, locale: String?, market: String?, expansion: Double?, titles: Int?,
        episodes: Int?, hits: [String] = [], misses: [String] = [],
        distributions: [PacingMeasure: Distribution], shape: Shape? = nil,
        evidence: RuleEvidence, origin: String
    ) {
        self.name = name
        self.locale = locale
        self.market = market
        self.expansion = expansion
        self.titles = titles
        self.episodes = episodes
        self.hits = hits
        self.misses = misses
        self.distributions = distributions
        self.shape = shape
        self.evidence = evidence
        self.origin = origin
    }

    /// Makes a cohort of the team's own titles; each counts once, by the medians of its episodes.
    ///
    /// - Parameters:
    ///   - titles: The titles; those without a cue don't count.
    ///   - rules: The rules of the locale and market by which they were measured.
    ///   - hits: The names of titles that did well.
    ///   - misses: The names of titles that did badly.
    /// - Throws: ``PacingError`` for fewer than eight titles.
    public init(
        calibrating titles: [Title], rules: ResolvedRules, hits: Set<String> = [],
        misses: Set<String> = []
    ) throws(PacingError) {
        let titles = titles.filter { !$0.series.summaries.isEmpty }
        guard titles.count >= Self.minimumTitles else {
            throw PacingError(
                .tooFewTitles,
                "a cohort needs at least \(Self.minimumTitles) titles with cues, and there "
                    + (titles.count == 1 ? "is 1" : "are \(titles.count)"))
        }
        var distributions: [PacingMeasure: Distribution] = [:]
        for measure in PacingMeasure.allCases {
            func medians(_ isMeant: (String) -> Bool) -> Quantiles {
                Quantiles(
                    titles.filter { isMeant($0.name) }.compactMap {
                        $0.series.summaries[measure]?.median
                    })
            }
            let all = medians { _ in true }
            // A measure that few titles have would look as sure as the others.
            guard all.count >= Self.minimumTitles, let median = all.median,
                let deviation = all.deviation
            else { continue }
            distributions[measure] = Distribution(
                median: median, deviation: deviation,
                percentiles: Self.shares.compactMap { all.quantile($0) }, count: all.count,
                hits: medians(hits.contains).median, misses: medians(misses.contains).median)
        }
        let names = Set(titles.map { $0.name })
        self.init(
            name: "\(titles.count) own titles", locale: rules.locale, market: rules.market,
            expansion: rules[.expansion]?.number, titles: titles.count,
            episodes: titles.reduce(0) { $0 + $1.series.episodes.count },
            hits: hits.intersection(names).sorted(), misses: misses.intersection(names).sorted(),
            distributions: distributions,
            shape: Self.shape(of: titles.flatMap { $0.series.episodes }), evidence: .own,
            origin: "measured on the team's own titles")
    }

    static let shares = [0.05, 0.25, 0.5, 0.75, 0.95]

    private static func shape(of episodes: [PacingProfile]) -> Shape? {
        let shapes = episodes.compactMap { $0.curve?.shape(places: places) }
        guard shapes.count >= minimumTitles else { return nil }
        let columns = (0..<places).map { place in Quantiles(shapes.map { $0[place] }) }
        return Shape(
            lower: columns.compactMap { $0.quantile(0.25) },
            median: columns.compactMap { $0.median },
            upper: columns.compactMap { $0.quantile(0.75) })
    }

    /// The cohort that the rules carry, of which only percentiles are known.
    ///
    /// - Returns: `nil` when the rules carry none.
    public init?(baselineOf rules: ResolvedRules) {
        var distributions: [PacingMeasure: Distribution] = [:]
        var origin: String?
        for (name, rule) in rules.map(.pacingBaseline) {
            guard let measure = PacingMeasure(rawValue: name), let numbers = rule.numbers,
                numbers.count == Self.shares.count, numbers[3] >= numbers[1]
            else { continue }
            distributions[measure] = Distribution(
                median: numbers[2], deviation: (numbers[3] - numbers[1]) / 1.349,
                percentiles: numbers, count: nil)
            origin = rules.reference(of: rule.entry)?.title ?? origin
        }
        guard !distributions.isEmpty else { return nil }
        self.init(
            name: "film baseline", locale: nil, market: nil,
            expansion: rules[.baselineExpansion]?.number, titles: nil, episodes: nil,
            distributions: distributions, evidence: .measured,
            origin: origin ?? "the rules carry it")
    }
}
