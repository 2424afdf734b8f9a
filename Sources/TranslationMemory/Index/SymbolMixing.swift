/// How symbols and texts are turned into numbers that are spread evenly, the same in every index.
enum SymbolMixing {
    /// Spreads a number over all 64 bits: the finisher of SplitMix64 by Steele, Lea and Flood.
    @inline(__always)
    static func mix(_ number: UInt64) -> UInt64 {
        var z = number &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// The hash of a text so far, with one more symbol.
    @inline(__always)
    static func add(_ key: UInt64, to hash: UInt64) -> UInt64 {
        let z = (hash ^ key) &* 0x9FB2_1C65_1E98_DF25
        return (z ^ (z >> 32)) &* 0xD6E8_FEB8_6659_FD93
    }

    /// Ends the hash of a text; the upper half orders texts of one length.
    @inline(__always)
    static func finish(_ hash: UInt64) -> UInt64 { mix(hash) }

    /// The bit of a fold that a symbol turns over.
    @inline(__always)
    static func bit(_ key: UInt64) -> UInt64 { 1 << (mix(key) >> 58) }
}
