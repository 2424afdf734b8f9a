internal import ICU

/// The words for numbers from 0 to 100 and for hundreds in a locale, and its words of magnitude.
struct NumberWords: Sendable {
    /// Values by the words, written together in small letters.
    private var values: [String: Double] = [:]
    private var magnitudes: [String: Double] = [:]
    /// Words of magnitude in wide characters, which no word boundary ends, the longest first.
    private var wide: [(bytes: [UInt8], value: Double)] = []
    private let firstLetters: Set<Unicode.Scalar>

    /// No number up to 100 has more words in any language, joined by spaces or hyphens.
    private static let longest = 6

    init(_ rules: ResolvedRules) {
        for (word, rule) in rules.map(.magnitudes) {
            guard let value = rule.number, value > 0, let last = word.unicodeScalars.last else {
                continue
            }
            if UnicodeProperties(of: last).eastAsianWidth == .wide {
                wide.append((Array(word.utf8), value))
            } else {
                magnitudes[Self.key(word)] = value
            }
        }
        wide.sort { ($0.bytes.count, $0.value) > ($1.bytes.count, $1.value) }
        if rules[.spellRules]?.text != "none" {
            values = (try? Self.spelt(locale: rules.locale)) ?? [:]
        }
        firstLetters = Set(values.keys.compactMap { $0.unicodeScalars.first })
    }

    /// What a locale calls numbers, in all genders and cases that CLDR knows.
    private static func spelt(locale: String) throws(ICUError) -> [String: Double] {
        var speller = try NumberSpeller(locale: locale)
        let sets = speller.ruleSets.filter {
            ($0.hasPrefix("%spellout-cardinal") || $0.hasPrefix("%spellout-numbering"))
                && !$0.hasSuffix("-year")
        }
        var values: [String: Double] = [:]
        for set in sets {
            for number in Array(0...100) + stride(from: 200, through: 900, by: 100) {
                let key = key(try speller.spell(number, ruleSet: set))
                // A single wide or Thai letter is a word of its own too often.
                let isWord = key.unicodeScalars.count > 1 && !key.utf8.contains { $0 < 0x40 }
                if isWord, values[key] == nil { values[key] = Double(number) }
            }
        }
        return values
    }

    /// A text in small letters without spaces, hyphens and what nobody sees.
    private static func key(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars
        where scalar.value != 0x20 && scalar.value != 0x2D && !Counting.isInvisible(scalar.value) {
            result.append(scalar)
        }
        return String(result)
    }

    /// The number in words that begins at a word.
    func number(
        _ words: [WordBreaker.Word], in text: Span<UInt8>, at first: Int
    ) -> ScannedNumber? {
        guard let letter = words[first].key.unicodeScalars.first, firstLetters.contains(letter)
        else { return nil }
        var (total, part, magnitude) = (0.0, 0.0, 1.0)
        var lowest = Double.infinity
        var end: Int?
        var index = first
        while index < words.count,
            end.map({ Self.isNear(text, $0, words[index].range.lowerBound) }) ?? true,
            let (value, after) = match(values, words, in: text, at: index)
        {
            // After a hundred comes less than a hundred: two hundred and fifty without "and".
            guard part == 0 || part >= 100 && value < 100 else { break }
            let upper = words[after - 1].range.upperBound
            let own = self.magnitude(words, in: text, after: upper)
            guard own.value < lowest, end == nil || lowest.isFinite || part >= 100 else { break }
            part += value
            end = own.end
            index = after
            while index < words.count, words[index].range.lowerBound < own.end { index += 1 }
            if own.value > 1 {
                total += part * own.value
                (part, lowest) = (0, own.value)
                magnitude = max(magnitude, own.value)
            } else if value < 100 {
                break
            }
        }
        return end.map {
            ScannedNumber(
                range: words[first].range.lowerBound..<$0, value: total + part,
                magnitude: magnitude, form: .words)
        }
    }

    /// The product of the words of magnitude behind an index, and where they end.
    func magnitude(
        _ words: [WordBreaker.Word], in text: Span<UInt8>, after start: Int
    ) -> (value: Double, end: Int) {
        var (value, end) = (1.0, start)
        guard !magnitudes.isEmpty || !wide.isEmpty else { return (value, end) }
        var index = Self.firstWord(words, from: start)
        // Nobody names more than three of them.
        for _ in 0..<3 {
            if let (bytes, own) = wide.first(where: { Self.has(text, $0.bytes, at: end) }) {
                (value, end) = (value * own, end + bytes.count)
                while index < words.count, words[index].range.lowerBound < end { index += 1 }
            } else if index < words.count,
                Self.isNear(text, end, words[index].range.lowerBound),
                let (own, after) = match(magnitudes, words, in: text, at: index)
            {
                (value, end) = (value * own, words[after - 1].range.upperBound)
                index = after
            } else {
                break
            }
        }
        return (value, end)
    }

    /// The longest of some words that begins at a word, and the word behind it.
    private func match(
        _ table: [String: Double], _ words: [WordBreaker.Word], in text: Span<UInt8>, at first: Int
    ) -> (Double, Int)? {
        var found: (Double, Int)?
        var key = ""
        for index in first..<min(first + Self.longest, words.count) {
            if index > first {
                let end = words[index - 1].range.upperBound
                guard Self.isNear(text, end, words[index].range.lowerBound) else { break }
            }
            key += Self.key(words[index].key)
            if let value = table[key] { found = (value, index + 1) }
        }
        return found
    }

    /// The first word that begins at an index or behind it.
    private static func firstWord(_ words: [WordBreaker.Word], from start: Int) -> Int {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle].range.lowerBound < start { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether nothing, or one space or hyphen, stands between two places.
    private static func isNear(_ text: Span<UInt8>, _ end: Int, _ start: Int) -> Bool {
        if start == end { return true }
        guard start > end, start - end <= 3 else { return false }
        var index = end
        let scalar = text.scalar(at: &index)
        return index == start
            && [0x0A, 0x20, 0x2D, 0xA0, 0x2009, 0x2010, 0x2011, 0x202F].contains(scalar)
    }

    private static func has(_ text: Span<UInt8>, _ bytes: [UInt8], at start: Int) -> Bool {
        guard start + bytes.count <= text.count else { return false }
        return bytes.indices.allSatisfy { text[start + $0] == bytes[$0] }
    }
}
