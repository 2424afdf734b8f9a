/// What the words beside a line break cost, from the word lists of a locale.
///
/// Words are told by a 64-bit hash (FNV-1a by Fowler, Noll and Vo) of their bytes, so that no
/// string is made of the text. Capital and small letters are the same.
struct WordPenalties: Sendable {
    /// What is known of a word.
    struct Word: Sendable {
        /// What it costs to end a line with it, and its class.
        var after = 0.0
        var classAfter = ""
        /// What it costs to begin a line with it, and its class.
        var before = 0.0
        var classBefore = ""
        /// What is saved by beginning a line with it, and its class.
        var saved = 0.0
        var classSaved = ""
        /// Whether a phrase is over with it.
        var endsPhrase = false
    }

    private var words: [UInt64: Word] = [:]
    /// Endings by the hash of their bytes from the last one on: whether they tie to the next word.
    private var endings: [UInt64: Bool] = [:]
    private var longestEnding = 0
    private let stem: Int

    init(_ rules: ResolvedRules) {
        stem = Int(max(0, min(rules[.endingStem]?.number ?? 0, 100)))
        func costs(_ field: RuleField) -> [String: Double] {
            rules.map(field).compactMapValues(\.number)
        }
        let after = costs(.penaltiesAfter)
        let before = costs(.penaltiesBefore)
        let saved = costs(.savedBefore)
        let afterWords = (rules.words(.noBreakAfter)?.classes ?? [:]).sorted { $0.key < $1.key }
        let beforeWords = (rules.words(.noBreakBefore)?.classes ?? [:]).sorted { $0.key < $1.key }
        for (name, list) in afterWords {
            for word in list {
                change(word) {
                    if let cost = after[name], cost > $0.after {
                        ($0.after, $0.classAfter) = (cost, name)
                    }
                    if let saving = saved[name], saving > $0.saved {
                        ($0.saved, $0.classSaved) = (saving, name)
                    }
                }
            }
        }
        for (name, list) in beforeWords {
            for word in list {
                change(word) {
                    // What belongs to the word before begins no phrase.
                    ($0.saved, $0.classSaved) = (0, "")
                    if let cost = before[name], cost > $0.before {
                        ($0.before, $0.classBefore) = (cost, name)
                    }
                }
            }
        }
        for word in rules.words(.phraseWords)?.words ?? [] { change(word) { $0.endsPhrase = true } }
        for ending in rules.words(.phraseSuffixes)?.words ?? [] { add(ending, ties: false) }
        for ending in rules.words(.tyingSuffixes)?.words ?? [] { add(ending, ties: true) }
    }

    /// What is known of a word, by its bytes in a text.
    func word(_ text: Span<UInt8>, _ range: Range<Int>) -> Word? {
        words[Self.hash(text, range)]
    }

    /// Whether the longest known ending of a word ties it to the next one, or ends a phrase; `nil`
    /// when it has none.
    func endingTies(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool? {
        guard longestEnding > 0 else { return nil }
        var letters = 0
        for index in range where text[index] & 0xC0 != 0x80 {
            letters += 1
            if letters > longestEnding + stem { break }
        }
        var hash = Self.seed
        var found: Bool?
        var seen = 0
        var index = range.upperBound
        while index > range.lowerBound, seen < letters - stem, seen < longestEnding {
            index -= 1
            Self.mix(text[index], into: &hash)
            if text[index] & 0xC0 == 0x80 { continue }
            seen += 1
            if let ties = endings[hash] { found = ties }
        }
        return found
    }

    private mutating func change(_ word: String, _ body: (inout Word) -> Void) {
        for form in Self.forms(word) {
            let bytes = form.utf8Span
            let span = bytes.span
            body(&words[Self.hash(span, 0..<span.count), default: Word()])
        }
    }

    private mutating func add(_ ending: String, ties: Bool) {
        longestEnding = max(longestEnding, ending.unicodeScalars.count)
        for form in Self.forms(ending) {
            var hash = Self.seed
            for byte in form.utf8.reversed() { Self.mix(byte, into: &hash) }
            endings[hash] = ties
        }
    }

    /// The ways a word is written: small, with a capital, and all in capitals.
    private static func forms(_ word: String) -> Set<String> {
        let small = word.lowercased()
        let capital = small.prefix(1).uppercased() + small.dropFirst()
        return [small, capital, word.uppercased()]
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash = seed
        for index in range { mix(text[index], into: &hash) }
        return hash
    }

    private static func mix(_ byte: UInt8, into hash: inout UInt64) {
        let isCapital = byte >= 0x41 && byte <= 0x5A
        hash = (hash ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
}
