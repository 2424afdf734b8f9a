import Releases
import Series
import Testing

@Suite struct FilingCheckTests {
    @Test func oneNumberOfTheKindsThatThePlatformTakesIsEnough() throws {
        var fixture = try GateFixture(shipped: "douyin")
        #expect(try fixture.checks(FilingCheck.self).names(.failed) == ["filing-missing filings"])
        fixture.title.filings = [
            Filing(
                kind: .ordinaryRecord, issuer: "京", year: 2026, number: "001",
                verbatim: "京网微剧备字（2026）第001号")
        ]
        let good = try fixture.checks(FilingCheck.self)
        #expect(good.names(.failed) == [] && good.first?.message.contains("第001号") == true)
        fixture.template.filings?.anyOf = [.licence]
        #expect(try fixture.checks(FilingCheck.self).names(.failed) == ["filing-missing filings"])
    }

    @Test func mostPlatformsWantNone() throws {
        #expect(try GateFixture(shipped: "youtube").checks(FilingCheck.self).isEmpty)
    }
}
