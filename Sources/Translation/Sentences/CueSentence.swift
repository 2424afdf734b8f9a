/// A sentence of a subtitle file, and the cues over which it runs.
///
/// Cues aren't cut: where a cue ends one sentence and begins another, both belong to one value.
public struct CueSentence: Sendable, Hashable {
    /// The indices of its cues.
    public var cues: Range<Int>
    /// The text of its parts, one a cue, without markup.
    public var parts: [String]
    /// Why it goes on behind each of its cues but the last.
    public var joints: [CueJoint]

    /// Creates a sentence.
    public init(cues: Range<Int>, parts: [String], joints: [CueJoint] = []) {
        self.cues = cues
        self.parts = parts
        self.joints = joints
    }

    /// Whether it runs over more than one cue.
    public var isJoined: Bool { cues.count > 1 }
}
