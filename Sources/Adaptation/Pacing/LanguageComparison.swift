/// Two languages of a title side by side.
///
/// Text rates are compared at the rate that Chinese text of the same content would have: text
/// rate / expansion of the language from Chinese.
public struct LanguageComparison: Sendable {
    /// An episode in both languages.
    public struct Episode: Sendable {
        public let first: PacingProfile
        public let second: PacingProfile
        /// Text rate of the first language / its expansion, in Chinese characters a minute.
        public let firstRate: Double?
        public let secondRate: Double?
        /// Pearson's correlation of the two curves; `nil` when one is missing or doesn't vary.
        public let correlation: Double?

        /// The second rate as a multiple of the first.
        public var ratio: Double? {
            guard let firstRate, let secondRate, firstRate > 0 else { return nil }
            return secondRate / firstRate
        }
    }

    public let first: ResolvedRules
    public let second: ResolvedRules
    public let episodes: [Episode]
    /// The median of the episodes' ratios.
    public let ratio: Double?
    /// Where the ratio lies, by drawing the episodes again; `nil` for fewer than eight.
    public let interval: Bootstrap.Interval?
    /// Why rates can't be compared; `nil` when they can.
    public let absence: PacingAbsence?

    /// Compares pairs of profiles of the same episodes.
    public init(
        _ pairs: [(PacingProfile, PacingProfile)], first: ResolvedRules, second: ResolvedRules,
        bootstrap: Bootstrap = Bootstrap()
    ) {
        self.first = first
        self.second = second
        let firstFactor = first[.expansion]?.number.flatMap { $0 > 0 ? $0 : nil }
        let secondFactor = second[.expansion]?.number.flatMap { $0 > 0 ? $0 : nil }
        let isMissing = firstFactor == nil || secondFactor == nil
        absence = isMissing ? .noRule(RuleField.expansion.path) : nil
        episodes = pairs.map { a, b in
            Episode(
                first: a, second: b,
                firstRate: firstFactor.flatMap { factor in a[.textRate].map { $0 / factor } },
                secondRate: secondFactor.flatMap { factor in b[.textRate].map { $0 / factor } },
                correlation: Self.correlation(a.curve?.rates, b.curve?.rates))
        }
        let ratios = episodes.compactMap { $0.ratio }
        ratio = Quantiles(ratios).median
        interval = bootstrap.median(of: ratios)
    }

    /// The correlation over the windows that both have.
    private static func correlation(_ a: [Double]?, _ b: [Double]?) -> Double? {
        guard let a, let b else { return nil }
        let count = min(a.count, b.count)
        guard count >= 3, let meanA = Array(a.prefix(count)).mean,
            let meanB = Array(b.prefix(count)).mean
        else { return nil }
        var products = 0.0
        var squaresA = 0.0
        var squaresB = 0.0
        for (x, y) in zip(a, b) {
            products += (x - meanA) * (y - meanB)
            squaresA += (x - meanA) * (x - meanA)
            squaresB += (y - meanB) * (y - meanB)
        }
        let scale = (squaresA * squaresB).squareRoot()
        return scale > 0 ? products / scale : nil
    }
}
