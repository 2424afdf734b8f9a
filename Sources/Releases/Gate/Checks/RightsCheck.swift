internal import Adaptation
internal import ICU
internal import Series

/// Whether the title may be shown where it goes, on the day of the release.
///
/// Of a market, the territories whose languages go must be covered; others are told, since a title
/// can be kept from them.
public enum RightsCheck: GateRule {
    public static let rules = ["rights-undeclared", "rights-territory"]

    /// Rights stand in contracts.
    private static let source = "none: contract"

    public static func checks(of input: GateInput) -> [GateCheck] {
        let day = day(of: input.release)
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
        let needed = MarketTerritories(market, locales: input.release.locales.map { $0.tag })
        func told(_ territories: [String]) -> [GateCheck] {
            let outside = territories.filter { !ever.contains($0) }
            let late = territories.filter { ever.contains($0) }
            var checks: [GateCheck] = []
            func add(_ territories: [String], _ words: String) {
                guard !territories.isEmpty else { return }
                let isFault = territories.contains { needed.spoken.contains($0) }
                let end = isFault ? "" : ", where it may not be shown"
                let list = territories.joined(separator: " ")
                checks.append(
                    check(
                        "rights-territory", isFault ? .failed : .warning,
                        "\(words) \(list) of \(market.name)\(end)"))
            }
            add(outside, "no right covers")
            add(late, "no right holds on \(day) in")
            return checks
        }
        let missing = needed.all.filter { !covered.contains($0) }
        guard !missing.isEmpty else {
            return [
                check(
                    "rights-territory", .passed,
                    "all \(needed.all.count) territories of \(market.name) are covered on \(day)")
            ]
        }
        guard missing.count < needed.all.count else {
            return [
                check(
                    "rights-territory", .failed,
                    "no right holds on \(day) in any territory of \(market.name)")
            ]
        }
        let spoken = missing.filter { needed.spoken.contains($0) }
        return told(spoken) + told(missing.filter { !spoken.contains($0) })
    }

    /// The day on which it goes out: when it is planned, but not before that as of which it is asked.
    static func day(of release: PlatformRelease) -> CalendarDay {
        guard let date = release.plan.date,
            Validity(from: date, to: nil).begins(after: release.asOf)
        else { return release.asOf }
        return date
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
