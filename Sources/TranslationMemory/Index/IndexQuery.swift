/// A question taken apart into symbols, for all segments.
struct IndexQuery {
    let symbols: IndexSymbols
    /// The bytes of the question.
    private(set) var text: [UInt8] = []
    /// The keys of its symbols.
    private(set) var keys: [UInt64] = []
    /// For words, the ranges of their bytes.
    private(set) var ranges: [Range<Int>] = []
    /// The hash that a row with the same text has.
    private(set) var hash: UInt32 = 0

    init(_ symbols: IndexSymbols) { self.symbols = symbols }

    /// How many symbols there are.
    var count: Int { keys.count }

    /// Sets the question.
    mutating func set(_ text: Span<UInt8>) {
        self.text.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
        ranges.removeAll(keepingCapacity: true)
        if symbols == .words { for index in text.indices { self.text.append(text[index]) } }
        SymbolReader.read(text, symbols, keys: &keys, ranges: &ranges)
        var sum = UInt64(keys.count)
        for key in keys { sum = SymbolMixing.add(key, to: sum) }
        hash = UInt32(SymbolMixing.finish(sum) >> 32)
    }

    /// The symbols as a segment numbers them; those that it doesn't have are ``unknown``.
    func rank(in segment: IndexSegment, to ranks: inout [UInt32]) {
        ranks.removeAll(keepingCapacity: true)
        for index in keys.indices { ranks.append(rank(index, in: segment)) }
    }

    /// Stands for a symbol that a segment doesn't have.
    static let unknown = UInt32.max

    private func rank(_ index: Int, in segment: IndexSegment) -> UInt32 {
        let key = keys[index]
        let mask = segment.keyTable.count - 1
        var slot = Int(truncatingIfNeeded: SymbolMixing.mix(key)) & mask
        // A damaged table may have no empty place.
        for _ in 0...mask {
            let number = Int(segment.keyTable[slot])
            if number == 0 { return Self.unknown }
            if segment.keys[number - 1] == key, number <= segment.header.symbolCount,
                symbols == .characters || isWord(index, number - 1, of: segment)
            {
                return UInt32(number - 1)
            }
            slot = (slot + 1) & mask
        }
        return Self.unknown
    }

    private func isWord(_ index: Int, _ symbol: Int, of segment: IndexSegment) -> Bool {
        let own = ranges[index]
        let word = segment.word(symbol)
        guard own.count == word.count else { return false }
        for place in 0..<own.count
        where text[own.lowerBound + place] != segment.wordBytes[word.lowerBound + place] {
            return false
        }
        return true
    }
}
