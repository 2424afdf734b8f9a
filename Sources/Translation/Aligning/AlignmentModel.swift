internal import Glibc

/// What a link costs by the times, the lengths and the anchors of its cues.
struct AlignmentModel: Sendable {
    let source: [AlignmentCue]
    let target: [AlignmentCue]
    /// The times of the source's cues as the translation has them.
    let starts: [Double]
    let ends: [Double]
    let anchors: AlignmentAnchors
    /// Whether the times count.
    let usesTime: Bool
    /// Whether both files set question marks.
    let tellsQuestions: Bool
    /// How many characters the translation has for each of the source, and how much that differs.
    var ratio = 1.0
    var spread = 0.5
    /// How far starts and ends of linked cues mostly differ, at the most, in milliseconds.
    private let startScale: Double
    private let endScale: Double
    /// Pairs of cues that the memory knows.
    var known: Set<Pair> = []

    /// A cue of each side.
    struct Pair: Sendable, Hashable {
        var source: Int
        var target: Int
    }

    init(_ source: [AlignmentCue], _ target: [AlignmentCue], _ time: AlignedTime) {
        self.source = source
        self.target = target
        starts = source.map { time($0.start) }
        ends = source.map { time($0.end) }
        anchors = AlignmentAnchors(source, target)
        usesTime = time.isReliable
        func share(_ cues: [AlignmentCue]) -> Double {
            Double(cues.count { $0.asks }) / Double(max(1, cues.count))
        }
        tellsQuestions = share(source) > 0.02 && share(target) > 0.02
        let noise = AlignmentNoise(starts: starts, ends: ends, target)
        startScale = noise.starts
        endScale = noise.ends
    }

    /// What a link costs of some cues from a first one on each side.
    func cost(_ first: Int, _ count: Int, _ second: Int, _ other: Int) -> Double {
        guard count > 0, other > 0 else {
            // What says nothing needs no counterpart.
            let isEmpty = count > 0 ? source[first].isEmpty : target[second].isEmpty
            return isEmpty ? -2.2 : 0
        }
        var cost = usesTime ? timeCost(first, count, second, other) : 0
        if cost > 12 { return cost }
        let (sourceLength, targetLength) = lengths(first, count, second, other)
        if sourceLength == 0 || targetLength == 0 { return cost + 4 }
        let deviation = deviation(sourceLength, targetLength)
        cost += min(deviation * deviation / 2, 3) * (usesTime ? 0.7 : 1)
        cost -= (usesTime ? 0.8 : 1.5) * min(shared(first, count, second, other), 2)
        cost += 0.8 * Double(missingNumbers(first, count, second, other))
        if tellsQuestions {
            let asks = asks(first, count, second, other)
            cost += asks.0 != asks.1 ? 0.4 : asks.0 ? -0.3 : 0
        }
        if !known.isEmpty, count == 1, other == 1,
            known.contains(Pair(source: first, target: second))
        {
            cost -= 3
        }
        return cost
    }

    /// What the times cost: little when one side stands where the other one does.
    func timeCost(_ first: Int, _ count: Int, _ second: Int, _ other: Int) -> Double {
        let start = starts[first]
        let begin = target[second].start
        var end = ends[first]
        for index in first..<first + count { end = max(end, ends[index]) }
        var stop = target[second].end
        for index in second..<second + other { stop = max(stop, target[index].end) }
        let shared = min(end, stop) - max(start, begin)
        let whole = max(end, stop) - min(start, begin)
        let overlap = whole > 0 ? max(0, shared) / whole : start == begin ? 1 : 0
        var cost = 2.5 * (1 - overlap)
        cost += min(1.6, abs(start - begin) / (2 * startScale))
        cost += min(1.6, abs(end - stop) / (2 * endScale))
        if shared < 0 { cost += min(20, -shared / 800) }
        // Each cue of a group has its part in it.
        if count > 1 {
            for index in first..<first + count
            where ends[index] <= begin || starts[index] >= stop {
                cost += 1.5
            }
        }
        if other > 1 {
            for index in second..<second + other
            where target[index].end <= start || target[index].start >= end {
                cost += 1.5
            }
        }
        // What could be two links isn't one.
        if count > 1, other > 1 {
            for index in first + 1..<first + count {
                for place in second + 1..<second + other
                where abs(starts[index] - target[place].start) <= startScale {
                    cost += 4
                }
            }
        }
        return cost
    }

    /// How many of its spreads a length is away from what is expected.
    func deviation(_ source: Double, _ target: Double) -> Double {
        let expected = source * ratio
        // Short texts differ more.
        let spread = spread * (1 + 5 / (expected + 2)).squareRoot()
        return log((target + 2) / (expected + 2)) / spread
    }

    /// What the cues of a link have in common.
    func shared(_ first: Int, _ count: Int, _ second: Int, _ other: Int) -> Double {
        var sum = 0.0
        for index in first..<first + count where !anchors.source[index].isEmpty {
            for place in second..<second + other { sum += anchors.shared(index, place) }
        }
        return sum
    }

    /// How many numbers in digits the other side doesn't name, up to two.
    func missingNumbers(_ first: Int, _ count: Int, _ second: Int, _ other: Int) -> Int {
        var missing = 0
        for index in first..<first + count {
            for number in source[index].digits
            where !(second..<second + other).contains(where: { target[$0].numbers.contains(number) }
            ) {
                missing += 1
            }
        }
        for index in second..<second + other {
            for number in target[index].digits
            where !(first..<first + count).contains(where: { source[$0].numbers.contains(number) })
            {
                missing += 1
            }
        }
        return min(missing, 2)
    }

    /// Whether each side asks.
    func asks(_ first: Int, _ count: Int, _ second: Int, _ other: Int) -> (Bool, Bool) {
        (
            source[first..<first + count].contains { $0.asks },
            target[second..<second + other].contains { $0.asks }
        )
    }

    /// How long each side is.
    func lengths(
        _ first: Int, _ count: Int, _ second: Int, _ other: Int
    ) -> (source: Double, target: Double) {
        var (length, otherLength) = (0.0, 0.0)
        for index in first..<first + count { length += source[index].length }
        for index in second..<second + other { otherLength += target[index].length }
        return (length, otherLength)
    }
}
