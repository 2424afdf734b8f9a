internal import ICU

/// What is known about the numbers of a language, opened when it is first needed.
final class LocaleNumbers {
    let locale: LocaleIdentifier
    let scanner: NumberScanner?
    private var speller: NumberSpeller?
    private var hasSpeller = true
    private var plurals: PluralRules?
    private var ruleSets: [String] = []
    private var vocabulary: NumberVocabulary?
    private var words: WordTokenizer?
    private var segmenter: Segmenter?

    init(locale: LocaleIdentifier) {
        self.locale = locale
        scanner = (try? NumberSymbols(locale: locale.tag)).map { NumberScanner(symbols: $0) }
    }

    /// The ways to spell a number in words, each once, with the sets of rules that spell so.
    func spellings(of number: Int) -> [(text: String, ruleSets: [String])] {
        openSpeller()
        var spellings: [(text: String, ruleSets: [String])] = []
        for ruleSet in ruleSets {
            guard let text = spelling(of: number, by: ruleSet) else { continue }
            if let place = spellings.firstIndex(where: { $0.text == text }) {
                spellings[place].ruleSets.append(ruleSet)
            } else {
                spellings.append((text, [ruleSet]))
            }
        }
        return spellings
    }

    /// A number in words by a set of rules; `nil` when it comes out in digits.
    func spelling(of number: Int, by ruleSet: String) -> String? {
        openSpeller()
        guard let text = try? speller?.spell(number, ruleSet: ruleSet) else { return nil }
        let scalars = text.unicodeScalars.filter { $0.value != 0xAD && $0.value != 0x200B }
        if scalars.contains(where: { UnicodeProperties(of: $0).digitValue != nil }) { return nil }
        return String(String.UnicodeScalarView(scalars))
    }

    /// The value of a text that is wholly a number in words, or a Chinese digit.
    func value(of words: String) -> Int? {
        let scalars = words.unicodeScalars.prefix(81).map { $0.value }
        guard let first = scalars.first, scalars.count <= 80 else { return nil }
        if HanNumeral.isPart(first) {
            if scalars.count == 1 { return HanNumeral.digit(first).map { Int($0) } }
            return HanNumeral.value(of: scalars[...]).map { Int($0) }
        }
        // To read what is no number takes long.
        let plain = words.lowercased()
        guard let spelling = openVocabulary().spelling(of: plain) else { return nil }
        return speller?.number(in: spelling) ?? speller?.number(in: plain, isLenient: true)
    }

    /// Whether a text may have a number in words, a Chinese digit included.
    func mayHaveNumbers(inWordsOf text: String) -> Bool {
        if text.unicodeScalars.contains(where: { HanNumeral.isPart($0.value) }) { return true }
        let vocabulary = openVocabulary()
        guard !vocabulary.isEmpty else { return false }
        if segmenter == nil { segmenter = try? Segmenter(.words, locale: locale.tag) }
        let bytes = Array(text.lowercased().utf8)
        var isFound = false
        try? segmenter?.forEachSegment(of: bytes.span) { segment in
            guard segment.kind.isWord else { return true }
            let word = String(decoding: bytes[segment.range], as: UTF8.self)
            isFound = vocabulary.spelling(of: word) != nil
            return !isFound
        }
        return isFound
    }

    /// How one text becomes another, by the words of the language.
    func differences(
        from first: String, to second: String
    ) throws(ICUError) -> [TextDifference.Run] {
        if words == nil { words = try WordTokenizer(locale: locale) }
        guard var opened = words.take() else { return [] }
        let runs = try TextDifference(from: first, to: second, words: &opened).runs
        words = consume opened
        return runs
    }

    private func openVocabulary() -> NumberVocabulary {
        if let vocabulary { return vocabulary }
        openSpeller()
        var learnt = NumberVocabulary()
        for (index, ruleSet) in ruleSets.enumerated() {
            let more = index < 2 ? Array(NumberVocabulary.tens) : []
            for number in NumberVocabulary.samples + more {
                if let text = try? speller?.spell(number, ruleSet: ruleSet) { learnt.add(text) }
            }
        }
        vocabulary = learnt
        return learnt
    }

    /// Whether a word beside one number may stay beside another.
    func isSameForm(_ first: String, _ second: String) -> Bool {
        guard let first = Double(first), let second = Double(second) else { return false }
        if plurals == nil { plurals = try? PluralRules(locale: locale.tag) }
        guard let one = try? plurals?.category(of: first),
            let other = try? plurals?.category(of: second)
        else { return false }
        return one == other
    }

    private func openSpeller() {
        guard hasSpeller, speller == nil else { return }
        speller = try? NumberSpeller(locale: locale.tag)
        hasSpeller = speller != nil
        ruleSets =
            speller?.ruleSets.filter { name in
                !["year", "days", "financial"].contains { name.contains($0) }
            } ?? []
    }
}
