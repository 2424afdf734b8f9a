/// How far starts and ends of cues that stand together differ in two files.
///
/// Where a translation kept the times of its source, each difference tells something; where it was
/// timed anew, only large ones do.
struct AlignmentNoise: Sendable {
    /// Three times the median of how far starts differ, in milliseconds.
    let starts: Double
    /// The same of ends.
    let ends: Double

    /// - Complexity: O(*n* log *n*) in the number of cues.
    init(starts: [Double], ends: [Double], _ target: [AlignmentCue]) {
        var (startDifferences, endDifferences): ([Double], [Double]) = ([], [])
        var next = 0
        for (start, end) in zip(starts, ends) where !target.isEmpty {
            while next + 1 < target.count, target[next + 1].start <= start { next += 1 }
            var nearest = next
            if next + 1 < target.count,
                abs(target[next + 1].start - start) < abs(target[next].start - start)
            {
                nearest = next + 1
            }
            let difference = abs(target[nearest].start - start)
            guard difference < 1500 else { continue }
            startDifferences.append(difference)
            endDifferences.append(abs(target[nearest].end - end))
        }
        self.starts = Self.scale(startDifferences)
        self.ends = Self.scale(endDifferences)
    }

    private static func scale(_ differences: [Double]) -> Double {
        guard differences.count >= 5 else { return 500 }
        return min(max(3 * differences.sorted()[differences.count / 2], 80), 1500)
    }
}
