internal import Adaptation

/// Whether what is known of the platform holds on the day of the release, and isn't too old.
public enum ProfileAgeCheck: GateRule {
    public static let rules = ["profile-not-valid", "profile-stale"]

    public static func checks(of input: GateInput) -> [GateCheck] {
        let template = input.template
        let day = input.release.asOf
        let validity = Validity(from: template.validFrom, to: template.validTo)
        var checks: [GateCheck] = []
        func add(_ rule: String, _ outcome: GateCheck.Outcome, _ message: String) {
            checks.append(input.check(rule, outcome, message, by: nil))
        }
        let version = "version \(template.version)"
        if let from = template.validFrom, validity.begins(after: day) {
            add("profile-not-valid", .failed, "\(version) holds from \(from) on, not yet on \(day)")
        } else if let to = template.validTo, validity.ends(before: day) {
            add("profile-not-valid", .failed, "\(version) held until \(to), no longer on \(day)")
        } else {
            add("profile-not-valid", .passed, "\(version) holds on \(day)")
        }
        if template.checkedOn.isStale(on: day) {
            add(
                "profile-stale", .warning,
                "it was compared with its sources on \(template.checkedOn), "
                    + "more than twelve months before \(day)")
        } else {
            add(
                "profile-stale", .passed,
                "it was compared with its sources on \(template.checkedOn)")
        }
        return checks
    }
}
