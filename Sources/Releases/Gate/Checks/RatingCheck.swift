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
        let missing = market.territories.filter { !rated.contains($0) }
        let isFault = requirement?.isRequired == true
        checks.append(
            input.check(
                "rating-missing", missing.isEmpty ? .passed : isFault ? .failed : .warning,
                missing.isEmpty
                    ? "each territory of \(market.name) has a rating"
                    : "there is no rating for \(missing.joined(separator: " ")) of \(market.name)",
                by: requirement?.provenance.of("required")
            ).about(file: TitleFile.description, field: "ratings"))
        return checks
    }
}
