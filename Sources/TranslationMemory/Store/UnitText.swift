/// The texts of a unit without markup, as an index needs them.
public struct UnitText: Sendable, Hashable {
    /// The number of the unit.
    public var id: Int64
    /// The source text.
    public var source: String
    /// The target text.
    public var target: String
    /// The title in which it stands.
    public var title: String?
    /// The episode in which it stands.
    public var episode: String?

    /// Creates the texts of a unit.
    public init(
        id: Int64, source: String, target: String, title: String? = nil, episode: String? = nil
    ) {
        self.id = id
        self.source = source
        self.target = target
        self.title = title
        self.episode = episode
    }
}
