/// A set of small numbers as one bit each.
struct OrdinalSet: Sendable, Equatable {
    private(set) var words: [UInt64]

    /// Creates an empty set of numbers below a bound.
    init(below bound: Int) { words = [UInt64](repeating: 0, count: (bound + 63) / 64) }

    /// Whether a number is in the set.
    func contains(_ number: UInt32) -> Bool {
        let word = Int(number >> 6)
        return word < words.count && words[word] & (1 << UInt64(number & 63)) != 0
    }

    /// Adds a number; one from a damaged file that is above the bound is left out.
    @inline(__always)
    mutating func insert(_ number: UInt32) {
        let word = Int(number >> 6)
        if word < words.count { words[word] |= 1 << UInt64(number & 63) }
    }

    /// Adds the numbers whose bits are set in a byte; the lowest stands for eight times its index.
    mutating func insert(byte: UInt8, at index: Int) {
        guard index >> 3 < words.count else { return }
        words[index >> 3] |= UInt64(byte) << UInt64((index & 7) * 8)
    }

    /// Takes out the numbers whose bits are set in some words.
    mutating func subtract(_ other: [UInt64]) {
        for index in 0..<min(words.count, other.count) { words[index] &= ~other[index] }
    }

    /// Adds the numbers of another set of the same bound.
    mutating func formUnion(_ other: OrdinalSet) {
        for index in 0..<min(words.count, other.words.count) { words[index] |= other.words[index] }
    }

    /// How many numbers it holds.
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// How many numbers it has in common with another set.
    func count(with other: OrdinalSet) -> Int {
        var count = 0
        for index in 0..<min(words.count, other.words.count) {
            count += (words[index] & other.words[index]).nonzeroBitCount
        }
        return count
    }

    /// Calls a function with each number in ascending order.
    func forEach(_ body: (UInt32) -> Void) {
        for index in words.indices {
            var word = words[index]
            while word != 0 {
                body(UInt32(index << 6 + word.trailingZeroBitCount))
                word &= word - 1
            }
        }
    }

    /// Calls a function with each number in descending order, until it returns false.
    func forEachDescending(_ body: (UInt32) -> Bool) {
        for index in words.indices.reversed() {
            var word = words[index]
            while word != 0 {
                let bit = 63 - word.leadingZeroBitCount
                if !body(UInt32(index << 6 + bit)) { return }
                word &= ~(1 << UInt64(bit))
            }
        }
    }

    /// The numbers in ascending order.
    var elements: [UInt32] {
        var elements: [UInt32] = []
        forEach { elements.append($0) }
        return elements
    }
}
