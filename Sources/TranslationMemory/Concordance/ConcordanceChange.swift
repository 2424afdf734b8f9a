/// What happened to a unit, for a concordance index that follows a store.
public struct ConcordanceChange: Sendable, Hashable {
    /// The number of the unit.
    public var identifier: Int64
    /// The texts as they are now; `nil` when the unit was deleted.
    public var texts: Texts?

    /// What an index knows of a unit.
    public struct Texts: Sendable, Hashable {
        /// The source text, without markup.
        public var source: String
        /// The target text, without markup.
        public var target: String
        /// The title in which it stands.
        public var title: String?
        /// The episode in which it stands.
        public var episode: String?

        /// Creates the texts of a unit.
        public init(
            source: String, target: String, title: String? = nil, episode: String? = nil
        ) {
            self.source = source
            self.target = target
            self.title = title
            self.episode = episode
        }
    }

    /// Creates a change.
    public init(_ identifier: Int64, _ texts: Texts?) {
        self.identifier = identifier
        self.texts = texts
    }

    /// A unit that was added or changed.
    public init(_ identifier: Int64, _ unit: TranslationUnit) {
        self.init(
            identifier,
            Texts(
                source: unit.source.text, target: unit.target.text, title: unit.context.title,
                episode: unit.context.episode))
    }

    /// A unit that was deleted.
    public static func deleted(_ identifier: Int64) -> Self { Self(identifier, nil) }
}
