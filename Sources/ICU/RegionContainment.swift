internal import CICU

/// What a region of the world is made of, as CLDR has it from UN M.49.
///
/// ```swift
/// try RegionContainment(region: "035").territories  // BN ID KH LA MM MY PH SG TH TL VN
/// ```
public struct RegionContainment: Sendable, Hashable {
    /// The region, such as `035` for South-eastern Asia.
    public let region: String
    /// The ISO 3166 codes of its territories, in order; a territory holds itself.
    public let territories: [String]

    /// Fetches what a region holds, which is named by its UN M.49 or ISO 3166 code.
    ///
    /// - Throws: ``ICUError`` when no region has the code.
    public init(region: String) throws(ICUError) {
        let bytes: [UInt8] = unsafe try collect(1024, "find the region \(region)") {
            result, room, status in
            unsafe result.withMemoryRebound(to: CChar.self, capacity: Int(room)) {
                unsafe tw_territories(region, $0, room, &status)
            }
        }
        self.region = region
        territories = String(decoding: bytes, as: UTF8.self).split(separator: " ")
            .map(String.init).sorted()
    }

    /// Whether a code is that of a region, such as `419` or `TH`.
    public static func isKnown(_ code: String) -> Bool { unsafe tw_region_is_known(code) }
}
