/// One thing that retiming did to a cue.
public struct RetimingStep: Sendable, Hashable {
    /// What was done; the raw value says it in words.
    public enum Kind: String, Sendable, CaseIterable {
        case extended = "extended into the gap"
        case leadIn = "lead-in"
        case borrowed = "borrowed from the next cue"
        case lent = "gave time to the cue before"
        case merged = "merged with the next cue"
        case gapClosed = "gap closed"
        case gapOpened = "gap opened"
        case overlapRemoved = "overlap removed"
        case movedToShot = "moved to the shot change"
        case keptOverlap = "overlap left alone"
        case keptTimes = "times left alone"
    }

    public let kind: Kind
    /// The time before and after in milliseconds; of a merge, the ends of the two cues.
    public let from: Int64
    public let to: Int64
}
