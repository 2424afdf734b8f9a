public import Diagnostics
public import TimedText

/// A document that was filled from a memory, and what became of each cue.
public struct PretranslatedDocument: Sendable {
    /// The filled copy; its times are those of the source.
    public var document: Document
    /// A record of each cue, in the order of the document.
    public var cues: [PretranslatedCue]
    /// What was filled in and can't be read in its time, with places in the source.
    public var findings: [Finding]
    /// The fastest reading speed in units of the locale a second, and what those units are.
    public var speedLimit: Double?
    public var speedUnit: String

    /// How many cues have a state.
    public func count(_ state: PretranslatedCue.State) -> Int { cues.count { $0.state == state } }
}
