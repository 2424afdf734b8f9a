public import Adaptation
public import Diagnostics

/// What one rule says about one thing of a release.
public struct GateCheck: Sendable, Hashable {
    /// How it came out.
    public enum Outcome: String, Sendable, CaseIterable {
        case passed, warning, failed
        /// It failed, and somebody answers for it.
        case waived
        /// It couldn't be looked at, such as for want of a file.
        case skipped
    }

    /// The rule, in kebab case, such as `text-too-long`.
    public var rule: String
    /// How it came out.
    public var outcome: Outcome
    /// What is the matter, or what was seen, in one sentence without a full stop.
    public var message: String
    /// The platform it is about.
    public var platform: String
    /// The BCP 47 tag it is about, or `nil` for all.
    public var locale: String?
    /// The number of the episode it is about, or `nil` for all.
    public var episode: Int?
    /// The file it is about, below the title or the bundle.
    public var file: String?
    /// The field it is about, such as `title`.
    public var field: String?
    /// Where it is in the file.
    public var range: SourceRange?
    /// The address of the rule's source, or `none: contract`.
    public var source: String?
    /// How far the rule can be trusted.
    public var confidence: PlatformTemplate.Confidence?
    /// When the rule was last compared with its source.
    public var checkedOn: CalendarDay?

    /// Creates the outcome of a check.
    public init(rule: String, outcome: Outcome, message: String, platform: String) {
        self.rule = rule
        self.outcome = outcome
        self.message = message
        self.platform = platform
    }
}
