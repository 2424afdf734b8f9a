internal import ICU

/// A sample of a file as one charset reads it.
struct DecodedSample {
    /// The text in UTF-8, in NFC, so that texts can be told apart.
    let text: [UInt8]
    let glyphs: [Glyph]
    /// The words, with case folded and tags left out.
    let words: [String]
    /// How many characters aren't ASCII.
    let foreignCount: Int
    /// How often each letter from a to z comes.
    let asciiLetterCounts: [Int]
    /// How many places weren't a character of the charset.
    let errorCount: Int
    /// Whether encoding the text gives the same bytes again.
    let isReversible: Bool

    /// Reads a sample by a charset; `nil` when too much of it isn't text of that charset.
    init?(_ sample: LegacySample, charset: String) {
        guard let converter = try? CharsetConverter(charset),
            let decoded = try? converter.decode(
                sample.bytes.span, maximumErrors: 1 + sample.foreignCount / 20),
            decoded.isComplete
        else { return nil }
        errorCount = decoded.errors.count
        isReversible = (try? converter.encode(decoded.bytes.span).bytes) == sample.bytes
        text = (try? Normalizer.nfc.normalized(decoded.bytes.span)) ?? decoded.bytes
        var known: [Unicode.Scalar: Glyph] = [:]
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(text.count)
        var counts = [Int](repeating: 0, count: 26)
        var foreign = 0
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            let glyph = known[scalar] ?? Glyph(scalar)
            known[scalar] = glyph
            glyphs.append(glyph)
            if glyph.isASCII {
                let index = Int(scalar.value | 0x20) - 0x61
                if glyph.isLetter, counts.indices.contains(index) { counts[index] += 1 }
            } else {
                foreign += 1
            }
        }
        self.glyphs = glyphs
        foreignCount = foreign
        asciiLetterCounts = counts
        words = Self.words(of: text)
    }

    private static func words(of text: [UInt8]) -> [String] {
        let folded = (try? CaseFolding.folded(text.span)) ?? text
        var words: [String] = []
        var word = String.UnicodeScalarView()
        var closing: Unicode.Scalar?
        for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
            if let end = closing {
                // A tag ends with its line at the latest.
                if scalar == end || scalar == "\n" { closing = nil }
                continue
            }
            if scalar.properties.isAlphabetic
                || scalar.properties.canonicalCombiningClass != .notReordered
            {
                word.append(scalar)
                continue
            }
            if !word.isEmpty { words.append(String(word)) }
            word = String.UnicodeScalarView()
            if scalar == "<" { closing = ">" }
            if scalar == "{" { closing = "}" }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }
}
