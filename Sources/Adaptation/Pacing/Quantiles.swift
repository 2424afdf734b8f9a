/// Order statistics of some numbers.
struct Quantiles: Sendable, Hashable {
    /// The numbers in order; none of them is NaN.
    let sorted: [Double]

    init(_ values: [Double]) { sorted = values.filter { $0.isFinite }.sorted() }

    var count: Int { sorted.count }

    /// The quantile of a share from 0 to 1, interpolated between the two nearest values (type 7 of
    /// Hyndman and Fan); `nil` without numbers.
    func quantile(_ share: Double) -> Double? {
        guard let first = sorted.first else { return nil }
        let place = Double(sorted.count - 1) * min(1, max(0, share))
        let index = Int(place)
        guard index + 1 < sorted.count else { return sorted.last ?? first }
        return sorted[index] + (sorted[index + 1] - sorted[index]) * (place - Double(index))
    }

    var median: Double? { quantile(0.5) }

    /// 1.4826 × the median of the distances from the median, which is the standard deviation of
    /// a normal distribution; `nil` without numbers.
    var deviation: Double? {
        guard let median else { return nil }
        return Quantiles(sorted.map { abs($0 - median) }).median.map { $0 * 1.4826 }
    }
}

extension [Double] {
    /// The arithmetic mean; `nil` without numbers.
    var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }

    /// The standard deviation of the numbers as a population; `nil` without numbers.
    var standardDeviation: Double? {
        guard let mean else { return nil }
        return (reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)).squareRoot()
    }
}
