/// One thing that was looked at when a bundle was verified.
public struct VerificationCheck: Sendable, Hashable {
    /// What is looked at.
    public enum Subject: String, Sendable, CaseIterable {
        /// Whether the archive is safe, and as we write it.
        case archive
        /// Whether the bag holds what its manifests say.
        case bag
        /// Whether `release.json` is one, and lists each file as it is.
        case manifest
        /// Who signed the release.
        case signature
        /// Whether the statement of in-toto is about these files.
        case statement
        /// Whether the videos carry the label of what was made by AI.
        case labels
        /// Whether the files still are as the platforms want them.
        case postconditions
        /// Whether rules and waivers still hold on a day.
        case dates
    }

    /// What is the matter with a file, or with the bundle.
    public struct Problem: Sendable, Hashable {
        /// The path of the file in the bundle, or `nil`.
        public var file: String?
        /// What is the matter, in one sentence without a full stop.
        public var message: String

        /// Creates a problem.
        public init(_ message: String, file: String? = nil) {
            self.message = message
            self.file = file
        }
    }

    /// What is looked at.
    public var subject: Subject
    /// How it came out.
    public var outcome: GateCheck.Outcome
    /// What was seen, in one sentence without a full stop.
    public var message: String
    /// What is wrong; also what is worth knowing when nothing is.
    public var problems: [Problem]

    init(
        _ subject: Subject, _ outcome: GateCheck.Outcome, _ message: String,
        _ problems: [Problem] = []
    ) {
        self.subject = subject
        self.outcome = outcome
        self.message = message
        self.problems = problems
    }

    /// A check that fails when there are problems.
    init(_ subject: Subject, _ problems: [Problem], good: String, bad: String) {
        self.init(
            subject, problems.isEmpty ? .passed : .failed, problems.isEmpty ? good : bad, problems)
    }
}
