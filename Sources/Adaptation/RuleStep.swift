/// What one layer did to a rule.
public struct RuleStep: Sendable {
    /// What became of the layer's value.
    public enum Outcome: String, Sendable, CaseIterable {
        /// It is the value now.
        case set
        /// It is a stricter limit, and the value now.
        case tightened
        /// It is a less strict limit that says so, and the value now.
        case relaxed
        /// It took the value away.
        case removed
        /// It is the value that held already.
        case same
        /// It is a less strict limit, so the value stayed.
        case looser
        /// It is counted in another unit, so the value stayed.
        case otherUnit = "other-unit"
        /// An earlier layer locked the value, so it stayed.
        case locked

        /// Whether the layer's value counts.
        public var isTaken: Bool {
            switch self {
            case .set, .tightened, .relaxed, .removed: true
            case .same, .looser, .otherUnit, .locked: false
            }
        }
    }

    public let layer: RuleLayer
    public let entry: RuleEntry
    public let outcome: Outcome
}
