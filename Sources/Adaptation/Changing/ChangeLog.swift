internal import Digests

/// What a run changed on its own, so that people can read it, and take it back.
public struct ChangeLog: Sendable {
    /// The version of the log's form.
    public static let version = 1

    /// The program and its version.
    public var tool: String
    /// The command that made the changes, such as `fix`.
    public var command: String
    /// The path that the log was written to, from which the files' paths are found again when the
    /// folder has moved; empty when it isn't known.
    public var path: String
    /// What was changed, file by file.
    public var files: [File]

    /// Creates a log of a command's run.
    public init(tool: String, command: String, path: String = "", files: [File] = []) {
        self.tool = tool
        self.command = command
        self.path = path
        self.files = files
    }

    /// The changes of one file.
    public struct File: Sendable {
        /// The path that was read.
        public var input: String
        /// The path that was written.
        public var output: String
        /// The locale whose rules held.
        public var locale: String
        /// The market whose rules held.
        public var market: String?
        /// The delivery profile whose rules held.
        public var profile: String?
        /// The digest of the resolved rules.
        public var rules: String
        /// The SHA-256 of the bytes that were written, in hexadecimal digits.
        public var written: String
        /// The bytes that were read.
        public var original: [UInt8]
        /// The changes in the order in which they were made.
        public var changes: [CueChange]
        /// What only people can mend: cues whose text is too long for any time they can get.
        public var left: [ChangeLog.Left]
        /// What people may want otherwise; nothing of it was changed.
        public var suggestions: [ChangeLog.Suggestion]
        /// Remarks for people.
        public var remarks: [String]

        /// Remembers what became of a file.
        ///
        /// - Throws: `DigestError` when the bytes can't be digested.
        public init(
            input: String, output: String, rules: ResolvedRules, original: [UInt8],
            written: [UInt8], changes: [CueChange], left: [ChangeLog.Left] = [],
            suggestions: [ChangeLog.Suggestion] = [], remarks: [String] = []
        ) throws {
            self.input = input
            self.output = output
            locale = rules.locale
            market = rules.market
            profile = rules.profile
            self.rules = try rules.digest()
            self.written = try SHA256.hexadecimal(of: written.span)
            self.original = original
            self.changes = changes
            self.left = left
            self.suggestions = suggestions
            self.remarks = remarks
        }

        init(input: String, output: String, locale: String, rules: String, written: String) {
            self.input = input
            self.output = output
            self.locale = locale
            self.rules = rules
            self.written = written
            original = []
            changes = []
            left = []
            suggestions = []
            remarks = []
        }

        /// Whether some bytes are those that were written, so that ``original`` takes their place.
        ///
        /// - Throws: `DigestError` when the bytes can't be digested.
        public func wrote(_ bytes: [UInt8]) throws -> Bool {
            try SHA256.hexadecimal(of: bytes.span) == written
        }
    }
}
