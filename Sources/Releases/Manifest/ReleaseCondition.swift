/// A condition that holds for files of a release, as its platform's template wants it.
public struct ReleaseCondition: Sendable, Hashable {
    /// The id of the platform.
    public var platform: String
    /// The condition; its files are a pattern over paths in the platform's folder.
    public var condition: Postcondition
    /// How it came out.
    public var outcome: GateCheck.Outcome
    /// What was seen, in one sentence without a full stop.
    public var evidence: String

    /// Creates a condition with its outcome.
    public init(
        platform: String, condition: Postcondition, outcome: GateCheck.Outcome, evidence: String
    ) {
        self.platform = platform
        self.condition = condition
        self.outcome = outcome
        self.evidence = evidence
    }
}
