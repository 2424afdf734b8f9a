internal import ICU

/// Finds sums of money and notes what they are; a sum is never converted.
struct MoneyFinder: Sendable {
    private let words: WordsBesideNumbers
    private let locale: String
    private let isKept: Bool

    init(text: ResolvedRules, target: ResolvedRules) {
        words = WordsBesideNumbers(.currencyWords, text)
        let digits = target[.digits]?.text
        locale = target.locale + (digits.map { "-u-nu-\($0)" } ?? "")
        isKept = target[.currencyMode]?.text == "keep"
    }

    /// The sum whose number this is.
    func suggestion(_ number: ScannedNumber, in text: Span<UInt8>) -> TextSuggestion? {
        guard !isKept else { return nil }
        var range = number.range
        var currency: String?
        if let word = words.after(range.upperBound, in: text) {
            range = range.lowerBound..<word.end
            currency = word.meaning
        }
        if let word = words.before(range.lowerBound, in: text) {
            range = word.start..<range.upperBound
            currency = currency ?? word.meaning
        }
        guard let currency else { return nil }
        // A sign of two currencies, such as ¥, is told as both.
        let sum = currency.split(separator: " ").map { amount(number.value, String($0)) }
            .joined(separator: " or ")
        return TextSuggestion(
            range: range, kind: .money, original: text.string(in: range), proposal: nil,
            reason: "this is \(sum); money is not converted")
    }

    private func amount(_ value: Double, _ currency: String) -> String {
        let skeleton = "currency/\(currency) unit-width-full-name .##/w"
        let formatter = try? NumberFormatter(skeleton, locale: locale)
        return (try? formatter?.format(value)) ?? "\(value) \(currency)"
    }
}
