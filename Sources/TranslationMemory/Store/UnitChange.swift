/// A change of a store, for those that follow it.
///
/// It says how the unit is *now*, not how it was then: who applies all changes up to the last one has
/// what the store has. A unit that was added and is gone by now is told as deleted.
public struct UnitChange: Sendable, Hashable {
    /// A kind of change.
    public enum Kind: Sendable, Hashable {
        case added, updated, deleted
    }

    /// The number of the change: greater than those of all changes that could be seen before.
    public var sequence: Int64
    /// The number of the unit.
    public var unit: Int64
    /// What happened.
    public var kind: Kind
    /// The languages of the unit.
    public var pair: LanguagePair
    /// The source text as it is now, without markup; empty for a deleted unit.
    public var source: String
    /// The target text as it is now, without markup; empty for a deleted unit.
    public var target: String
    /// The title in which it stands.
    public var title: String?
    /// The episode in which it stands.
    public var episode: String?

    /// Creates a change.
    public init(
        sequence: Int64, unit: Int64, kind: Kind, pair: LanguagePair, source: String,
        target: String, title: String? = nil, episode: String? = nil
    ) {
        self.sequence = sequence
        self.unit = unit
        self.kind = kind
        self.pair = pair
        self.source = source
        self.target = target
        self.title = title
        self.episode = episode
    }
}
