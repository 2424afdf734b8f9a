internal import ICU

/// Counts the words and characters of texts.
struct TextCounter: ~Copyable {
    private var segmenter: Segmenter

    init(locale: String) throws(ICUError) { segmenter = try Segmenter(.words, locale: locale) }

    /// How much a text is.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    mutating func amount(of text: String) throws(ICUError) -> TextAmount {
        var amount = TextAmount()
        amount.segments = 1
        for scalar in text.unicodeScalars {
            // What nobody sees is no text.
            if scalar.properties.isDefaultIgnorableCodePoint { continue }
            if !scalar.properties.isWhitespace { amount.characters += 1 }
            amount.charactersWithSpaces += 1
        }
        let bytes = Array(text.utf8)
        for segment in try segmenter.segments(of: bytes.span) where segment.kind.isWord {
            guard segment.kind.isIdeographic || segment.kind.isKana else {
                amount.words += 1
                continue
            }
            let word = String(decoding: bytes[segment.range], as: UTF8.self)
            amount.words += word.unicodeScalars.count { $0.properties.isAlphabetic }
        }
        return amount
    }
}
