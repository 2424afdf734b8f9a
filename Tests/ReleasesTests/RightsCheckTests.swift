import Adaptation
import Releases
import Series
import Testing

@Suite struct RightsCheckTests {
    func failed(
        _ grants: [(String, String?, String?)], market: String? = "southeast-asia"
    ) throws -> [GateCheck] {
        var fixture = try GateFixture()
        fixture.market = try market.map { try RuleSet().market($0) }
        fixture.title.rights = grants.map { code, from, to in
            var grant = RightsGrant(territories: code.split(separator: " ").map(String.init))
            grant.from = from.flatMap { CalendarDay($0) }
            grant.to = to.flatMap { CalendarDay($0) }
            return grant
        }
        return try fixture.checks(RightsCheck.self).filter { $0.outcome == .failed }
    }

    @Test func theTerritoriesWhoseLanguagesGoMustBeCoveredOnTheDay() throws {
        #expect(try failed([("001", nil, nil)]).isEmpty)
        #expect(try failed([("035", "2026-11-29", "2026-11-29")]).isEmpty)
        #expect(try failed([("035", nil, "2026-11-28")]).count == 1)
        #expect(try failed([("035", "2026-11-30", nil)]).count == 1)
        // The release goes in English and in Thai.
        #expect(try failed([("TH", nil, nil)]).isEmpty)
        let late = try failed([("VN", nil, nil), ("TH", nil, "2026-01")])
        #expect(late.map { $0.message } == ["no right holds on 2026-11-29 in TH of southeast-asia"])
        let never = try failed([("VN ID", nil, nil)])
        #expect(never.map { $0.message } == ["no right covers TH of southeast-asia"])
        #expect(try failed([("TH", nil, nil), ("035", nil, "2025-12")]).isEmpty)
    }

    @Test func otherTerritoriesOfTheMarketAreTold() throws {
        var fixture = try GateFixture()
        fixture.market = try RuleSet().market("southeast-asia")
        fixture.title.rights = [RightsGrant(territories: ["TH"])]
        let checks = try fixture.checks(RightsCheck.self)
        #expect(checks.map { $0.outcome } == [.warning])
        #expect(checks.first?.message.contains(" MY ") == true)
        fixture.title.rights = [RightsGrant(territories: ["FR"])]
        #expect(try fixture.checks(RightsCheck.self).map { $0.outcome } == [.failed])
    }

    @Test func withoutAMarketOneRightMustHold() throws {
        #expect(try failed([("TH", nil, nil)], market: nil).isEmpty)
        #expect(try failed([("TH", nil, "2026-01-01")], market: nil).count == 1)
    }

    @Test func silenceAboutRightsBlocksAMarketOnly() throws {
        #expect(try failed([]).map { $0.rule } == ["rights-undeclared"])
        #expect(try failed([], market: nil).isEmpty)
    }
}
