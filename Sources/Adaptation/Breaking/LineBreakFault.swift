/// A line of a cue that breaks where it shouldn't.
public struct LineBreakFault: Sendable, Hashable {
    /// The index of the line that ends badly.
    public let line: Int
    /// Why the break is bad, and what it costs.
    public let reason: BreakReason
    /// The word, mark or piece of text beside the break that makes it bad.
    public let word: String
}
