/// Which units of a segment are no longer there: one bit a place.
struct Deletions: Sendable, Equatable {
    /// The bits, empty while nothing is deleted.
    private(set) var words: [UInt64] = []
    /// How many units are deleted.
    private(set) var count = 0

    init() {}

    /// Takes the bits from a file.
    init(words: [UInt64]) {
        self.words = words
        count = words.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    /// Whether a unit is deleted.
    @inline(__always)
    func contains(_ place: Int) -> Bool {
        let word = place >> 6
        return word < words.count && words[word] & (1 << UInt64(place & 63)) != 0
    }

    /// Deletes a unit of a segment with so many; says whether it was there.
    mutating func insert(_ place: Int, of total: Int) -> Bool {
        if words.isEmpty { words = Array(repeating: 0, count: (total + 63) / 64) }
        let bit: UInt64 = 1 << UInt64(place & 63)
        guard place >> 6 < words.count, words[place >> 6] & bit == 0 else { return false }
        words[place >> 6] |= bit
        count += 1
        return true
    }
}
