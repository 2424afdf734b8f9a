/// The words of which a language makes numbers, learnt from some that it spells.
struct NumberVocabulary {
    /// Numbers whose words are those of most others, for each set of rules: also behind a thousand,
    /// where Arabic writes “and” in one word with what follows.
    static let samples: [Int] = {
        let small = Array(0...29) + [30, 31, 40, 50, 60, 70, 71, 80, 90, 99]
        let hundreds = [100, 101, 110, 200, 300, 400, 500, 600, 700, 800, 900]
        let behind = Array(1000...1020) + [1030, 1040, 1050, 1060, 1070, 1080, 1090]
        return small + hundreds + behind + hundreds.map { $0 + 1000 }
            + [2000, 10_000, 100_000, 1_000_000]
    }()
    /// Numbers that some languages write in one word, as Hindi and Italian do.
    static let tens = 32...98

    private var words: Set<String> = []
    private var longest = 0
    private var joint = ""
    /// The first and the last two bytes of words, which tell most others apart.
    private var starts: Set<UInt16> = []
    private var ends: Set<UInt16> = []

    /// Whether the language spells no numbers.
    var isEmpty: Bool { words.isEmpty }

    /// Takes the words of a number: hyphens, soft ones too, and spaces part them.
    mutating func add(_ text: String) {
        if text.contains("\u{200B}") { joint = "\u{200B}" }
        for word in Self.words(of: text.lowercased()) {
            words.insert(String(word))
            longest = max(longest, word.count)
            starts.insert(Self.edge(word.utf8))
            ends.insert(Self.edge(word.utf8.reversed()))
        }
    }

    /// A text in small letters with the marks between its words that the rules write there; `nil`
    /// when it isn't made of such words only.
    ///
    /// Thai writes its words together, and the rules put a space of no width between them.
    ///
    /// - Complexity: O(*n*) in the length of the text, for words of some length.
    func spelling(of text: String) -> String? {
        guard starts.contains(Self.edge(text.utf8)), ends.contains(Self.edge(text.utf8.reversed()))
        else { return nil }
        var result = ""
        var place = text.startIndex
        for part in Self.words(of: text) {
            guard let made = made(Array(part)) else { return nil }
            result += text[place..<part.startIndex]
            result += made
            place = part.endIndex
        }
        return result.isEmpty ? nil : result
    }

    /// A word as it is made of words with the joint between them.
    private func made(_ text: [Character]) -> String? {
        if words.contains(String(text)) { return String(text) }
        // For each place where a word can end, where it starts.
        var start = [Int?](repeating: nil, count: text.count + 1)
        start[0] = 0
        for end in 1...text.count {
            for begin in max(0, end - longest)..<end
            where start[begin] != nil && words.contains(String(text[begin..<end])) {
                start[end] = begin
                break
            }
        }
        var parts: [String] = []
        var end = text.count
        while end > 0, let begin = start[end] {
            parts.append(String(text[begin..<end]))
            end = begin
        }
        return end == 0 ? parts.reversed().joined(separator: joint) : nil
    }

    private static func edge(_ bytes: some Sequence<UInt8>) -> UInt16 {
        bytes.prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
    }

    private static func words(of text: String) -> [Substring] {
        text.split { character in
            character == " " || character == "-" || character == "\u{AD}" || character == "\u{200B}"
        }
    }
}
