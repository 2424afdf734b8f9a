/// A cue after retiming, and what became of it.
public struct RetimedCue: Sendable, Hashable {
    /// The places of the cues that it was made of, more than one when they were merged.
    public let sources: Range<Int>
    /// The cue as it is now.
    public let cue: TimedCue
    /// What was done, in order; empty when nothing was.
    public let steps: [RetimingStep]

    /// Whether the file must be changed.
    public var isChanged: Bool {
        steps.contains { $0.kind != .keptOverlap && $0.kind != .keptTimes }
    }
}
