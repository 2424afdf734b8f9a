public import Diagnostics

/// What a rule says of itself; `tradewind explain` and the documentation both show it.
public struct RuleDescription: Sendable, Hashable {
    /// The rule's name in kebab case, such as `reading-speed`.
    public let name: String
    /// The name for people, such as `Reading speed`.
    public let title: String
    /// What is checked, in one sentence.
    public let summary: String
    /// Why it matters and how it is computed, in a few sentences.
    public let reason: String
    /// The values that the rule asks for.
    public let fields: [RuleField]
    /// How much it matters where the values don't say.
    public let severity: Severity
    /// Whether `tradewind fix` mends what the rule finds.
    public let isFixed: Bool
    /// Whether the source is compared, so that the rule only runs with `--source`.
    public let needsSource: Bool
    /// A text that breaks the rule, and what it should be.
    public let example: Example?

    /// A text that breaks a rule.
    public struct Example: Sendable, Hashable {
        /// The locale whose rules are broken.
        public let locale: String
        /// The text as it shouldn't be.
        public let wrong: String
        /// The text as it should be.
        public let right: String

        /// Creates an example.
        public init(locale: String, wrong: String, right: String) {
            self.locale = locale
            self.wrong = wrong
            self.right = right
        }
    }

    /// Creates what a rule says of itself.
    public init(
        _ name: String, title: String, summary: String, reason: String, fields: [RuleField] = [],
        severity: Severity = .warning, isFixed: Bool = false, needsSource: Bool = false,
        example: Example? = nil
    ) {
        self.name = name
        self.title = title
        self.summary = summary
        self.reason = reason
        self.fields = fields
        self.severity = severity
        self.isFixed = isFixed
        self.needsSource = needsSource
        self.example = example
    }
}
