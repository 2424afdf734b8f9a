/// Finds the episode that a file of subtitles belongs to, by when something is said.
///
/// Two files of one episode have nearly the same times, whatever their languages: a time of one and
/// a time of the other belong together when they are at most 200 ms apart. Unrelated episodes agree
/// in 15 to 35 % of their times by chance. A file may stand at another place of the video, or be made
/// for another frame rate; the best shift is the most frequent difference of two times.
struct EpisodeMatcher: Sendable {
    private let sources: [(episode: Episode, times: EpisodeTimes)]

    /// How far apart two times may be that belong together, in milliseconds.
    static let tolerance: Int64 = 200
    /// The largest shift, in milliseconds.
    static let reach: Int64 = 120_000
    /// What a shift or another frame rate costs, as each makes chance likelier.
    static let price = 0.08
    /// The score from which on no other frame rates are tried.
    private static let good = 0.6
    /// The score from which on no shift is tried.
    private static let plain = 0.8
    private static let bucket: Int64 = 50
    /// Ratios of 23.976, 24, 25 and 30 frames a second, as files are mistaken for each other.
    private static let rates = [
        25 / 23.976, 23.976 / 25, 25.0 / 24, 24.0 / 25, 24 / 23.976, 23.976 / 24,
    ]

    /// Takes the episodes and when something is said in them.
    init(_ sources: [(episode: Episode, times: EpisodeTimes)]) { self.sources = sources }

    /// How well a file fits each episode, the best first.
    ///
    /// - Complexity: O(*e* · *n* · *k*) for *e* episodes, *n* cues and *k* cues in four minutes.
    func matches(for times: EpisodeTimes) -> [EpisodeMatch] {
        var matches = sources.map {
            EpisodeMatch(
                episode: $0.episode, score: Self.share(times, $0.times, shift: 0), offset: 0,
                rate: 1)
        }
        // Nearly all files stand at their times, and then no others need to be tried.
        if (matches.map { $0.score }.max() ?? 0) < Self.plain {
            matches = sources.map { Self.match(times, $0.episode, $0.times, rate: 1) }
        }
        if (matches.map { $0.score }.max() ?? 0) < Self.good {
            for rate in Self.rates {
                let scaled = times.scaled(by: rate)
                for (index, source) in sources.enumerated() {
                    let match = Self.match(scaled, source.episode, source.times, rate: rate)
                    if match.score > matches[index].score { matches[index] = match }
                }
            }
        }
        return matches.sorted {
            ($1.score, $0.episode.number) < ($0.score, $1.episode.number)
        }
    }

    private static func match(
        _ times: EpisodeTimes, _ episode: Episode, _ source: EpisodeTimes, rate: Double
    ) -> EpisodeMatch {
        let assumed = rate == 1 ? 0 : price
        let still = share(times, source, shift: 0) - assumed
        // Nothing is better than nearly all.
        guard still < 0.95, let shift = shift(times, source) else {
            return EpisodeMatch(episode: episode, score: still, offset: 0, rate: rate)
        }
        let shifted = share(times, source, shift: shift) - assumed - price
        return shifted > still
            ? EpisodeMatch(episode: episode, score: shifted, offset: shift, rate: rate)
            : EpisodeMatch(episode: episode, score: still, offset: 0, rate: rate)
    }

    /// The share of times that belong together when one file is shifted.
    private static func share(
        _ times: EpisodeTimes, _ source: EpisodeTimes, shift: Int64
    ) -> Double {
        let count = times.starts.count + source.starts.count
        guard count > 0 else { return 0 }
        let together =
            pairs(times.starts, source.starts, shift) + pairs(times.ends, source.ends, shift)
        return Double(together) / Double(count)
    }

    private static func pairs(_ a: [Int64], _ b: [Int64], _ shift: Int64) -> Int {
        var (i, j, count) = (0, 0, 0)
        while i < a.count, j < b.count {
            let difference = a[i] &+ shift &- b[j]
            if difference > tolerance {
                j += 1
            } else if difference < -tolerance {
                i += 1
            } else {
                count += 1
                i += 1
                j += 1
            }
        }
        return count
    }

    /// The most frequent difference of two times, in milliseconds.
    private static func shift(_ times: EpisodeTimes, _ source: EpisodeTimes) -> Int64? {
        let middle = Int(reach / bucket)
        var counts = [Int32](repeating: 0, count: 2 * middle + 1)
        for (a, b) in [(times.starts, source.starts), (times.ends, source.ends)] {
            var first = 0
            for time in a {
                while first < b.count, b[first] < time &- reach { first += 1 }
                var index = first
                while index < b.count, b[index] <= time &+ reach {
                    counts[Int((b[index] - time) / bucket) + middle] += 1
                    index += 1
                }
            }
        }
        guard counts.count > 4 else { return nil }
        var sum: Int32 = counts[..<4].reduce(0, +)
        var best: (count: Int32, index: Int) = (0, middle)
        for index in 2..<(counts.count - 2) {
            sum += counts[index + 2]
            if sum > best.count { best = (sum, index) }
            sum -= counts[index - 2]
        }
        return best.count > 0 ? Int64(best.index - middle) * bucket : nil
    }
}
