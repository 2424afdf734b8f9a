internal import ICU

/// Finds numbers with words of magnitude of another language, such as `1亿`, and writes them as the
/// target does: `100 million`, `10 करोड़`.
struct MagnitudeFinder: Sendable {
    private let locale: String
    private let isSame: Bool

    init(text: ResolvedRules, target: ResolvedRules) {
        let languages = [text, target].map { LocaleIdentifier($0.locale)?.language }
        isSame = languages[0] == languages[1]
        let digits = target[.digits]?.text
        locale = target.locale + (digits.map { "-u-nu-\($0)" } ?? "")
    }

    /// The number in the target's words.
    func suggestion(_ number: ScannedNumber, in text: Span<UInt8>) -> TextSuggestion? {
        guard !isSame, number.magnitude > 1 else { return nil }
        let original = text.string(in: number.range)
        guard let proposal = written(number.value), proposal != original else { return nil }
        return TextSuggestion(
            range: number.range, kind: .magnitude, original: original, proposal: proposal,
            reason: "the words of magnitude are those of another language")
    }

    /// A number in the target's words where they are exact, else in digits.
    private func written(_ value: Double) -> String? {
        // A number below a million is read as fast in digits.
        let isShort = value < 1_000_000
        let most = isShort ? "" : "compact-long .###"
        guard let formatter = try? NumberFormatter(isShort ? ".##" : most, locale: locale),
            let text = try? formatter.format(value)
        else { return nil }
        if isShort { return text }
        // What rounds to the same is told in digits.
        let finer = try? NumberFormatter("compact-long .#########", locale: locale)
        guard let exact = try? finer?.format(value), exact != text else { return text }
        let digits = try? NumberFormatter(".##", locale: locale)
        return try? digits?.format(value)
    }
}
