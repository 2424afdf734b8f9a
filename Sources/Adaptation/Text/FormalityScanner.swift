/// Finds the informal and the formal forms of address in a text.
struct FormalityScanner: Sendable {
    /// A form that was found.
    struct Form: Sendable, Hashable {
        let bytes: Range<Int>
        let isFormal: Bool
    }

    private struct Word: Sendable {
        let bytes: [UInt8]
        /// `nil` for an expression that says nothing of formality.
        let isFormal: Bool?
        /// Whether the form is written with a capital, by which it differs from another word.
        let isCapital: Bool
    }

    /// The forms by the first byte of their capital or small spelling, longest first.
    private var words = [[Word]](repeating: [], count: 256)

    /// Prepares the forms; `nil` when the locale has none.
    init?(_ rules: ResolvedRules) {
        let forms = rules.map(.formality)
        for exempt in rules.words(.formalityExempt)?.words ?? [] { add(exempt, isFormal: nil) }
        for (informal, rule) in forms.sorted(by: { $0.key < $1.key }) {
            add(informal, isFormal: false)
            if let formal = rule.text { add(formal, isFormal: true) }
        }
        guard !forms.isEmpty else { return nil }
        for index in words.indices where words[index].count > 1 {
            // Of one spelling the exempt form goes first.
            words[index].sort {
                ($0.bytes.count, $0.isFormal == nil ? 1 : 0)
                    > ($1.bytes.count, $1.isFormal == nil ? 1 : 0)
            }
        }
    }

    private mutating func add(_ form: String, isFormal: Bool?) {
        let capital = form.prefix(1).uppercased() + form.dropFirst()
        let isCapital = form == capital && form != form.lowercased()
        for spelling in Set(isCapital ? [form] : [form, capital]) {
            let bytes = Array(spelling.utf8)
            guard let first = bytes.first,
                !words[Int(first)].contains(where: { $0.bytes == bytes && $0.isFormal == isFormal })
            else { continue }
            words[Int(first)].append(Word(bytes: bytes, isFormal: isFormal, isCapital: isCapital))
        }
    }

    /// The forms in a text, which isn't folded.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    func forms(in text: [UInt8]) -> [Form] {
        var forms: [Form] = []
        var index = 0
        while index < text.count {
            guard
                let word = words[Int(text[index])].first(where: { stands($0, at: index, in: text) })
            else {
                index += 1
                continue
            }
            let end = index + word.bytes.count
            if let isFormal = word.isFormal {
                forms.append(Form(bytes: index..<end, isFormal: isFormal))
            }
            index = end
        }
        return forms
    }

    private func stands(_ word: Word, at index: Int, in text: [UInt8]) -> Bool {
        let end = index + word.bytes.count
        guard end <= text.count else { return false }
        for offset in word.bytes.indices where text[index + offset] != word.bytes[offset] {
            return false
        }
        let opens = WordMatcher.scalar(after: 0, in: word.bytes).map(Self.isWord) ?? false
        if opens, let before = WordMatcher.scalar(before: index, in: text), Self.isWord(before) {
            return false
        }
        if opens, let after = WordMatcher.scalar(after: end, in: text), Self.isWord(after) {
            return false
        }
        // At the start of a sentence every word has a capital.
        return !word.isCapital || !isAtStart(index, of: text)
    }

    /// Whether a character belongs to a word; Hangul has spaces around its words, too.
    private static func isWord(_ scalar: UInt32) -> Bool {
        (0xAC00...0xD7A3).contains(scalar) || WordMatcher.standsApart(scalar)
    }

    /// Whether a sentence begins at a place: nothing, a mark or a line's end stands in front of it.
    private func isAtStart(_ index: Int, of text: [UInt8]) -> Bool {
        var place = index
        while place > 0, text[place - 1] == 0x20 { place -= 1 }
        guard let before = WordMatcher.scalar(before: place, in: text) else { return true }
        if before == UInt32(UInt8(ascii: ",")) { return false }
        // A line's end can stand within a sentence, which can't be told from its letters.
        return !Self.isWord(before)
    }
}
