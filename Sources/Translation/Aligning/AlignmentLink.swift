/// Cues of a source and of its translation that say the same.
public struct AlignmentLink: Sendable, Hashable {
    /// What speaks for or against a link.
    public enum Reason: String, Sendable, CaseIterable {
        // For it.
        /// The cues stand at the same time.
        case time
        /// The texts are as long as one expects.
        case length
        /// The same number is in both.
        case number
        /// The same name or word is in both.
        case word
        /// Both ask.
        case question
        /// The memory knows the pair.
        case memory
        // Against it.
        /// The cues hardly stand at the same time.
        case timeDiffers
        /// One text is much longer than one expects.
        case lengthDiffers
        /// A number of one text is missing in the other one.
        case numberDiffers
        /// Only one of the texts asks.
        case questionDiffers
        /// Both texts are the same, so that nothing may be translated.
        case sameText
    }

    /// The indices of the source's cues, in order of time; none where the translation adds something.
    public var source: [Int]
    /// The indices of the translation's cues, in order of time; none where nothing is translated.
    public var target: [Int]
    /// How sure the link is, from 0 to 1; 0 where one side has no cue.
    public var confidence: Double
    /// What speaks for and against it.
    public var reasons: [Reason]

    /// Creates a link.
    public init(source: [Int], target: [Int], confidence: Double, reasons: [Reason] = []) {
        self.source = source
        self.target = target
        self.confidence = confidence
        self.reasons = reasons
    }

    /// Whether both sides have a cue.
    public var isPair: Bool { !source.isEmpty && !target.isEmpty }
}
