/// A sentence of a subtitle file, and the cues over which it runs.
public struct CueSentence: Sendable, Hashable {
    /// The indices of its cues.
    public var cues: Range<Int>
    /// The text of its parts, one a cue, without markup.
    public var parts: [String]

    /// Creates a sentence.
    public init(cues: Range<Int>, parts: [String]) {
        self.cues = cues
        self.parts = parts
    }
}
