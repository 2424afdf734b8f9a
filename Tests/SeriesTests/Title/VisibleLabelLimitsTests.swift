import Series
import Testing

@Suite struct VisibleLabelLimitsTests {
    @Test func theProgramCarriesTheLimitsOfTheStandard() throws {
        let limits = try #require(VisibleLabelLimits())
        #expect(limits.duration == 2000)
        #expect(limits.heightRatio == 0.05)
        #expect(limits.source == "GB 45438-2025")
    }
}
