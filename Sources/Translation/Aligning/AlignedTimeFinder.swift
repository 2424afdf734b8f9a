/// Finds how the times of two files belong together, by the starts of their cues.
///
/// For each usual ratio of frame rates the differences of all starts are counted in a histogram,
/// and the highest peak wins; a straight line through the starts that agree then gives any drift. Where
/// no usual ratio has a clear peak, ratios around 1 are tried on the first part of the file.
struct AlignedTimeFinder {
    private let source: [Double]
    private let target: [Double]

    /// The ratios of 23.976, 24, 25 and 30 frames a second, 1 first.
    private static let ratios: [Double] = {
        let rates = [24_000.0 / 1001, 24, 25, 30_000.0 / 1001, 30]
        var ratios = [1.0]
        for rate in rates { for other in rates where other != rate { ratios.append(rate / other) } }
        return ratios
    }()
    private static let bin = 100.0
    private static let farthest = 4.0 * 3_600_000
    /// How many cues vote.
    private static let samples = (source: 300, target: 3000)
    /// How far apart starts are that agree, in milliseconds.
    private static let tolerances = [40.0, 250.0]

    /// Takes the starts of both files in milliseconds, in order.
    init(source: [Double], target: [Double]) {
        self.source = source
        self.target = target
    }

    /// The change of times that most cues agree with.
    ///
    /// - Complexity: O(*n* log *n*) in the number of cues; a fixed number of them votes.
    func find() -> AlignedTime {
        guard !source.isEmpty, !target.isEmpty else {
            return AlignedTime(agreement: 0, isReliable: false)
        }
        let samples = Self.sample(source, Self.samples.source)
        let others = Self.sample(target, Self.samples.target)
        var best = AlignedTime(agreement: 0, isReliable: false)
        var peak = 0.0
        for ratio in Self.ratios {
            let vote = Self.vote(samples, others, ratio: ratio)
            // Usual ratios are alike in short files, so the plain one wins a tie.
            let weight = vote.votes * (ratio == 1 ? 1.05 : 1)
            guard weight > peak else { continue }
            peak = weight
            best.scale = ratio
            best.offset = vote.offset
        }
        best = judged(refined(best))
        let identity = judged(AlignedTime())
        if identity.isReliable, identity.agreement >= best.agreement * 0.98 { return identity }
        if best.isReliable, best.agreement > 0.5 { return best }
        let other = judged(refined(searched()))
        return other.agreement > best.agreement + 0.1 ? other : best
    }

    /// The best of many ratios on the first part of the file, where drift is small yet.
    private func searched() -> AlignedTime {
        let span = 600_000.0
        let samples = Self.sample(source.filter { $0 - source[0] <= span }, 120)
        let others = Self.sample(target, Self.samples.target / 2)
        var best = AlignedTime(agreement: 0, isReliable: false)
        var peak = 0.0
        for step in -100...100 {
            let ratio = 1 + Double(step) * 0.001
            let vote = Self.vote(samples, others, ratio: ratio)
            guard vote.votes > peak else { continue }
            peak = vote.votes
            best.scale = ratio
            best.offset = vote.offset
        }
        return best
    }

    /// The difference of starts that occurs most often, and how often it does.
    private static func vote(
        _ source: [Double], _ target: [Double], ratio: Double
    ) -> (offset: Double, votes: Double) {
        guard let first = source.first, let last = source.last, let start = target.first,
            let end = target.last
        else { return (0, 0) }
        let low = max(start - last * ratio, -farthest)
        let high = min(end - first * ratio, farthest)
        guard high >= low else { return (0, 0) }
        var counts = [Int32](repeating: 0, count: Int((high - low) / bin) + 5)
        var next = 0
        for time in source {
            let base = time * ratio
            while next > 0, target[next - 1] - base >= low { next -= 1 }
            while next < target.count, target[next] - base < low { next += 1 }
            var index = next
            while index < target.count {
                let difference = target[index] - base
                if difference > high { break }
                counts[Int((difference - low) / bin) + 2] += 1
                index += 1
            }
        }
        var best = (sum: Int32(0), place: 0)
        for place in 1..<counts.count - 1 {
            let sum = counts[place - 1] + 2 * counts[place] + counts[place + 1]
            let offset = abs(low + (Double(place) - 1.5) * bin)
            let old = abs(low + (Double(best.place) - 1.5) * bin)
            if sum > best.sum || (sum == best.sum && offset < old) { best = (sum, place) }
        }
        return (low + (Double(best.place) - 1.5) * bin, Double(best.sum))
    }

