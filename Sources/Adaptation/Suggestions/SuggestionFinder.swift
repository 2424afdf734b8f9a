internal import ICU

/// Suggests what units, numbers and dates of a text might become for the viewers of a locale.
///
/// Nothing is changed: somebody decides. The text is that of a translation, or the source before it
/// is translated. Preparing a finder costs some milliseconds, so keep it for many texts.
///
/// ```swift
/// let finder = SuggestionFinder(text: chinese, target: american)
/// finder.suggestions(in: "还有5公里").first?.proposal  // "3.1 miles"
/// ```
public struct SuggestionFinder: Sendable {
    private let scanner: NumberScanner
    private let measures: MeasureFinder
    private let money: MoneyFinder
    private let magnitudes: MagnitudeFinder
    private let dates: DateFinder

    /// Takes the rules of the locale that the text is written in, and those of its viewers.
    public init(text: ResolvedRules, target: ResolvedRules) {
        scanner = NumberScanner(text)
        measures = MeasureFinder(text: text, target: target)
        money = MoneyFinder(text: text, target: target)
        magnitudes = MagnitudeFinder(text: text, target: target)
        dates = DateFinder(text: text, target: target)
    }

    /// What might be written otherwise in a text without markup, in order of place.
    ///
    /// What goes over a line end is read as if it stood in one line.
    ///
    /// A sum of money may come with a suggestion about its number.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public func suggestions(in text: String) -> [TextSuggestion] {
        let bytes = text.utf8Span
        return suggestions(in: bytes.span)
    }

    /// What might be written otherwise in a text in UTF-8 without markup, in order of place.
    public func suggestions(in text: Span<UInt8>) -> [TextSuggestion] {
        guard text.indices.contains(where: { text[$0] == 0x0A }) else { return found(in: text) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for index in text.indices { bytes.append(text[index]) }
        let joined = JoinedLines(bytes)
        let line = joined.bytes
        return found(in: line.span).map { suggestion in
            TextSuggestion(
                range: joined.original(of: suggestion.range), kind: suggestion.kind,
                original: suggestion.original.replacing("\n", with: " "),
                proposal: suggestion.proposal, reason: suggestion.reason)
        }
    }

    private func found(in text: Span<UInt8>) -> [TextSuggestion] {
        let numbers = scanner.numbers(in: text)
        var suggestions: [TextSuggestion] = []
        var index = 0
        while index < numbers.count {
            let number = numbers[index]
            if let (date, count) = dates.suggestion(numbers[index...], in: text) {
                suggestions.append(date)
                index += count
                continue
            }
            index += 1
            if let measure = measures.suggestion(number, in: text) {
                suggestions.append(measure)
                // Spoken decimals belong to the measure.
                while index < numbers.count,
                    numbers[index].range.lowerBound < measure.range.upperBound
                {
                    index += 1
                }
                continue
            }
            if let sum = money.suggestion(number, in: text) { suggestions.append(sum) }
            if let words = magnitudes.suggestion(number, in: text) { suggestions.append(words) }
        }
        return suggestions
    }
}
