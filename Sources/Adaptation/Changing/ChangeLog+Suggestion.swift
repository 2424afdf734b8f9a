extension ChangeLog {
    /// What people may want otherwise: a measure, a sum of money, a number, a date. Nothing of it is
    /// changed.
    public struct Suggestion: Sendable, Hashable {
        /// The cue's place in the file that was written, from 1.
        public let cue: Int
        /// What it is about, such as `measure` or `money`.
        public let kind: String
        /// What stands in the text.
        public let original: String
        /// What might stand there, or `nil` when it is only a note.
        public let proposal: String?
        /// Why, in one sentence without a full stop.
        public let reason: String

        public init(cue: Int, kind: String, original: String, proposal: String?, reason: String) {
            self.cue = cue
            self.kind = kind
            self.original = original
            self.proposal = proposal
            self.reason = reason
        }
    }
}
