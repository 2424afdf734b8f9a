public import Adaptation
internal import Files
public import Series

/// What the gate looks at: a release for one platform, and what was asked for.
public struct GateInput: Sendable {
    /// The release.
    public let release: PlatformRelease
    /// The market that it goes to, or `nil`.
    public let market: Market?
    /// The BCP 47 tags that were asked for, also such as the platform has no name for.
    public let wanted: [String]
    /// How far each episode is in each locale, or `nil` when nobody looked.
    public let status: StatusGrid?
    /// The values of the release by name.
    let fields: ReleaseFields

    /// Takes a release.
    ///
    /// - Parameters:
    ///   - release: The release.
    ///   - market: The market that it goes to, or `nil`.
    ///   - wanted: The BCP 47 tags that were asked for; those of the release when `nil`.
    ///   - status: How far each episode is in each locale, or `nil` when nobody looked.
    public init(
        _ release: PlatformRelease, market: Market? = nil, wanted: [String]? = nil,
        status: StatusGrid? = nil
    ) {
        self.release = release
        self.market = market
        self.wanted = wanted ?? release.locales.map { $0.tag }
        self.status = status
        fields = ReleaseFields(release)
    }

    /// What the platform wants.
    var template: PlatformTemplate { release.template }

    /// The path of a file below the title.
    func path(_ file: String) -> String {
        release.folder.isEmpty || release.folder.hasSuffix("/")
            ? release.folder + file : release.folder + "/" + file
    }

    /// The number of bytes of a file below the title, or `nil` when it isn't there.
    func size(of file: String) -> Int64? {
        guard let status = try? FileStatus(path: path(file)), status.kind == .file else {
            return nil
        }
        return status.size
    }

    /// The outcome of a rule of the platform, with where the rule comes from.
    func check(
        _ rule: String, _ outcome: GateCheck.Outcome, _ message: String,
        by provenance: PlatformTemplate.Provenance?
    ) -> GateCheck {
        var check = GateCheck(
            rule: rule, outcome: outcome, message: message, platform: template.id)
        check.confidence = provenance?.confidence ?? template.confidence
        check.source = template.sources(of: provenance).joined(separator: " ")
        check.checkedOn = template.checkedOn
        return check
    }

    /// The outcome of a rule that isn't the platform's own.
    func check(
        _ rule: String, _ outcome: GateCheck.Outcome, _ message: String, source: String,
        confidence: PlatformTemplate.Confidence
    ) -> GateCheck {
        var check = GateCheck(
            rule: rule, outcome: outcome, message: message, platform: template.id)
        check.confidence = confidence
        check.source = source
        check.checkedOn = template.checkedOn
        return check
    }
}
