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

    /// How many places a text is cut at: after each of the first three quarters.
    static let cutCount = 3
    /// How many bytes the counts up to each cut, and those of the whole text, take.
    static let prefixesLength = (cutCount + 1) * length

    /// Where a text is cut.
    @inline(__always)
    static func cut(_ cut: Int, length: Int) -> Int { length * (cut + 1) / (cutCount + 1) }

    /// Counts a symbol in one part of a text, modulo 16.
    @inline(__always)
    static func count(_ bin: Int, inPart part: Int, of prefixes: inout [UInt8], at start: Int) {
        let place = start + part * length + bin % length
        let count = prefixes[place]
        prefixes[place] = bin < length ? count & 0xF0 | (count &+ 1) & 0x0F : count &+ 0x10
    }

    /// Turns the counts of parts into those up to the end of each part.
    @inline(__always)
    static func accumulate(_ prefixes: inout [UInt8], at start: Int) {
        for place in start + length..<start + prefixesLength {
            let before = prefixes[place - length]
            let count = prefixes[place]
            prefixes[place] = (count & 0xF0) &+ (before & 0xF0) | (count &+ before) & 0x0F
        }
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
