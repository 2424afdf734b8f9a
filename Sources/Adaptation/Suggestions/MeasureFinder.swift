internal import ICU

/// Finds measures in units that the viewers of a locale don't use, and converts them.
///
/// The rules of the text's locale name its units (`units.words`); those of the target say which
/// system is wanted (`units.system`), and what a measure is used for (`units.usages`): a person's
/// height isn't told as a road's length is. The conversion and its rounding are CLDR's.
struct MeasureFinder: Sendable {
    private let words: WordsBesideNumbers
    /// The target's own words for units, which need no explanation.
    private let ownWords: Set<String>
    private let usages: [Usage]
    /// The locale whose units are wanted, or that of the target where only old units are converted.
    private let locale: String
    private let system: String
    private let isOff: Bool

    /// What a measure from one size to another is used for.
    private struct Usage {
        let unit: String
        let sizes: ClosedRange<Double>
        let name: String

        /// Reads `centimeter 100 250 person-height`; the sizes may be left out.
        init?(_ text: String) {
            let parts = text.split(separator: " ").map { String($0) }
            guard parts.count == 2 || parts.count == 4 else { return nil }
            unit = parts[0]
            name = parts[parts.count - 1]
            guard parts.count == 4 else {
                sizes = 0...Double.greatestFiniteMagnitude
                return
            }
            guard let low = Double(parts[1]), let high = Double(parts[2]), low <= high else {
                return nil
            }
            sizes = low...high
        }
    }

    init(text: ResolvedRules, target: ResolvedRules) {
        words = WordsBesideNumbers(.unitWords, text)
        ownWords = Set(target.map(.unitWords).keys)
        usages = (target[.unitUsages]?.texts ?? []).compactMap(Usage.init)
        system = target[.unitSystem]?.text ?? "metric"
        isOff = target[.unitMode]?.text == "off"
        let regions = ["us": "US", "uk": "GB"]
        let own = LocaleIdentifier(target.locale)?.maximized
        let language = [own?.language, own?.script].compactMap { $0 }.joined(separator: "-")
        let digits = target[.digits]?.text
        locale =
            (regions[system].map { "\(language)-\($0)" } ?? target.locale)
            + (digits.map { "-u-nu-\($0)" } ?? "")
    }

    /// The measure whose number this is.
    func suggestion(_ number: ScannedNumber, in text: Span<UInt8>) -> TextSuggestion? {
        guard !isOff, let word = words.after(number.range.upperBound, in: text) else { return nil }
        // Old units are told by a known one: `0.5 kilogram`.
        let parts = word.meaning.split(separator: " ").map { String($0) }
        let factor = parts.count == 2 ? Double(parts[0]) ?? 1 : 1
        guard let unit = parts.last, system != "metric" || factor != 1 else { return nil }
        var (value, end) = (number.value, word.end)
        if unit == "meter", factor == 1, let more = Self.decimals(text, after: end) {
            (value, end) = (value + more.value, more.end)
        }
        let range = number.range.lowerBound..<end
        let original = text.string(in: range)
        let spelling = text.string(in: number.range.upperBound..<word.end)
        if factor != 1, ownWords.contains(spelling.split(separator: " ").joined()) { return nil }
        value *= factor
        guard let usage = usages.first(where: { $0.unit == unit && $0.sizes.contains(value) }),
            let wanted = Self.format("unit/\(unit) usage/\(usage.name)", value, locale),
            let plain = Self.format("unit/\(unit) .##", value, locale),
            factor != 1 || wanted != plain
        else { return nil }
        return TextSuggestion(
            range: range, kind: .measure, original: original, proposal: wanted,
            reason: factor == 1
                ? "the viewers measure in other units" : "the viewers don't know the unit")
    }

    private static func format(_ skeleton: String, _ value: Double, _ locale: String) -> String? {
        guard
            let formatter = try? NumberFormatter(
                skeleton + " unit-width-full-name", locale: locale)
        else { return nil }
        return try? formatter.format(value)
    }

    /// The decimals that are spoken behind the unit: 一米七八 is 1.78.
    private static func decimals(
        _ text: Span<UInt8>, after start: Int
    ) -> (value: Double, end: Int)? {
        var (value, divisor, end) = (0.0, 1.0, start)
        while end < text.count {
            var next = end
            guard let numeral = ChineseNumeral(text.scalar(at: &next)) else { break }
            guard divisor < 100 else { return nil }
            switch numeral {
            case .zero: value *= 10
            case .digit(let digit): value = value * 10 + digit
            default: return nil
            }
            (divisor, end) = (divisor * 10, next)
        }
        return divisor > 1 ? (value / divisor, end) : nil
    }
}
