internal import ICU

/// Words that stand beside numbers, such as those of units, and what they mean.
struct WordsBesideNumbers: Sendable {
    /// The words in small letters, the longest first.
    private let words: [(bytes: [UInt8], meaning: String, isWide: Bool)]
    /// Whether words stand without spaces, so that none shows where they end.
    private let isUnspaced: Bool

    init(_ field: RuleField, _ rules: ResolvedRules) {
        var words: [(bytes: [UInt8], meaning: String, isWide: Bool)] = []
        for (word, rule) in rules.map(field) {
            guard let meaning = rule.text, let last = word.unicodeScalars.last else { continue }
            let isWide = UnicodeProperties(of: last).eastAsianWidth == .wide
            words.append((Array(word.lowercased().utf8), meaning, isWide))
        }
        self.words = words.sorted {
            $0.bytes.count == $1.bytes.count
                ? $0.meaning < $1.meaning : $0.bytes.count > $1.bytes.count
        }
        isUnspaced = rules[.breakIterator]?.text == "lineAndWord"
    }

    /// What the word means that stands behind a number, perhaps after a space, and where it ends.
    func after(_ end: Int, in text: Span<UInt8>) -> (meaning: String, end: Int)? {
        let start = Self.skipSpace(text, from: end)
        for word in words where Self.has(text, word.bytes, at: start) {
            let stop = start + word.bytes.count
            if word.isWide || isUnspaced || !Self.isLetter(text, at: stop) {
                return (word.meaning, stop)
            }
        }
        return nil
    }

    /// What the word means that stands before a number, perhaps with a space, and where it starts.
    func before(_ start: Int, in text: Span<UInt8>) -> (meaning: String, start: Int)? {
        let end = start > 0 && [0x0A, 0x20].contains(text[start - 1]) ? start - 1 : start
        for word in words where word.bytes.count <= end {
            let first = end - word.bytes.count
            guard Self.has(text, word.bytes, at: first) else { continue }
            let isWord = first == 0 || word.isWide || !Self.endsInLetter(text, before: first)
            if isWord || Self.isSymbol(word.bytes) { return (word.meaning, first) }
        }
        return nil
    }

    private static func isSymbol(_ bytes: [UInt8]) -> Bool {
        !String(decoding: bytes, as: UTF8.self).unicodeScalars
            .contains { UnicodeProperties(of: $0).isLetter }
    }

    private static func skipSpace(_ text: Span<UInt8>, from start: Int) -> Int {
        guard start < text.count else { return start }
        var index = start
        let scalar = text.scalar(at: &index)
        return [0x0A, 0x20, 0xA0, 0x2009, 0x202F].contains(scalar) ? index : start
    }

    private static func isLetter(_ text: Span<UInt8>, at start: Int) -> Bool {
        guard start < text.count else { return false }
        var index = start
        return Unicode.Scalar(text.scalar(at: &index))
            .map { UnicodeProperties(of: $0).isLetter } ?? false
    }

    private static func endsInLetter(_ text: Span<UInt8>, before end: Int) -> Bool {
        var start = end - 1
        while start > 0, end - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
        return isLetter(text, at: start)
    }

    /// Whether a word in small letters stands at an index; capitals of ASCII are the same.
    private static func has(_ text: Span<UInt8>, _ bytes: [UInt8], at start: Int) -> Bool {
        guard start + bytes.count <= text.count else { return false }
        return bytes.indices.allSatisfy { offset in
            let byte = text[start + offset]
            let isCapital = (0x41...0x5A).contains(byte)
            return bytes[offset] == (isCapital ? byte | 0x20 : byte)
        }
    }
}
