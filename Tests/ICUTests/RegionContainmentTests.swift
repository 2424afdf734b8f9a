import ICU
import Testing

@Suite struct RegionContainmentTests {
    /// The sets are those of UN M.49 as published by the UN's statistics division.
    @Test(arguments: [
        ("021", "BM CA GL PM US"),
        ("030", "CN HK JP KP KR MN MO TW"),
        ("034", "AF BD BT IN IR LK MV NP PK"),
        ("035", "BN ID KH LA MM MY PH SG TH TL VN"),
        ("015", "DZ EG EH LY MA SD TN"),
        ("TH", "TH"),
    ])
    func regionsHoldTheirTerritories(region: String, territories: String) throws {
        let found = try RegionContainment(region: region).territories
        // CLDR adds what UN M.49 leaves out, such as the Canary Islands.
        #expect(found.filter { !["EA", "IC"].contains($0) }.joined(separator: " ") == territories)
    }

    @Test func largeRegionsHoldThoseOfTheirParts() throws {
        let america = try RegionContainment(region: "419").territories
        #expect(america.contains("MX") && america.contains("BR") && america.contains("CU"))
        #expect(!america.contains("US"))
        #expect(try RegionContainment(region: "001").territories.count > 200)
    }

    @Test(arguments: ["", "999999", "nowhere", "\u{0}"])
    func unknownRegionsAreRefused(region: String) {
        #expect(throws: ICUError.self) { try RegionContainment(region: region) }
        #expect(!RegionContainment.isKnown(region))
    }
}
