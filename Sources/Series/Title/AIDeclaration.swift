/// What of a title was made by AI, and the label that says so.
///
/// Source: GB 45438-2025, in force since 2025-09-01.
public struct AIDeclaration: Sendable, Hashable {
    /// How sure it is: the field `Label` of the metadata.
    public var label: Label
    /// What was made by AI.
    public var made: [Part]
    /// The code of who made it: the field `ContentProducer`.
    public var producer: String
    /// The number that the producer gave it: the field `ProduceID`.
    public var produceID: String
    /// The code of who spreads it; the producer when `nil`.
    public var propagator: String?
    /// The number that who spreads it gave it; the producer's when `nil`.
    public var propagateID: String?
    /// The label that viewers see, when there is one.
    public var visible: VisibleLabel?

    /// Creates a declaration.
    public init(label: Label, made: [Part], producer: String, produceID: String) {
        self.label = label
        self.made = made
        self.producer = producer
        self.produceID = produceID
    }

    /// How sure it is that something was made by AI.
    public enum Label: Int, Sendable, CaseIterable {
        case made = 1
        case possible = 2
        case suspected = 3
    }

    /// A part of a title.
    public enum Part: String, Sendable, CaseIterable {
        case picture, voice, music, script, translation
    }

    /// Where viewers see that something was made by AI.
    public struct VisibleLabel: Sendable, Hashable {
        /// The number of the episode, or `nil` for each.
        public var episode: Int?
        /// When it appears, in milliseconds.
        public var from: Int64
        /// When it goes, in milliseconds.
        public var to: Int64
        /// The height of its letters as a share of the picture's shorter side.
        public var heightRatio: Double

        /// Creates a label.
        public init(episode: Int? = nil, from: Int64, to: Int64, heightRatio: Double) {
            self.episode = episode
            self.from = from
            self.to = to
            self.heightRatio = heightRatio
        }
    }
}
