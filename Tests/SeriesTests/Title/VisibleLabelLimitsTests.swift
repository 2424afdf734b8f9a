import Adaptation
import Series
import Testing

@Suite struct VisibleLabelLimitsTests {
    @Test func theProgramCarriesTheLimitsOfTheStandard() throws {
        let limits = try #require(VisibleLabelLimits())
        #expect(limits.duration == 2000)
        #expect(limits.heightRatio == 0.05)
        #expect(limits.source == "GB 45438-2025")
        #expect(limits.validFrom?.description == "2025-09-01")
        #expect(limits.checkedOn != nil && limits.confidence == "second-hand")
    }
}
