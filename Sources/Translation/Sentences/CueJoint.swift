/// Whether a sentence goes on from one cue to the next, and what tells it.
public struct CueJoint: Sendable, Hashable {
    /// What tells whether a sentence goes on.
    public enum Reason: String, Sendable, CaseIterable {
        // It ends.
        /// One of the cues says nothing.
        case empty
        /// The cues overlap, go back in time, or stand elsewhere on the picture.
        case place
        /// The pause between the cues is too long.
        case gap
        /// Another voice speaks, or a cue is a dialogue, a song, a sound or has a label.
        case speaker
        /// One of the cues is in capitals only, as signs and titles are.
        case sign
        /// A mark ends the sentence, perhaps with quotation marks behind it.
        case sentenceMark
        /// Nothing shows that it goes on.
        case noSign
        /// The sentence would be longer than sentences of subtitles are.
        case length
        // It goes on.
        /// The first cue ends with a mark after which sentences go on, such as a comma.
        case goingOnMark
        /// The first cue breaks off with a mark, and the second one begins with it or in the middle.
        case continuation
        /// The second cue begins with a small letter.
        case smallLetter
        /// The full stop is that of an abbreviation or an ordinal.
        case abbreviation
        /// The file sets marks behind sentences, and none stands here.
        case noMark
        /// The first cue ends with a word that belongs to the next one.
        case phrase
        /// The language writes no such marks; the first cue is full, and the second follows at once.
        case fullCue
    }

    /// Whether the sentence goes on.
    public var goesOn: Bool
    /// What tells it.
    public var reason: Reason

    /// Creates a joint.
    public init(_ reason: Reason, goesOn: Bool) {
        self.reason = reason
        self.goesOn = goesOn
    }
}
