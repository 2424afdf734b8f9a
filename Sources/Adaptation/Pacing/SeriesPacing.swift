/// How the episodes of a title move together.
public struct SeriesPacing: Sendable {
    /// A measure over the episodes that have it.
    public struct Summary: Sendable, Hashable {
        public let median: Double
        /// Where the median lies, by drawing the episodes again; `nil` for fewer than eight.
        public let interval: Bootstrap.Interval?
        /// How many episodes have the measure.
        public let count: Int
    }

    /// How the text rate changes from episode to episode.
    public struct Drift: Sendable, Hashable {
        /// The least-squares slope, in units a minute for each episode.
        public let slope: Double
        public let interval: Bootstrap.Interval?
    }

    /// An episode that is unlike the others.
    public struct Outlier: Sendable, Hashable {
        /// The index of the episode.
        public let episode: Int
        /// The measure; `nil` for the duration.
        public let measure: PacingMeasure?
        public let value: Double
        /// (value − median) / (1.4826 × the median distance from the median).
        public let z: Double
    }

    /// How the episode stands that is the first one to be paid for.
    public struct Paywall: Sendable, Hashable {
        /// The number of the first episode that is paid for, from 1.
        public let episode: Int
        /// Whether the episode before it ends openly; `nil` when it isn't known.
        public let isOpenBefore: Bool?
        /// The place of the episode before it among all by the text rate of its last 10 s, from 1.
        public let rank: Int?
    }

    /// The episodes in their order.
    public let episodes: [PacingProfile]
    public let summaries: [PacingMeasure: Summary]
    /// The standard deviation of the durations divided by their mean; `nil` below ten episodes.
    public let durationVariation: Double?
    /// `nil` below ten episodes.
    public let drift: Drift?
    /// How many episodes end openly.
    public let openCount: Int
    /// Episodes more than 3.5 robust standard deviations from the median (Iglewicz and Hoaglin
    /// 1993); none below ten episodes.
    public let outliers: [Outlier]
    /// `nil` when the rules don't say which episode is paid for.
    public let paywall: Paywall?

    /// The least number of episodes for what is said of a series.
    public static let minimumEpisodes = 10
    private static let outlierLimit = 3.5
    private static let watched: [PacingMeasure] = [
        .textRate, .speechShare, .cueRate, .durationMedian, .firstDialogue, .overShare,
    ]

    /// Takes the profiles of a title's episodes in their order.
    ///
    /// - Complexity: O(measures × draws × episodes).
    public init(
        _ episodes: [PacingProfile], rules: ResolvedRules, bootstrap: Bootstrap = Bootstrap()
    ) {
        self.episodes = episodes
        var summaries: [PacingMeasure: Summary] = [:]
        for measure in PacingMeasure.allCases {
            let values = episodes.compactMap { $0[measure] }
            guard let median = Quantiles(values).median else { continue }
            summaries[measure] = Summary(
                median: median, interval: bootstrap.median(of: values), count: values.count)
        }
        self.summaries = summaries
        let measured = episodes.filter { $0.cueCount > 0 }
        openCount = measured.count { ($0[.open] ?? 0) > 0 }
        let isSeries = measured.count >= Self.minimumEpisodes
        let durations = measured.map { Double($0.duration) / 1000 }
        durationVariation =
            isSeries ? durations.standardDeviation.map { $0 / (durations.mean ?? 1) } : nil
        drift = isSeries ? Self.drift(episodes, bootstrap) : nil
        outliers = isSeries ? Self.outliers(episodes) : []
        paywall = rules[.paywallEpisode]?.number.flatMap { Self.paywall($0, episodes) }
    }

    /// The share of episodes that end openly; `nil` without episodes.
    public var openShare: Double? {
        let measured = episodes.count { $0.cueCount > 0 }
        return measured == 0 ? nil : Double(openCount) / Double(measured)
    }

    /// The episodes of an open ending are too few to speak of a series.
    public var isSeries: Bool {
        episodes.count { $0.cueCount > 0 } >= Self.minimumEpisodes
    }

    private static func drift(_ episodes: [PacingProfile], _ bootstrap: Bootstrap) -> Drift? {
        let points = episodes.enumerated().compactMap { index, episode in
            episode[.textRate].map { (Double(index), $0) }
        }
        guard let slope = slope(of: points) else { return nil }
        let interval = bootstrap.interval(count: points.count) { indices in
            Self.slope(of: indices.map { points[$0] })
        }
        return Drift(slope: slope, interval: interval)
    }

    /// The least-squares slope; `nil` when all points have the same place.
    private static func slope(of points: [(x: Double, y: Double)]) -> Double? {
        let count = Double(points.count)
        var sumX = 0.0
        var sumY = 0.0
        for point in points {
            sumX += point.x
            sumY += point.y
        }
        var products = 0.0
        var squares = 0.0
        for point in points {
            let distance = point.x - sumX / count
            products += distance * (point.y - sumY / count)
            squares += distance * distance
        }
        return squares > 0 ? products / squares : nil
    }

    private static func outliers(_ episodes: [PacingProfile]) -> [Outlier] {
        var outliers: [Outlier] = []
        func look(_ measure: PacingMeasure?, _ value: (PacingProfile) -> Double?) {
            let values = episodes.map(value)
            let quantiles = Quantiles(values.compactMap { $0 })
            guard let median = quantiles.median, let deviation = quantiles.deviation,
                deviation > 0
            else { return }
            for (index, value) in values.enumerated() {
                guard let value else { continue }
                let z = (value - median) / deviation
                guard abs(z) > outlierLimit else { continue }
                outliers.append(Outlier(episode: index, measure: measure, value: value, z: z))
            }
        }
        look(nil) { $0.cueCount > 0 ? Double($0.duration) / 1000 : nil }
        for measure in watched { look(measure) { $0[measure] } }
        return outliers.sorted { ($0.episode, $1.z.magnitude) < ($1.episode, $0.z.magnitude) }
    }

    private static func paywall(_ number: Double, _ episodes: [PacingProfile]) -> Paywall? {
        guard let number = Int(exactly: number), number > 1, number <= episodes.count else {
            return nil
        }
        let before = episodes[number - 2]
        let rank = before[.tail10].map { own in
            1 + episodes.count { ($0[.tail10] ?? 0) > own }
        }
        return Paywall(
            episode: number, isOpenBefore: before[.open].map { $0 > 0 }, rank: rank)
    }
}
