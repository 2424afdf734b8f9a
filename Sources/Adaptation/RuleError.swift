public import Diagnostics

/// Why rules could not be resolved.
public struct RuleError: Error, Sendable, CustomStringConvertible {
    /// What is the matter.
    public struct Code: RawRepresentable, Sendable, Hashable {
        public let rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue }

        /// There are no rules for the locale, nor for one that it inherits from.
        public static let unknownLocale = Self(rawValue: "unknown-locale")
        public static let unknownMarket = Self(rawValue: "unknown-market")
        public static let unknownProfile = Self(rawValue: "unknown-profile")
        /// The rules know no such platform.
        public static let unknownPlatform = Self(rawValue: "unknown-platform")
        /// No rule has the name.
        public static let unknownRule = Self(rawValue: "unknown-rule")
        /// A file of rules can't be used; the findings say where.
        public static let badFile = Self(rawValue: "bad-rule-file")
        /// What the program carries with it is damaged.
        public static let damaged = Self(rawValue: "damaged")
    }

    public let code: Code
    /// What is wrong, in one sentence without a full stop.
    public let message: String
    /// The known name that was probably meant.
    public let suggestion: String?
    /// What is wrong in the files of rules.
    public let findings: [Finding]

    init(
        _ code: Code, _ message: String, suggestion: String? = nil, findings: [Finding] = []
    ) {
        self.code = code
        self.message = message
        self.suggestion = suggestion
        self.findings = findings
    }

    /// An unknown name, with the nearest of the known ones, or all of them when none is near.
    static func unknown(
        _ code: Code, _ message: String, _ name: String, among known: [String]
    ) -> RuleError {
        let suggestion = Suggestion.nearest(to: name, among: known)
        let list = suggestion == nil ? " (there are \(known.joined(separator: ", ")))" : ""
        return RuleError(code, "\(message) '\(name)'" + list, suggestion: suggestion)
    }

    public var description: String {
        message + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
    }

    /// The known name that is probably meant by an unknown one.
    public static func nearest(to name: String, among known: [String]) -> String? {
        Suggestion.nearest(to: name, among: known)
    }
}

extension RuleError {
    /// The files of some rules can't be used as they are.
    public static func unusable(_ rules: ResolvedRules) -> RuleError {
        RuleError(
            .badFile, "the rules of \(rules.locale) can't be used", findings: rules.findings)
    }
}
