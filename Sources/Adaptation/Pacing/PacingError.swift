public import Diagnostics

/// Why pacing can't be measured or compared.
public struct PacingError: Error, Sendable, CustomStringConvertible {
    /// What is the matter.
    public struct Code: RawRepresentable, Sendable, Hashable {
        public let rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue }

        /// There are fewer titles than a cohort needs.
        public static let tooFewTitles = Self(rawValue: "too-few-titles")
        /// The file of a cohort can't be used; the findings say where.
        public static let badCohort = Self(rawValue: "bad-cohort-file")
        /// The list of terms can't be used; the findings say where.
        public static let badTerms = Self(rawValue: "bad-term-list")
    }

    public let code: Code
    /// What is wrong, in one sentence without a full stop.
    public let message: String
    public let findings: [Finding]

    init(_ code: Code, _ message: String, findings: [Finding] = []) {
        self.code = code
        self.message = message
        self.findings = findings
    }

    public var description: String { message }
}
