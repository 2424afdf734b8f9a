/// How two languages are merged into bilingual cues.
public struct BilingualOptions: Sendable {
    /// The language that stands on the upper lines.
    public enum Order: String, Sendable, CaseIterable {
        /// The source language above.
        case sourceFirst = "source-first"
        /// The target language above.
        case targetFirst = "target-first"
    }

    /// From which cues a merged cue takes its time.
    public enum Timing: String, Sendable, CaseIterable {
        /// From the cue of the source language.
        case source
        /// From the cue of the target language.
        case target
        /// From the first start to the last end of both.
        case both
    }

    /// The language that stands on the upper lines.
    public var order = Order.sourceFirst
    /// The cues that times are taken from.
    public var timing = Timing.source
    /// Whether the lines stand in spans with the classes `source` and `target`.
    public var marksRoles = false
    /// How much of the shorter of two cues the other must overlap, in percent.
    public var overlap = 50

    /// Creates the usual options: the source above, with its times.
    public init() {}
}
