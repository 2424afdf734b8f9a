internal import ICU

/// The characters and words by which text of a locale is told.
struct LocaleLetters: Sendable {
    let locale: LocaleIdentifier
    /// The language and script of the locale, likely ones included.
    let maximized: LocaleIdentifier
    let charsets: [String]
    /// Characters of every day, where the writing has thousands; else the letters are the measure.
    let everyday: Set<UInt32>
    /// The hashes of common words.
    let commonWords: Set<UInt64>
    let commonCharacters: Set<UInt32>
    private let main: ExemplarSet?
    private let auxiliary: ExemplarSet?
    private let punctuation: ExemplarSet?
    private let extra: Set<UInt32>
    private let asciiLetters: UInt64

    /// The locales of the table, read when legacy encodings are first looked for.
    static let all = EncodingTable.shared.locales.compactMap {
        LocaleLetters($0, table: EncodingTable.shared)
    }

    init?(_ entry: EncodingTable.Locale, table: EncodingTable) {
        guard let locale = LocaleIdentifier(entry.locale) else { return nil }
        self.locale = locale
        maximized = locale.maximized
        charsets = entry.charsets
        main = try? ExemplarSet(locale: locale.tag)
        auxiliary = try? ExemplarSet(locale: locale.tag, kind: .auxiliary)
        punctuation = try? ExemplarSet(locale: locale.tag, kind: .punctuation)
        extra = Set((entry.letters ?? "").unicodeScalars.map(\.value))
        let rows = entry.rows ?? []
        var everyday: Set<UInt32> = []
        for row in rows {
            guard let converter = try? CharsetConverter(table.icuName(of: row.charset)) else {
                continue
            }
            let codes = row.bytes
            guard let decoded = try? converter.decode(codes.span) else { continue }
            for scalar in String(decoding: decoded.bytes, as: UTF8.self).unicodeScalars
            where scalar != "\u{FFFD}" {
                everyday.insert(scalar.value)
            }
        }
        self.everyday = everyday
        let common = entry.common ?? ""
        commonCharacters = rows.isEmpty ? [] : Set(common.unicodeScalars.map(\.value))
        commonWords = rows.isEmpty ? Set(DecodedSample.hashes(ofWords: Array(common.utf8))) : []
        var ascii: UInt64 = 0
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            if main?.contains(Unicode.Scalar(letter)) == true { ascii |= 1 << (letter - 0x61) }
        }
        asciiLetters = ascii
    }

    /// Whether the locale is written with an alphabet that ASCII has most of.
    var usesLatinLetters: Bool { asciiLetters != 0 && everyday.isEmpty }

    /// Whether a letter of ASCII is one of the locale's own.
    func hasLetter(ascii letter: UInt8) -> Bool {
        let index = (letter | 0x20) &- 0x61
        return index < 26 && asciiLetters & (1 << index) != 0
    }

    /// How well a letter or mark fits the locale, from -1 to 1.
    func fit(of glyph: Glyph) -> Double {
        guard everyday.isEmpty else {
            if everyday.contains(glyph.scalar.value) { return 1 }
            return glyph.isHalfwidth ? -0.6 : glyph.isIdeograph ? -0.4 : -1
        }
        if main?.contains(glyph.scalar) == true || extra.contains(glyph.scalar.value) { return 1 }
        return auxiliary?.contains(glyph.scalar) == true ? 0.1 : -0.8
    }

    /// Whether a sign is among the locale's punctuation.
    func hasPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        punctuation?.contains(scalar) == true
    }
}
