public import Adaptation
public import Series

/// Says whether a release may go out: each rule of the platform, of law and of contracts, with what
/// was seen.
///
/// ```swift
/// let checks = Gate().checks(of: GateInput(release, market: market))
/// checks.contains { $0.outcome == .failed }  // blocked
/// ```
public struct Gate: Sendable {
    /// Every rule. A new rule is one line here.
    public static let rules: [any GateRule.Type] = [
        ProfileAgeCheck.self, LocaleSupportCheck.self, RequiredTextCheck.self,
        TextLimitCheck.self, CountCheck.self, SubtitlePresenceCheck.self,
        SubtitleStateCheck.self, SubtitleRulesCheck.self, MediaPresenceCheck.self, MediaCheck.self,
        ArtCheck.self, RightsCheck.self, FilingCheck.self, AIDeclarationCheck.self,
        RatingCheck.self, NamingCheck.self, DocumentCheck.self,
    ]

    /// The rule by which preparing tells of files that can't be read.
    private static let unreadableRule = "file-unreadable"

    /// The names of all that rules find, in order.
    public static var ruleNames: [String] {
        (rules.flatMap { $0.rules } + [unreadableRule, Waivers.expiredRule]).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }

    /// Who answers for what.
    public let waivers: Waivers

    /// Takes what somebody answers for.
    public init(waivers: Waivers = Waivers()) { self.waivers = waivers }

    /// What the rules say about a release, good and bad, in the order of the rules.
    ///
    /// What failed and is waived on the day of the release is waived; waivers that are over and would
    /// have counted are told as warnings.
    ///
    /// - Complexity: O(*n*) in the number of cues, and in that of episodes by locales.
    public func checks(of input: GateInput) -> [GateCheck] {
        let checks = Self.rules.flatMap { $0.checks(of: input) }
        return waivers.applied(to: checks, asOf: input.release.asOf)
    }

    /// What the rules say about a release, after what came up while it was prepared.
    ///
    /// - Parameters:
    ///   - prepared: The release.
    ///   - market: The market that it goes to, or `nil`.
    ///   - status: How far each episode is in each locale, or `nil` when nobody looked.
    /// - Returns: The checks in the order of the rules, after waiving.
    /// - Complexity: O(*n*) in the number of cues, and in that of episodes by locales.
    public func checks(
        of prepared: PreparedRelease, market: Market?, status: StatusGrid? = nil
    ) -> [GateCheck] {
        let input = GateInput(prepared.release, market: market, status: status)
        let first = prepared.checks.map { check in
            var check = check
            if check.source == nil {
                let provenance = input.template.locales.provenance
                check.source =
                    check.rule == Self.unreadableRule
                    ? "none: a file that nobody can read is no subtitle"
                    : input.template.sources(of: provenance).joined(separator: " ")
            }
            if check.confidence == nil { check.confidence = .contract }
            if check.checkedOn == nil { check.checkedOn = input.template.checkedOn }
            return check
        }
        let rest = Self.rules.flatMap { $0.checks(of: input) }.filter { check in
            // A file that can't be read was told already.
            check.rule != "subtitle-missing" || check.outcome != .failed
                || !first.contains {
                    $0.rule == Self.unreadableRule && $0.locale == check.locale
                        && $0.episode == check.episode
                }
        }
        return waivers.applied(to: first + rest, asOf: input.release.asOf)
    }
}
