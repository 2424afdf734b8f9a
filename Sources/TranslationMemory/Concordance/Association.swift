internal import Glibc

/// How surely two things stand together more often than by chance.
enum Association {
    /// From here on chance is an unlikely reason: the value that chance exceeds once in a thousand
    /// times, by the chi-squared distribution with one degree of freedom.
    static let threshold = 10.83

    /// The logarithmic likelihood ratio of a table of two by two counts (Dunning, “Accurate Methods
    /// for the Statistics of Surprise and Coincidence”, 1993), which also holds for rare things.
    ///
    /// - Parameters:
    ///   - both: How often both stand.
    ///   - first: How often the first stands.
    ///   - second: How often the second stands.
    ///   - total: How often either could stand.
    /// - Returns: The ratio; 0 where they stand together no more often than by chance.
    static func logLikelihood(both: Double, first: Double, second: Double, total: Double) -> Double
    {
        guard both > 0, both * total > first * second else { return 0 }
        let onlyFirst = max(first - both, 0)
        let onlySecond = max(second - both, 0)
        let neither = max(total - first - second + both, 0)
        let cells = entropy(both) + entropy(onlyFirst) + entropy(onlySecond) + entropy(neither)
        let rows = entropy(both + onlyFirst) + entropy(onlySecond + neither)
        let columns = entropy(both + onlySecond) + entropy(onlyFirst + neither)
        let all = entropy(both + onlyFirst + onlySecond + neither)
        return max(2 * (cells - rows - columns + all), 0)
    }

    private static func entropy(_ count: Double) -> Double { count > 0 ? count * log(count) : 0 }
}
