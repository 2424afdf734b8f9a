public import ICU

extension TextField {
    /// The longest beginning of a text that fits: up to the end of a sentence when that keeps more
    /// than half of what there is room for, else of a word, else of a grapheme.
    ///
    /// What is cut keeps no space or mark at its end that only leads on to the next word.
    ///
    /// ```swift
    /// field.cut("He came back. Nobody knew why.", locale: "en")  // "He came back."
    /// ```
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - locale: The BCP 47 tag of its language, by which words are found.
    /// - Returns: The text itself when it fits, and `nil` when not even a grapheme does.
    /// - Throws: `ICUError` when ICU has no rules for the locale.
    /// - Complexity: O(*n*) in the length of the text.
    public func cut(_ text: String, locale: String) throws(ICUError) -> String? {
        guard let maximum else { return text }
        var room = 0
        var halves = 0
        for grapheme in try Self.graphemes(of: text) {
            halves += weight(of: grapheme)
            if (halves + 1) / 2 > maximum { break }
            room += grapheme.utf8.count
        }
        let bytes = Array(text.utf8)
        guard room < bytes.count else { return text }
        guard room > 0 else { return nil }
        if let end = try Self.end(.sentences, of: bytes, within: room, locale), end * 2 > room {
            return Self.trimmed(bytes[..<end]) { $0.isSeparator || $0.isControl }
        }
        let end = try Self.end(.words, of: bytes, within: room, locale) ?? room
        let cut = Self.trimmed(bytes[..<end]) { scalar in
            scalar.isSeparator || scalar.isControl || Self.leadsOn(scalar.scalar)
        }
        // A text of nothing but marks is cut between them.
        return cut.isEmpty ? String(decoding: bytes[..<room], as: UTF8.self) : cut
    }

    /// The last boundary that isn't beyond some bytes, without the beginning.
    private static func end(
        _ unit: Segmenter.Unit, of bytes: [UInt8], within room: Int, _ locale: String
    ) throws(ICUError) -> Int? {
        var segmenter = try Segmenter(unit, locale: locale)
        return try segmenter.boundaries(in: bytes.span).last { $0 <= room }
    }

    /// A text without some characters at its end.
    private static func trimmed(
        _ bytes: ArraySlice<UInt8>, without isCut: (UnicodeProperties) -> Bool
    ) -> String {
        var scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        while let last = scalars.last, isCut(UnicodeProperties(of: last)) { scalars.removeLast() }
        return String(scalars)
    }

    /// Whether a mark leads on to a next word: dashes, opening marks, commas and their like.
    private static func leadsOn(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .dashPunctuation, .openPunctuation, .initialPunctuation, .otherPunctuation: true
        default: false
        }
    }
}
