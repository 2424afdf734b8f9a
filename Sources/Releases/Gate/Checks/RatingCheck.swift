internal import Adaptation
internal import Series

/// Whether the title is rated where it goes, in systems that are known.
public enum RatingCheck: GateRule {
    public static let rules = ["rating-missing", "rating-unknown"]

    public static func checks(of input: GateInput) -> [GateCheck] {
        let ratings = input.release.title.ratings
        var checks: [GateCheck] = []
        if let table = try? RatingTable() {
            for rating in ratings {
                let address = table.address(of: rating)
                checks.append(
                    input.check(
                        "rating-unknown", address == nil ? .failed : .passed,
                        address ?? "\(rating.region) has no rating \(rating.value) of "
                            + "\(rating.system) among MovieLabs' ratings",
                        source: "https://movielabs.com/md/ratings/", confidence: .public
                    ).about(file: TitleFile.description, field: "ratings.\(rating.region)"))
            }
        }
        let requirement = input.template.ratings
        guard let market = input.market, requirement != nil || !ratings.isEmpty else {
            return checks
        }
        let rated = Set(ratings.map { $0.region })
        let needed = MarketTerritories(market, locales: input.release.locales.map { $0.tag })
        let wanted = requirement?.isRequired == true ? needed.all : needed.spoken.sorted()
        let missing = wanted.filter { !rated.contains($0) }
        let isFault = requirement?.isRequired == true
        let message =
            missing.isEmpty
            ? "the \(wanted.count) territories of \(market.name) have ratings"
            : "there is no rating for \(missing.joined(separator: " ")) of \(market.name)"
        let outcome: GateCheck.Outcome = missing.isEmpty ? .passed : isFault ? .failed : .warning
        let rule = "rating-missing"
        let check =
            requirement.map {
                input.check(rule, outcome, message, by: $0.provenance.of("required"))
            }
            ?? input.check(
                rule, outcome, message, source: "none: authorities rate for their own territories",
                confidence: .contract)
        checks.append(check.about(file: TitleFile.description, field: "ratings"))
        return checks
    }
}
