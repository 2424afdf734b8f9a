public import Adaptation

/// Who answers for checks that failed: what `releases/waivers.jsonc` says, and what was said when a
/// command was called.
public struct Waivers: Sendable, Hashable {
    /// The name of the file in a title's `releases/`.
    public static let fileName = "waivers.jsonc"
    /// The rule that tells of a waiver that is over.
    static let expiredRule = "waiver-expired"

    /// The waivers in order; the first that fits counts.
    public var waivers: [Waiver]

    /// Takes some waivers.
    public init(_ waivers: [Waiver] = []) { self.waivers = waivers }

    /// The waivers that count for some checks on a day.
    public func used(for checks: [GateCheck], asOf day: CalendarDay) -> [Waiver] {
        waivers.filter { waiver in
            waiver.counts(on: day)
                && checks.contains {
                    ($0.outcome == .failed || $0.outcome == .waived) && waiver.fits($0)
                }
        }
    }

    /// The checks after waiving, and a warning for each waiver that is over and would have counted.
    ///
    /// - Complexity: O(*n* · *m*) for *n* checks that failed and *m* waivers.
    public func applied(to checks: [GateCheck], asOf day: CalendarDay) -> [GateCheck] {
        var expired: [Waiver] = []
        var result = checks.map { check in
            guard check.outcome == .failed else { return check }
            let fitting = waivers.filter { $0.fits(check) }
            guard let waiver = fitting.first(where: { $0.counts(on: day) }) else {
                for waiver in fitting where !expired.contains(waiver) { expired.append(waiver) }
                return check
            }
            var waived = check
            waived.outcome = .waived
            waived.message += "; waived by \(waiver.who): \(waiver.because)"
            return waived
        }
        for waiver in expired {
            var check = GateCheck(
                rule: Self.expiredRule, outcome: .warning,
                message: "the waiver of \(waiver.who) for '\(waiver.rule)' ended on "
                    + (waiver.until?.description ?? "an unknown day"),
                platform: checks.first?.platform ?? "")
            check.locale = waiver.locale
            check.episode = waiver.episode
            result.append(check)
        }
        return result
    }
}
