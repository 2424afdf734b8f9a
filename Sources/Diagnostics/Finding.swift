/// Something that a reader or a rule has to say about the user's file.
///
/// Findings are collected, never thrown: they are about the file, not about the operation.
public struct Finding: Sendable, Hashable {
    /// The rule that found it, in kebab case, such as `srt-missing-index`.
    public var rule: String
    /// How much it matters.
    public var severity: Severity
    /// What is the matter, in one sentence without a full stop.
    public var message: String
    /// Where it is, or `nil` when it has no place in a file.
    public var range: SourceRange?
    /// The cue it is about, or `nil` when it isn't about one.
    public var cue: FindingCue?
    /// Other places that explain it.
    public var notes: [Note]
    /// A change that would mend it.
    public var fix: Fix?

    /// Creates a finding.
    public init(
        rule: String, severity: Severity, message: String, range: SourceRange? = nil,
        cue: FindingCue? = nil, notes: [Note] = [], fix: Fix? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.range = range
        self.cue = cue
        self.notes = notes
        self.fix = fix
    }

    /// A remark that belongs to a finding, perhaps about another place.
    public struct Note: Sendable, Hashable {
        /// What it says, in one sentence without a full stop.
        public var message: String
        /// Where it is, when it has a place of its own.
        public var range: SourceRange?

        /// Creates a note, without a place unless one is given.
        public init(_ message: String, range: SourceRange? = nil) {
            self.message = message
            self.range = range
        }
    }

    /// The text that should stand in place of a finding's bytes.
    public struct Fix: Sendable, Hashable {
        /// What the change does, such as `write a comma before the milliseconds`.
        public var description: String
        /// The text to put in place of the finding's bytes.
        public var replacement: String

        /// Creates a change of the bytes that the finding is about.
        public init(_ description: String, replacement: String) {
            self.description = description
            self.replacement = replacement
        }
    }
}
