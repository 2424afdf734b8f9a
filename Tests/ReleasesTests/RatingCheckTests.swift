import Adaptation
import Releases
import Series
import Testing

@Suite struct RatingCheckTests {
    @Test func aRatingThatNobodyKnowsFails() throws {
        var fixture = try GateFixture()
        fixture.title.ratings = [
            Rating(region: "US", system: "TVPG", value: "TV-14"),
            Rating(region: "US", system: "TVPG", value: "R99"),
        ]
        let checks = try fixture.checks(RatingCheck.self)
        #expect(checks.map { $0.outcome } == [.passed, .failed])
    }

    @Test func eachTerritoryNeedsARatingWhereThePlatformWantsIt() throws {
        var fixture = try GateFixture()
        fixture.market = try RuleSet().market("japan")
        fixture.locales = ["ja"]
        fixture.title.ratings = [Rating(region: "TH", system: "BFVC", value: "13")]
        #expect(try fixture.checks(RatingCheck.self).names(.warning) == ["rating-missing ratings"])
        fixture.template.ratings = RatingRequirement(
            isRequired: true, provenance: GateFixture.provenance)
        #expect(try fixture.checks(RatingCheck.self).names(.failed) == ["rating-missing ratings"])
        fixture.title.ratings = [Rating(region: "JP", system: "ERIN", value: "G")]
        #expect(try fixture.checks(RatingCheck.self).names(.failed) == [])
    }
}
