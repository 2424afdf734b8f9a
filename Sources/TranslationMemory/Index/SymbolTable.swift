/// Numbers symbols in the order in which they come, while a segment is built.
struct SymbolTable {
    private(set) var keys: [UInt64] = []
    /// Where the bytes of each word end in ``wordBytes``.
    private(set) var wordEnds: [UInt32] = []
    private(set) var wordBytes: [UInt8] = []
    private var slots: [UInt32]
    private var mask: Int
    private let symbols: IndexSymbols

    init(_ symbols: IndexSymbols) {
        self.symbols = symbols
        slots = Array(repeating: 0, count: 256)
        mask = 255
    }

    /// The number of a symbol, which is new when it wasn't there.
    ///
    /// - Parameters:
    ///   - key: The key of the symbol.
    ///   - range: For a word, the range of its bytes in the text.
    ///   - text: The text.
    /// - Returns: The number, from 0 on.
    mutating func number(_ key: UInt64, _ range: Range<Int>, of text: Span<UInt8>) -> UInt32 {
        var slot = Int(truncatingIfNeeded: SymbolMixing.mix(key)) & mask
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if keys[number] == key, symbols == .characters || isWord(number, range, of: text) {
                return UInt32(number)
            }
            slot = (slot + 1) & mask
        }
        keys.append(key)
        slots[slot] = UInt32(keys.count)
        if symbols == .words {
            for index in range { wordBytes.append(text[index]) }
            wordEnds.append(UInt32(wordBytes.count))
        }
        if keys.count * 2 > slots.count { grow() }
        return UInt32(keys.count - 1)
    }

    private func isWord(_ number: Int, _ range: Range<Int>, of text: Span<UInt8>) -> Bool {
        let start = number == 0 ? 0 : Int(wordEnds[number - 1])
        guard Int(wordEnds[number]) - start == range.count else { return false }
        for index in 0..<range.count
        where wordBytes[start + index] != text[range.lowerBound + index] {
            return false
        }
        return true
    }

    private mutating func grow() {
        slots = Self.slots(for: keys, count: slots.count * 4)
        mask = slots.count - 1
    }

    /// A hash table from keys to their numbers and 1.
    static func slots(for keys: [UInt64], count: Int) -> [UInt32] {
        var slots = [UInt32](repeating: 0, count: count)
        for (number, key) in keys.enumerated() {
            var slot = Int(truncatingIfNeeded: SymbolMixing.mix(key)) & (count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
            slots[slot] = UInt32(number + 1)
        }
        return slots
    }
}
