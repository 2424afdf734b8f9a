/// Which cues of two subtitle files say the same, and how sure that is.
public struct Alignment: Sendable, Hashable {
    /// Whether two files belong together.
    public enum Verdict: String, Sendable, CaseIterable {
        /// They are the same title in two languages.
        case matching
        /// They may be; too little tells it.
        case doubtful
        /// They are two titles or episodes.
        case different
        /// Both files are in the same language, or the text isn't translated.
        case untranslated
    }

    /// The links in order of time; each cue is in just one.
    public var links: [AlignmentLink]
    /// How times of the source became those of the translation.
    public var time: AlignedTime
    /// How sure the whole is, from 0 to 1.
    public var confidence: Double
    /// Whether the files belong together.
    public var verdict: Verdict
    /// What the verdict rests on.
    public var evidence: AlignmentEvidence

    /// The links that have cues on both sides.
    public var pairs: [AlignmentLink] { links.filter { $0.isPair } }
}
