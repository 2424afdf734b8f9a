internal import ICU

/// Prepares texts of a locale for the search of words.
struct WordBoundaries: ~Copyable {
    private var segmenter: Segmenter?

    init(locale: String) { segmenter = try? Segmenter(.words, locale: locale) }

    /// Folds the case of a text and finds its words.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    mutating func prepare(_ text: String) -> SearchableText {
        let raw = Array(text.utf8)
        let bytes = (try? CaseFolding.folded(raw.span)) ?? raw
        var isBoundary = [Bool](repeating: segmenter == nil, count: bytes.count + 1)
        isBoundary[0] = true
        isBoundary[bytes.count] = true
        try? segmenter?.forEachSegment(of: bytes.span) { segment in
            isBoundary[segment.range.upperBound] = true
            return true
        }
        return SearchableText(bytes: bytes, isBoundary: isBoundary)
    }
}
