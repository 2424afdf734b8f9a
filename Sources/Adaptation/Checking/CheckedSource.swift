internal import Synchronization
public import TimedText

/// The source that a translation is compared with, and which cues of both belong together.
public final class CheckedSource: Sendable {
    /// The source as rules look at it.
    public let file: CheckedFile
    /// Cues of the source and of the target that say the same, by the times in which they stand.
    public let groups: [BilingualPairing.Group]
    /// For each cue of the target, its group.
    private let groupOfCue: [Int]
    /// Groups whose numbers differ, which two rules ask for.
    private let differences = Mutex<[GroupNumbers.Difference]?>(nil)

    /// Pairs the cues of a target with those of its source.
    ///
    /// Files with the same number of cues at nearly the same times are paired one by one.
    ///
    /// - Complexity: O(*n* log *n*) in the number of cues.
    public init(_ source: Document, of target: Document, counting: Counting) {
        file = CheckedFile(source, counting: counting)
        let groups = BilingualPairing(source: source.cues, target: target.cues).groups
        var groupOfCue = [Int](repeating: -1, count: target.cues.count)
        for (number, group) in groups.enumerated() {
            for cue in group.target { groupOfCue[cue] = number }
        }
        self.groups = groups
        self.groupOfCue = groupOfCue
    }

    /// The cues that say what a cue of the target says.
    public func group(ofCue cue: Int) -> BilingualPairing.Group? {
        guard groupOfCue.indices.contains(cue), groupOfCue[cue] >= 0 else { return nil }
        return groups[groupOfCue[cue]]
    }

    /// Whether the source says anything where a cue of the target stands.
    public func hasSource(forCue cue: Int) -> Bool {
        group(ofCue: cue).map { !$0.source.isEmpty } ?? false
    }

    /// The text of the source's cues of a group, one line each.
    public func text(of group: BilingualPairing.Group) -> String {
        group.source.map { file.string(of: file.cues[$0]) }.joined(separator: "\n")
    }

    /// The groups whose numbers differ; they are looked for once, since words are costly to find.
    func differences(of file: CheckedFile, by numbers: GroupNumbers) -> [GroupNumbers.Difference] {
        differences.withLock { differences in
            if let differences { return differences }
            let found = numbers.differences(in: file)
            differences = found
            return found
        }
    }
}
