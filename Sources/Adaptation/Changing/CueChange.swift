/// A change that was made on its own: which rule wanted it, what was there, what is there now.
public struct CueChange: Sendable, Hashable {
    /// The rule or the step that made the change, such as `chained-gap`.
    public let rule: String
    /// Why, in one sentence without a full stop.
    public let reason: String
    /// The cues as they were; several were merged.
    public let before: [CueState]
    /// The cues as they are now; none was taken out, several were split.
    public let after: [CueState]

    /// Creates the record of a change.
    public init(rule: String, reason: String, before: [CueState], after: [CueState]) {
        self.rule = rule
        self.reason = reason
        self.before = before
        self.after = after
    }
}
