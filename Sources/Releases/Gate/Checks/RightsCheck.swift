internal import Adaptation
internal import ICU
internal import Series

/// Whether the title may be shown where it goes, on the day of the release.
public enum RightsCheck: GateRule {
    public static let rules = ["rights-undeclared", "rights-territory"]

    /// Rights stand in contracts.
    private static let source = "none: contract"

    public static func checks(of input: GateInput) -> [GateCheck] {
        let day = input.release.plan.date ?? input.release.asOf
        let rights = input.release.title.rights
        func check(
            _ rule: String, _ outcome: GateCheck.Outcome, _ message: String
        ) -> GateCheck {
            input.check(rule, outcome, message, source: source, confidence: .contract)
                .about(file: TitleFile.description, field: "rights")
        }
        guard !rights.isEmpty else {
            return [
                check(
                    "rights-undeclared", input.market == nil ? .warning : .failed,
                    "the title says nothing about where it may be shown")
            ]
        }
        let holding = rights.filter { Validity(from: $0.from, to: $0.to).holds(on: day) }
        guard let market = input.market else {
            return [
                holding.isEmpty
                    ? check("rights-territory", .failed, "no right holds on \(day)")
                    : check("rights-territory", .passed, "\(holding.count) rights hold on \(day)")
            ]
        }
        let covered = territories(of: holding)
        let ever = territories(of: rights)
        let missing = market.territories.filter { !covered.contains($0) }
        guard !missing.isEmpty else {
            return [
                check(
                    "rights-territory", .passed,
                    "all \(market.territories.count) territories of \(market.name) are covered on \(day)"
                )
            ]
        }
        let outside = missing.filter { !ever.contains($0) }
        let late = missing.filter { ever.contains($0) }
        var checks: [GateCheck] = []
        if !outside.isEmpty {
            checks.append(
                check(
                    "rights-territory", .failed,
                    "no right covers \(outside.joined(separator: " ")) of \(market.name)"))
        }
        if !late.isEmpty {
            checks.append(
                check(
                    "rights-territory", .failed,
                    "the rights for \(late.joined(separator: " ")) of \(market.name) "
                        + "don't hold on \(day)"))
        }
        return checks
    }

    private static func territories(of rights: [RightsGrant]) -> Set<String> {
        var all: Set<String> = []
        for code in rights.flatMap({ $0.territories }) {
            // A code that CLDR doesn't know stands for itself.
            all.formUnion((try? RegionContainment(region: code).territories) ?? [code])
        }
        return all
    }
}