    /// A straight line through the starts that agree.
    private func refined(_ time: AlignedTime) -> AlignedTime {
        var time = time
        for tolerance in [1500.0, 800, 400, 250, 150, 150] {
            let pairs = pairs(time, within: tolerance)
            guard pairs.count >= 4 else { return time }
            let count = Double(pairs.count)
            let middle = pairs.reduce(0) { $0 + $1.source } / count
            let other = pairs.reduce(0) { $0 + $1.target } / count
            var (square, product) = (0.0, 0.0)
            for pair in pairs {
                let distance = pair.source - middle
                square += distance * distance
                product += distance * (pair.target - other)
            }
            // A line needs room: a minute of cues tells nothing of drift.
            let scale = square > count * 1e9 ? product / square : time.scale
            guard scale > 0.5, scale < 2 else { return time }
            time.scale = scale
            time.offset = other - scale * middle
        }
        // Rounded times hide whether a usual ratio is meant, so it is preferred.
        for ratio in Self.ratios where abs(ratio - time.scale) < 3e-4 {
            var usual = time
            usual.scale = ratio
            let middle = source[source.count / 2]
            usual.offset = time(middle) - ratio * middle
            let agreeing = pairs(usual, within: 150).count
            if Double(agreeing) >= 0.98 * Double(pairs(time, within: 150).count) {
                let differences = pairs(usual, within: 150).map { $0.target - ratio * $0.source }
                usual.offset = differences.sorted()[differences.count / 2]
                return usual
            }
        }
        return time
    }

    /// The starts of the source with the nearest one of the target.
    private func pairs(
        _ time: AlignedTime, within tolerance: Double
    ) -> [(source: Double, target: Double)] {
        var pairs: [(source: Double, target: Double)] = []
        var next = 0
        for start in source {
            let place = time(start)
            while next + 1 < target.count, target[next + 1] <= place { next += 1 }
            var nearest = target[next]
            if next + 1 < target.count, abs(target[next + 1] - place) < abs(nearest - place) {
                nearest = target[next + 1]
            }
            if abs(nearest - place) <= tolerance { pairs.append((start, nearest)) }
        }
        return pairs
    }

    /// A change of times with how many cues agree, beyond chance.
    ///
    /// Chance is that of starts that lie evenly over the time of the other file.
    private func judged(_ time: AlignedTime) -> AlignedTime {
        var time = time
        time.agreement = 0
        let count = Double(min(source.count, target.count))
        guard let first = target.first, let last = target.last else { return time }
        let density = Double(target.count) / max(last - first, 1)
        for tolerance in Self.tolerances {
            let agreeing = Double(pairs(time, within: tolerance).count)
            // Where the source has more cues, not all of them can agree.
            let share = min(1, agreeing / count)
            let among = min(1, Double(source.count) / count * (2 * tolerance * density))
            guard among < 0.9 else { continue }
            time.agreement = max(time.agreement, (share - among) / (1 - among))
        }
        // With so few cues, some stretch and move fits any file.
        let isPlain = time.scale == 1 && time.offset == 0
        time.isReliable =
            count > (isPlain ? 1 : 4) && time.agreement >= 0.2 + 1.2 / count.squareRoot()
        return time
    }

    private static func sample(_ times: [Double], _ most: Int) -> [Double] {
        guard times.count > most else { return times }
        return (0..<most).map { times[$0 * times.count / most] }
    }
}
