/// Takes texts apart into symbols.
///
/// A symbol is known by a key: the scalar itself, or a hash of the word. Words that share a key are
/// told apart by their bytes.
enum SymbolReader {
    /// Adds the keys of a text, and for words the ranges of their bytes.
    static func read(
        _ text: Span<UInt8>, _ symbols: IndexSymbols, keys: inout [UInt64],
        ranges: inout [Range<Int>]
    ) {
        switch symbols {
        case .characters: readCharacters(text, keys: &keys)
        case .words: readWords(text, keys: &keys, ranges: &ranges)
        }
    }

    private static func readCharacters(_ text: Span<UInt8>, keys: inout [UInt64]) {
        var index = 0
        let count = text.count
        while index < count {
            let first = UInt32(text[index])
            if first < 0x80 {
                keys.append(UInt64(first))
                index += 1
                continue
            }
            let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            var scalar = first & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
            var isGood = length > 0 && first < 0xF5 && index + length <= count
            if isGood {
                for place in index + 1..<index + length {
                    let byte = UInt32(text[place])
                    isGood = isGood && byte & 0xC0 == 0x80
                    scalar = scalar << 6 | byte & 0x3F
                }
                let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
                isGood = isGood && scalar >= least && Unicode.Scalar(scalar) != nil
            }
            keys.append(isGood ? UInt64(scalar) : 0xFFFD)
            index += isGood ? length : 1
        }
    }

    private static func readWords(
        _ text: Span<UInt8>, keys: inout [UInt64], ranges: inout [Range<Int>]
    ) {
        var index = 0
        let count = text.count
        while index < count {
            let start = index
            var hash: UInt64 = 0
            while index < count, text[index] != 0x20, text[index] != 0x1F {
                hash = SymbolMixing.add(UInt64(text[index]) &+ 1, to: hash)
                index += 1
            }
            if index > start {
                keys.append(hash)
                ranges.append(start..<index)
            }
            index += 1
        }
    }
}
