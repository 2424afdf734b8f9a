internal import ICU

/// What is known about the numbers of a language, opened when it is first needed.
final class LocaleNumbers {
    let locale: LocaleIdentifier
    let scanner: NumberScanner?
    private var speller: NumberSpeller?
    private var hasSpeller = true
    private var plurals: PluralRules?
    private var ruleSets: [String] = []

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
        let scalars = words.unicodeScalars
        guard let first = scalars.first, scalars.count <= 80 else { return nil }
        if scalars.count == 1, let digit = HanNumeral.digit(first.value) { return Int(digit) }
        guard scalars.allSatisfy({ UnicodeProperties(of: $0).digitValue == nil }) else {
            return nil
        }
        openSpeller()
        let plain = words.lowercased()
        return speller?.number(in: plain) ?? speller?.number(in: plain, isLenient: true)
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
