/// How two languages are merged into bilingual cues.
public struct BilingualOptions: Sendable {
    /// The language that stands on the upper lines.
    public enum Order: String, Sendable, CaseIterable {
        case sourceFirst = "source-first"
        case targetFirst = "target-first"
    }

    /// From which cues a merged cue takes its time.
    public enum Timing: String, Sendable, CaseIterable {
        case source, target
        /// From the first start to the last end of both.
        case both
    }

    public var order = Order.sourceFirst
    public var timing = Timing.source
    /// Whether the lines stand in spans with the classes `source` and `target`.
    public var marksRoles = false
    /// How much of the shorter of two cues the other must overlap, in percent.
    public var overlap = 50

    public init() {}
}
