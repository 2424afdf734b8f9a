/// An interval in which a statistic of episodes lies, found by drawing the episodes again and
/// again with replacement (Efron 1979, percentile method).
///
/// The random numbers begin with a fixed seed, so that the same episodes give the same interval.
public struct Bootstrap: Sendable, Hashable {
    /// An interval of 95 %.
    public struct Interval: Sendable, Hashable {
        public let lower: Double
        public let upper: Double

        public init(lower: Double, upper: Double) {
            self.lower = lower
            self.upper = upper
        }

        /// Whether a number lies in the interval.
        public func contains(_ value: Double) -> Bool { value >= lower && value <= upper }
    }

    /// How many times the episodes are drawn.
    public var draws = 1000
    /// The seed of the random numbers.
    public var seed: UInt64 = 20_261_121

    /// The fewest values that are drawn: the percentile method makes intervals of fewer too narrow.
    public static let minimumCount = 8

    public init() {}

    /// The interval of a statistic of the values at drawn indices.
    ///
    /// - Returns: `nil` for fewer than ``minimumCount`` values.
    /// - Complexity: O(draws × the cost of the statistic).
    func interval(count: Int, _ statistic: ([Int]) -> Double?) -> Interval? {
        guard count >= Self.minimumCount, draws > 0 else { return nil }
        var random = SplitMix64(seed: seed)
        var results: [Double] = []
        results.reserveCapacity(draws)
        var indices = [Int](repeating: 0, count: count)
        for _ in 0..<draws {
            for place in indices.indices {
                indices[place] = Int.random(in: 0..<count, using: &random)
            }
            if let result = statistic(indices) { results.append(result) }
        }
        let quantiles = Quantiles(results)
        guard let lower = quantiles.quantile(0.025), let upper = quantiles.quantile(0.975) else {
            return nil
        }
        return Interval(lower: lower, upper: upper)
    }

    /// The interval of the mean of some values.
    func mean(of values: [Double]) -> Interval? {
        interval(count: values.count) { indices in
            indices.reduce(0) { $0 + values[$1] } / Double(indices.count)
        }
    }

    /// The interval of the median of some values.
    func median(of values: [Double]) -> Interval? {
        let sorted = values.sorted()
        // The values are in order, so it is enough to count how often each was drawn.
        var drawn = [Int](repeating: 0, count: sorted.count)
        return interval(count: sorted.count) { indices in
            for place in drawn.indices { drawn[place] = 0 }
            for index in indices { drawn[index] += 1 }
            var left = (indices.count - 1) / 2
            for place in drawn.indices {
                if left < drawn[place] {
                    guard indices.count.isMultiple(of: 2), left + 1 == drawn[place] else {
                        return sorted[place]
                    }
                    let next = drawn[(place + 1)...].firstIndex { $0 > 0 } ?? place
                    return (sorted[place] + sorted[next]) / 2
                }
                left -= drawn[place]
            }
            return nil
        }
    }
}
