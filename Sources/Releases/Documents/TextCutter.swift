internal import ICU

/// Cuts texts to a length between words, or between graphemes where a word alone is too long.
struct TextCutter: Sendable {
    /// The part of the text that a cut between words may take: one in so many.
    private static let share = 2

    /// The text, or its longest beginning that isn't longer than a limit.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    func cut(
        _ text: String, to maximum: Int, _ unit: TextField.Unit, locale: String
    ) -> String {
        let bytes = Array(text.utf8)
        guard let graphemes = Self.boundaries(.graphemes, of: bytes, locale) else { return text }
        var end = 0
        var length = 0
        for boundary in graphemes {
            length += Self.length(of: bytes[end..<boundary], unit)
            if length > maximum * Self.scale(of: unit) { break }
            end = boundary
        }
        if end == bytes.count { return text }
        let words = Self.boundaries(.words, of: bytes, locale) ?? []
        // A word that would take more than half with it is cut itself.
        if let word = words.last(where: { $0 <= end }), word * Self.share >= end { end = word }
        return Self.trimmed(String(decoding: bytes[..<end], as: UTF8.self))
    }

    /// How long a grapheme is in a unit, or in halves of it.
    private static func length(of bytes: ArraySlice<UInt8>, _ unit: TextField.Unit) -> Int {
        let text = String(decoding: bytes, as: UTF8.self)
        switch unit {
        case .grapheme: return 1
        case .scalar: return text.unicodeScalars.count
        case .utf16: return text.utf16.count
        case .utf8: return bytes.count
        case .han:
            return text.unicodeScalars.reduce(0) { $0 + ($1.properties.isIdeographic ? 2 : 1) }
        }
    }

    /// What ``length(of:_:)`` counts as one of the unit: halves of Han characters are counted.
    private static func scale(of unit: TextField.Unit) -> Int { unit == .han ? 2 : 1 }

    private static func boundaries(
        _ unit: Segmenter.Unit, of bytes: [UInt8], _ locale: String
    ) -> [Int]? {
        guard var segmenter = try? Segmenter(unit, locale: locale) else { return nil }
        return try? segmenter.boundaries(in: bytes.span)
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while let last = text.last, last.isWhitespace || last == "," || last == "，" || last == "、" {
            text.removeLast()
        }
        return String(text)
    }
}
