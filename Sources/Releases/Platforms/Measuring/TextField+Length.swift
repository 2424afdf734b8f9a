public import ICU

extension TextField {
    /// How long a text is in the unit of the limit.
    ///
    /// Graphemes are extended grapheme clusters as ICU finds them. In Han characters, a grapheme
    /// that begins with a character as wide as those of Chinese (East Asian Width `W` or `F`) counts
    /// one and any other half, and a half at the end is counted whole: so forms in Chinese count,
    /// where two Latin letters take the room of one character.
    ///
    /// - Throws: `ICUError` for a text longer than 2 GB.
    /// - Complexity: O(*n*) in the length of the text.
    public func length(of text: String) throws(ICUError) -> Int {
        switch unit {
        case .utf8: return text.utf8.count
        case .utf16: return text.utf16.count
        case .scalar: return text.unicodeScalars.count
        case .grapheme, .han:
            var halves = 0
            for grapheme in try Self.graphemes(of: text) { halves += weight(of: grapheme) }
            return (halves + 1) / 2
        }
    }

    /// Whether a text is as short as it must be.
    ///
    /// - Throws: `ICUError` for a text longer than 2 GB.
    public func fits(_ text: String) throws(ICUError) -> Bool {
        guard let maximum else { return true }
        return try length(of: text) <= maximum
    }

    /// The forbidden characters that stand in a text, in the order of the limit.
    public func forbiddenCharacters(in text: String) -> [String] {
        forbidden.filter { text.contains($0) }
    }

    /// How much a grapheme counts, in halves of the unit.
    func weight(of grapheme: Substring) -> Int {
        switch unit {
        case .utf8: return grapheme.utf8.count * 2
        case .utf16: return grapheme.utf16.count * 2
        case .scalar: return grapheme.unicodeScalars.count * 2
        case .grapheme: return 2
        case .han:
            guard let first = grapheme.unicodeScalars.first else { return 0 }
            let width = UnicodeProperties(of: first).eastAsianWidth
            return width == .wide || width == .fullwidth ? 2 : 1
        }
    }

    static func graphemes(of text: String) throws(ICUError) -> [Substring] {
        let bytes = Array(text.utf8)
        var segmenter = try Segmenter(.graphemes, locale: "root")
        var graphemes: [Substring] = []
        var start = text.startIndex
        for segment in try segmenter.segments(of: bytes.span) {
            let end = text.utf8.index(start, offsetBy: segment.range.count)
            graphemes.append(text[start..<end])
            start = end
        }
        return graphemes
    }
}
