internal import TimedText

/// Cues of a source and its translation that have no counterpart at their time.
struct UnpairedCues {
    /// Cues of the source that nothing stands for, in order of time.
    private(set) var missing: [Int] = []
    /// Cues of the translation that stand for nothing, in order of time.
    private(set) var extra: [Int] = []
    /// Cues that belong together though they hardly share any time, by their nearness.
    private(set) var drifted: [(source: Int, target: Int)] = []

    /// Finds them; cues that begin within some milliseconds of each other may belong together.
    ///
    /// - Complexity: O(*n* log *n*) in the number of cues.
    init(_ source: CheckedSource, in file: CheckedFile, nearness: Int64) {
        var left: [Int] = []
        var right: [Int] = []
        for group in source.groups {
            if group.target.isEmpty {
                left += group.source.filter { Self.says(source.file.cues[$0]) }
            } else if group.source.isEmpty {
                right += group.target.filter { Self.says(file.cues[$0]) }
            }
        }
        left.sort { (source.file.cues[$0].start, $0) < (source.file.cues[$1].start, $1) }
        right.sort { (file.cues[$0].start, $0) < (file.cues[$1].start, $1) }
        var (first, second) = (0, 0)
        while first < left.count, second < right.count {
            let starts = (source.file.cues[left[first]].start, file.cues[right[second]].start)
            if Self.distance(starts.0, starts.1) <= nearness {
                drifted.append((left[first], right[second]))
                first += 1
                second += 1
            } else if starts.0 < starts.1 {
                missing.append(left[first])
                first += 1
            } else {
                extra.append(right[second])
                second += 1
            }
        }
        missing += left[first...]
        extra += right[second...]
    }

    /// Whether a cue has letters or digits.
    private static func says(_ cue: CheckedCue) -> Bool {
        !cue.traits.isDisjoint(with: [
            .letter, .digit, .latinLetter, .otherAlphabet, .rightToLeft, .indic, .eastAsian,
            .compatibility, .supplementary,
        ])
    }

    /// How far apart two times are, for any times.
    static func distance(_ first: Int64, _ second: Int64) -> Int64 {
        let (difference, overflow) = first.subtractingReportingOverflow(second)
        return overflow ? .max : Int64(clamping: difference.magnitude)
    }
}
