internal import Diagnostics

/// No cue begins before the one before it has gone.
public struct Overlap: CheckRule {
    public static let description = RuleDescription(
        "overlap", title: "Overlapping cues",
        summary: "No cue begins before the one before it has gone.",
        reason: """
            Two cues at once cover each other in some players and jump in others. Two speakers at \
            once share a cue. Cues at different places of the picture may overlap.
            """,
        fields: [.minimumGap, .minimumGapFrames], severity: .error, isFixed: true)

    private let gap: Int64
    private let shortest: Int64

    public init?(_ scope: CheckScope) {
        gap = scope.minimumGap ?? 0
        shortest = scope.milliseconds(.minimumDuration) ?? 0
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        // Cues that stand at the same time form a cluster; only in one, places are looked up.
        var cluster: [Int] = []
        var clusterEnd = Int64.min
        var latest: [CuePosition: Int] = [:]
        var faults: [(cue: Int, next: Int)] = []
        for index in file.cues.indices {
            let cue = file.cues[index]
            if cue.start >= clusterEnd {
                cluster = [index]
                clusterEnd = cue.end
                latest.removeAll(keepingCapacity: true)
                continue
            }
            if cluster.count == 1 {
                latest[CuePosition(file.document, cluster[0])] = cluster[0]
            }
            cluster.append(index)
            clusterEnd = max(clusterEnd, cue.end)
            let position = CuePosition(file.document, index)
            if let before = latest[position], overlap(file.cues[before], cue) {
                faults.append((before, index))
            }
            latest[position] = index
        }
        for (index, next) in faults.sorted(by: { $0.cue < $1.cue }) {
            let cue = file.cues[index]
            let start = file.cues[next].start
            report.add(
                "\(next == index + 1 ? "the next cue" : "cue \(next + 1)") begins "
                    + "\(Milliseconds(cue.end - start)) before this one has gone", .error,
                timesOf: index, remedy: remedy(cue, start))
        }
    }

    /// Whether a cue is still there when a later one begins; cues out of order are another fault.
    private func overlap(_ cue: CheckedCue, _ next: CheckedCue) -> Bool {
        next.start < cue.end && next.start >= cue.start && next.end > cue.start
    }

    /// The cue gives way, if enough of it is left to be read.
    private func remedy(_ cue: CheckedCue, _ start: Int64) -> CueFinding.Remedy? {
        let end = start - gap
        guard end > cue.start, end - cue.start >= min(shortest, cue.duration / 2) else {
            return nil
        }
        return .times(start: cue.start, end: end)
    }
}
