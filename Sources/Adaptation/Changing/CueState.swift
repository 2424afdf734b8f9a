public import TimedText

/// A cue as it was at some moment: what a change log remembers of it.
public struct CueState: Sendable, Hashable {
    /// The cue's place in the file, from 1.
    public let number: Int
    /// The cue's identifier; empty when it has none.
    public let identifier: String
    /// When the cue appears, in milliseconds.
    public let start: Int64
    /// When the cue disappears, in milliseconds.
    public let end: Int64
    /// The text in the markup of the file's format.
    public let payload: String

    /// Creates the state of a cue; times in milliseconds.
    public init(number: Int, identifier: String, start: Int64, end: Int64, payload: String) {
        self.number = number
        self.identifier = identifier
        self.start = start
        self.end = end
        self.payload = payload
    }

    /// What a document says of one of its cues.
    public init(_ document: Document, _ index: Int) {
        let cue = document.cues[index]
        self.init(
            number: index + 1, identifier: document.identifier(of: cue), start: cue.start,
            end: cue.end, payload: document.payload(of: cue))
    }

    /// Whether two states differ in times or text.
    func differs(from other: CueState) -> Bool {
        start != other.start || end != other.end || payload != other.payload
    }
}
