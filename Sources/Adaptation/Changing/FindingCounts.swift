internal import Diagnostics

/// How much was found, cue by cue, so that a change can be judged.
struct FindingCounts {
    /// Notes weigh nothing: they don't make a file worse.
    private(set) var total = 0
    private var byCue: [Int: Int] = [:]

    /// - Parameters:
    ///   - findings: What was found.
    ///   - origins: For each cue the number under which it is counted, where that isn't its own.
    init(_ findings: [CueFinding], origins: [Int]? = nil) {
        for finding in findings where finding.severity > .note {
            total += 1
            let cue = origins.map { $0.indices.contains(finding.cue) ? $0[finding.cue] : -1 }
            byCue[cue ?? finding.cue, default: 0] += 1
        }
    }

    /// Whether a cue and its neighbours have more findings than they had.
    func isWorse(than other: FindingCounts, around cue: Int) -> Bool {
        func sum(_ counts: FindingCounts) -> Int {
            (cue - 1...cue + 1).reduce(0) { $0 + (counts.byCue[$1] ?? 0) }
        }
        return sum(self) > sum(other)
    }
}
