/// What is to be known of a cue to move its times: no text, only how long it is.
public struct TimedCue: Sendable, Hashable {
    /// When the cue appears, in milliseconds.
    public var start: Int64
    /// When it disappears, in milliseconds.
    public var end: Int64
    /// The length of its text in the unit of the locale.
    public var length: Double
    /// Who speaks, if that is known.
    public var speaker: String?
    /// Whether two speakers share the cue.
    public var isDialogue: Bool
    /// Whether the text ends with a question, which another voice may answer.
    public var asks: Bool
    /// Whether the cue may be merged with the next one as far as its look and place go.
    public var mayMerge: Bool
    /// The length of the text that results from merging with the next cue; `nil` when it doesn't
    /// fit into a cue.
    public var joinedLength: Double?

    /// Creates a cue that isn't merged unless a joined length is given.
    public init(
        start: Int64, end: Int64, length: Double, speaker: String? = nil, isDialogue: Bool = false,
        asks: Bool = false, mayMerge: Bool = true, joinedLength: Double? = nil
    ) {
        self.start = start
        self.end = end
        self.length = length
        self.speaker = speaker
        self.isDialogue = isDialogue
        self.asks = asks
        self.mayMerge = mayMerge
        self.joinedLength = joinedLength
    }

    /// How long the cue is shown, in milliseconds.
    var duration: Int64 { end - start }

    /// Whether the times can be reckoned with.
    var isUsable: Bool { start >= 0 && end >= start && end <= TimeGrid.farthest }

    /// Whether one voice says both cues, as far as can be told.
    func sharesVoice(with next: TimedCue) -> Bool {
        guard !isDialogue, !next.isDialogue, speaker == next.speaker else { return false }
        return speaker != nil || !asks
    }

    /// This cue and the next one as one.
    func merged(with next: TimedCue, length: Double) -> TimedCue {
        TimedCue(
            start: start, end: next.end, length: length, speaker: speaker, asks: next.asks,
            mayMerge: next.mayMerge,
            joinedLength: next.joinedLength.map { length + $0 - next.length })
    }
}
