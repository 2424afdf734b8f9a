internal import ICU

/// A sample of a file as one charset reads it.
struct DecodedSample {
    /// The text in UTF-8, in NFC, so that texts can be told apart.
    let text: [UInt8]
    let glyphs: [Glyph]
    /// The different characters that aren't ASCII, and which of them each glyph is.
    let alphabet: [Glyph]
    let letters: [Int]
    /// The hashes of the words, with case folded and tags left out.
    let words: [UInt64]
    /// How many characters aren't ASCII.
    let foreignCount: Int
    /// How often each letter from a to z comes.
    let asciiLetterCounts: [Int]
    /// How many places weren't a character of the charset.
    let errorCount: Int
    /// Whether encoding the text gives the same bytes again.
    let isReversible: Bool

    private static let ascii = (UInt8(0)...127).map { Glyph(Unicode.Scalar($0)) }

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
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(text.count)
        var letters: [Int] = []
        letters.reserveCapacity(text.count)
        var alphabet: [Glyph] = []
        // Charsets of single bytes have few characters above these, so hashing is rare.
        var low = [Int](repeating: -1, count: 0x2200)
        var high: [Unicode.Scalar: Int] = [:]
        var counts = [Int](repeating: 0, count: 26)
        var foreign = 0
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar.isASCII {
                let glyph = Self.ascii[Int(scalar.value)]
                glyphs.append(glyph)
                letters.append(-1)
                let index = Int(scalar.value | 0x20) - 0x61
                if glyph.isLetter, counts.indices.contains(index) { counts[index] += 1 }
                continue
            }
            foreign += 1
            let isLow = scalar.value < 0x2200
            let known = isLow ? low[Int(scalar.value)] : high[scalar] ?? -1
            if known >= 0 {
                glyphs.append(alphabet[known])
                letters.append(known)
                continue
            }
            if isLow {
                low[Int(scalar.value)] = alphabet.count
            } else {
                high[scalar] = alphabet.count
            }
            letters.append(alphabet.count)
            alphabet.append(Glyph(scalar))
            glyphs.append(alphabet[alphabet.count - 1])
        }
        self.glyphs = glyphs
        self.alphabet = alphabet
        self.letters = letters
        foreignCount = foreign
        asciiLetterCounts = counts
        words = Self.words(of: text, glyphs)
    }

    private static func words(of text: [UInt8], _ glyphs: [Glyph]) -> [UInt64] {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        var position = 0
        var closing: Unicode.Scalar?
        for glyph in glyphs {
            let length = UTF8.width(glyph.scalar)
            defer { position += length }
            if let end = closing {
                // A tag ends with its line at the latest.
                if glyph.scalar == end || glyph.scalar == "\n" { closing = nil }
            } else if glyph.isPartOfWord {
                for index in position..<position + length { plain.append(text[index]) }
            } else {
                plain.append(0x20)
                if glyph.scalar == "<" { closing = ">" }
                if glyph.scalar == "{" { closing = "}" }
            }
        }
        return hashes(ofWords: (try? CaseFolding.folded(plain.span)) ?? plain)
    }

    /// The hash of each word of a text, words being what stands between spaces: FNV-1a.
    static func hashes(ofWords text: [UInt8]) -> [UInt64] {
        var hashes: [UInt64] = []
        let start: UInt64 = 0xCBF2_9CE4_8422_2325
        var hash = start
        for byte in text {
            if byte == 0x20 {
                if hash != start { hashes.append(hash) }
                hash = start
            } else {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            }
        }
        if hash != start { hashes.append(hash) }
        return hashes
    }
}
