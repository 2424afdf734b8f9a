/// Where in a title a unit stands.
public struct UnitContext: Sendable, Hashable {
    /// The title, such as `the-last-delivery`.
    public var title: String?
    /// The episode, such as `ep017`.
    public var episode: String?
    /// The identifiers of its cues, in order.
    public var cues: [String]
    /// When the first cue starts, in milliseconds.
    public var start: Int64?
    /// When the last cue ends, in milliseconds.
    public var end: Int64?
    /// Who says it.
    public var speaker: String?
    /// The source text before it, without markup.
    public var previous: String?
    /// The source text after it, without markup.
    public var next: String?
    /// An identifier that the text keeps through all versions, as in PO and XLIFF.
    public var id: String?

    /// Creates a context.
    public init(
        title: String? = nil, episode: String? = nil, cues: [String] = [], start: Int64? = nil,
        end: Int64? = nil, speaker: String? = nil, previous: String? = nil, next: String? = nil,
        id: String? = nil
    ) {
        self.title = title
        self.episode = episode
        self.cues = cues
        self.start = start
        self.end = end
        self.speaker = speaker
        self.previous = previous
        self.next = next
        self.id = id
    }
}
