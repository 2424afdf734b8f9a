internal import Diagnostics

/// How much was found, cue by cue, so that a change can be judged.
struct FindingCounts {
    /// Notes weigh nothing: they don't make a file worse.
    private(set) var total = 0
    private var byCue: [Int: Int] = [:]

    init(_ findings: [CueFinding]) {
        for finding in findings where finding.severity > .note {
            total += 1
            byCue[finding.cue, default: 0] += 1
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
