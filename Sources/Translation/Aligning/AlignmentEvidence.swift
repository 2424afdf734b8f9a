/// What was measured of two files to tell whether they belong together.
public struct AlignmentEvidence: Sendable, Hashable {
    /// The share of cues that begin where one of the other file does, beyond chance, from 0 to 1.
    public var timeAgreement = 0.0
    /// The share of the time with text in which both files have it.
    public var overlap = 0.0
    /// The share of cues that are linked with one of the other file, among those of the file that has
    /// fewer.
    public var linked = 0.0
    /// How far the lengths of linked cues go together, beyond what their durations explain, from −1
    /// to 1; `nil` with too few links.
    public var lengthCorrelation: Double?
    /// The share of numbers, names and marks that linked cues have in common.
    public var anchorAgreement: Double?
    /// The share that cues have in common that aren't linked: what chance gives.
    public var anchorChance: Double?
    /// The share of linked cues whose letters are the same.
    public var identical = 0.0
    /// How alike the most frequent words of both files are, from 0 to 1.
    public var vocabulary = 0.0
    /// How many characters the translation has for each of the source.
    public var lengthRatio = 1.0

    /// Creates evidence of nothing.
    public init() {}
}
