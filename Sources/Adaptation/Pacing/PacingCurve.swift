/// The text rate over an episode, in windows of five seconds.
public struct PacingCurve: Sendable, Hashable {
    /// The length of a window in milliseconds; the last one may be half as long again, or half as
    /// long.
    public static let window: Int64 = 5000
    /// The least duration for which there is a curve, in milliseconds.
    public static let minimumDuration: Int64 = 40_000
    /// The longest duration for which there is a curve: a day, in milliseconds.
    public static let maximumDuration: Int64 = 86_400_000

    /// The text rate in each window, in units a minute, smoothed with the weights 1, 2, 1.
    public let rates: [Double]
    /// The windows that are higher than both neighbours and than mean + 1 standard deviation.
    public let peaks: [Int]
    /// The mean of all windows, in units a minute.
    public let mean: Double
    /// The mean of the absolute change between neighbouring windows, in units a minute.
    public let swing: Double

    /// When a window begins, in milliseconds.
    public static func start(of window: Int) -> Int64 { Int64(window) * Self.window }

    /// Measures the curve.
    ///
    /// - Complexity: O(cues + windows).
    init(_ cues: [PacingCue], duration: Int64) {
        // A remainder that is shorter than half a window belongs to the one before.
        let count = max(1, Int((duration + Self.window / 2) / Self.window))
        var units = [Double](repeating: 0, count: count)
        for cue in cues {
            var index = min(count - 1, Int(max(0, cue.start) / Self.window))
            while index < count {
                let from = Self.start(of: index)
                guard from < cue.end else { break }
                let to = index + 1 == count ? Int64.max : Self.start(of: index + 1)
                units[index] += cue.units(from: from, to: to)
                index += 1
            }
        }
        let rates = units.indices.map { index in
            let length =
                index + 1 == count ? max(1, duration - Self.start(of: index)) : Self.window
            return units[index] / (Double(length) / 60_000)
        }
        let smooth = Self.smoothed(rates)
        self.rates = smooth
        let mean = smooth.mean ?? 0
        self.mean = mean
        let limit = mean + (smooth.standardDeviation ?? 0)
        peaks = smooth.indices.filter { index in
            let before = index > 0 ? smooth[index - 1] : -1
            let after = index + 1 < smooth.count ? smooth[index + 1] : -1
            // Of a plateau only the first window is a peak.
            return smooth[index] > limit && smooth[index] > before && smooth[index] >= after
        }
        swing = zip(smooth.dropFirst(), smooth).map { abs($0 - $1) }.mean ?? 0
    }

    private static func smoothed(_ rates: [Double]) -> [Double] {
        rates.indices.map { index in
            var sum = rates[index] * 2
            var weight = 2.0
            for neighbour in [index - 1, index + 1] where rates.indices.contains(neighbour) {
                sum += rates[neighbour]
                weight += 1
            }
            return sum / weight
        }
    }

    /// The curve at some places from start to end, each as a multiple of the mean, so that
    /// episodes of any length can be laid over each other; `nil` when nothing is said.
    public func shape(places: Int) -> [Double]? {
        guard mean > 0, places > 1, !rates.isEmpty else { return nil }
        return (0..<places).map { place in
            let position = Double(place) / Double(places - 1) * Double(rates.count - 1)
            let index = Int(position)
            guard index + 1 < rates.count else { return rates[rates.count - 1] / mean }
            let share = position - Double(index)
            return (rates[index] * (1 - share) + rates[index + 1] * share) / mean
        }
    }
}
