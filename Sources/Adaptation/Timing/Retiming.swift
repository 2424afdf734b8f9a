/// What retiming made of a list of cues.
public struct Retiming: Sendable, Hashable {
    /// The cues, fewer than before where some were merged.
    public let cues: [RetimedCue]
    /// What only a person can mend, in order.
    public let left: [RemainingCut]
    /// How often the list was gone through until nothing changed any more.
    let rounds: Int
}
