import Adaptation
import Releases
import Testing

@Suite struct ProfileAgeCheckTests {
    @Test(arguments: [
        ("2026-11-01", nil, nil, ["profile-not-valid", "profile-stale"], [], []),
        ("2025-11-28", nil, nil, ["profile-not-valid"], ["profile-stale"], []),
        ("2025-11", nil, nil, ["profile-not-valid", "profile-stale"], [], []),
        ("2026-11-01", "2026-12-01", nil, ["profile-stale"], [], ["profile-not-valid"]),
        ("2026-11-01", nil, "2026-11-28", ["profile-stale"], [], ["profile-not-valid"]),
        ("2026-11-01", "2026-11-29", "2026-11-29", ["profile-not-valid", "profile-stale"], [], []),
    ])
    func anOldProfileWarnsAndOneThatDoesntHoldFails(
        checkedOn: String, from: String?, to: String?, passed: [String], warned: [String],
        failed: [String]
    ) throws {
        var fixture = try GateFixture()
        fixture.template.checkedOn = try #require(CalendarDay(checkedOn))
        fixture.template.validFrom = from.flatMap { CalendarDay($0) }
        fixture.template.validTo = to.flatMap { CalendarDay($0) }
        let checks = try fixture.checks(ProfileAgeCheck.self)
        #expect(checks.names(.passed) == passed)
        #expect(checks.names(.warning) == warned && checks.names(.failed) == failed)
    }
}
