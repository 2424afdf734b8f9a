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

    @Test func theTerritoriesOfTheMarketMustBeCoveredOnTheDay() throws {
        #expect(try failed([("001", nil, nil)]).isEmpty)
        #expect(try failed([("035", "2026-11-29", "2026-11-29")]).isEmpty)
        #expect(
            try failed([("035", nil, "2026-11-28")]).first?.message.contains("don't hold") == true)
        #expect(try failed([("035", "2026-11-30", nil)]).count == 1)
        let one = try failed([("TH VN ID", nil, nil)])
        #expect(one.count == 1 && one.first?.message.contains(" TH") == false)
        #expect(one.first?.message.contains("MY") == true)
        #expect(try failed([("TH", nil, nil), ("035", nil, "2025-12")]).count == 1)
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
