/// What texts are first compared by, so that only few need their distance.
///
/// Every bound counts symbols without their order: one insertion or deletion changes it by one at
/// most, one substitution by two, so two texts at a distance *d* whose lengths differ by *e* differ by
/// at most 2*d* − *e*. What is folded or saturated only makes the difference smaller.
enum SymbolProfile {
    /// How many counts a profile has.
    static let binCount = 32
    /// How many bytes a profile takes.
    static let length = 16
    /// How many of the most frequent symbols have a count of their own.
    static let ownBins = 28

    /// The count that a symbol goes to, by its rank in frequency.
    static func bin(ofRank rank: Int) -> Int {
        rank < ownBins ? rank : ownBins + (rank - ownBins) % (binCount - ownBins)
    }

    /// How many words of 64 bits the parities of pairs of neighbours take.
    static let pairWords = 8

    /// Turns over the parity of a pair of neighbours among the first 256 symbols.
    @inline(__always)
    static func addPair(_ first: Int, _ second: Int, to pairs: inout [UInt64], at start: Int) {
        let mixed = UInt64(first << 8 | second) &* 0x9E37_79B9_7F4A_7C15
        let bit = Int(mixed >> 55)
        pairs[start + (bit >> 6)] ^= 1 << UInt64(bit & 63)
    }

    /// Packs counts: those of the first half into the lower halves of bytes.
    @inline(__always)
    static func pack(_ counts: inout [UInt8], to profile: inout [UInt8], at start: Int) {
        for index in 0..<length {
            let low = min(counts[index], 15)
            let high = min(counts[index + length], 15)
            profile[start + index] = low | high << 4
            counts[index] = 0
            counts[index + length] = 0
        }
    }

    /// Adds one to a count that stays below 255.
    @inline(__always)
    static func count(_ bin: Int, in counts: inout [UInt8]) {
        if counts[bin] < 255 { counts[bin] += 1 }
    }
}
