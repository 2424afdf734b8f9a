public import Adaptation

/// A platform that a release is for, and by which rules.
public struct ReleaseTarget: Sendable, Hashable {
    /// The id of the platform.
    public var platform: String
    /// The version of its template.
    public var version: String
    /// The digest of its template, `sha256:` and hexadecimal digits.
    public var digest: String
    /// How far the template can be trusted.
    public var confidence: PlatformTemplate.Confidence
    /// When the template was last compared with its sources.
    public var checkedOn: CalendarDay
    /// The market whose rules held.
    public var market: String?
    /// The locales, by BCP 47 tag, with the platform's names.
    public var locales: [PlatformRelease.Locale] = []
    /// The digests of the rules that held, by BCP 47 tag.
    public var rules: [String: String] = [:]
    /// What is told the platform: its own name of a field, and the value.
    public var disclosures: [String: String] = [:]

    /// Creates a target of a template.
    public init(_ template: PlatformTemplate) {
        platform = template.id
        version = template.version
        digest = template.digest
        confidence = template.confidence
        checkedOn = template.checkedOn
    }

    /// Creates a target from what a manifest says.
    init(
        platform: String, version: String, digest: String,
        confidence: PlatformTemplate.Confidence, checkedOn: CalendarDay
    ) {
        self.platform = platform
        self.version = version
        self.digest = digest
        self.confidence = confidence
        self.checkedOn = checkedOn
    }
}
