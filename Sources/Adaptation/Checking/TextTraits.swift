/// What a line or a cue holds, noticed in one pass, so that rules look only where they may find.
public struct TextTraits: OptionSet, Sendable, Hashable {
    /// The bits of the traits.
    public let rawValue: UInt32

    /// Creates traits from their bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A digit of ASCII.
    public static let digit = Self(rawValue: 1 << 0)
    /// A letter of ASCII.
    public static let letter = Self(rawValue: 1 << 1)
    /// A space, U+0020.
    public static let space = Self(rawValue: 1 << 2)
    /// A space follows a space.
    public static let doubledSpace = Self(rawValue: 1 << 3)
    /// A line begins or ends with a space.
    public static let edgeSpace = Self(rawValue: 1 << 4)
    /// A control character, tabs too.
    public static let control = Self(rawValue: 1 << 5)
    /// `.`
    public static let fullStop = Self(rawValue: 1 << 6)
    /// `,`
    public static let comma = Self(rawValue: 1 << 7)
    /// `?`
    public static let question = Self(rawValue: 1 << 8)
    /// `!`
    public static let exclamation = Self(rawValue: 1 << 9)
    /// `:` or `;`
    public static let colon = Self(rawValue: 1 << 10)
    /// `-`
    public static let hyphen = Self(rawValue: 1 << 11)
    /// `"` or `'`
    public static let straightQuote = Self(rawValue: 1 << 12)
    /// A round, square or curly bracket.
    public static let bracket = Self(rawValue: 1 << 13)
    /// `<`, `>` or `&` as text.
    public static let markup = Self(rawValue: 1 << 14)
    /// Any other character of ASCII: `$ % * + / = @ # _ ~ ^ | \` and the backtick.
    public static let symbol = Self(rawValue: 1 << 15)
    /// U+0080 to U+00BF, such as the no-break space, `«` and `¿`.
    public static let latinMark = Self(rawValue: 1 << 16)
    /// U+00C0 to U+02FF: letters with marks.
    public static let latinLetter = Self(rawValue: 1 << 17)
    /// U+0300 to U+057F: combining marks, Greek, Cyrillic.
    public static let otherAlphabet = Self(rawValue: 1 << 18)
    /// U+0580 to U+07FF: Hebrew, Arabic and their neighbours.
    public static let rightToLeft = Self(rawValue: 1 << 19)
    /// U+0800 to U+1FFF: Indic scripts, Thai, Lao, Khmer, Burmese and others.
    public static let indic = Self(rawValue: 1 << 20)
    /// U+2000 to U+2FFF: dashes, quotation marks, symbols.
    public static let typographic = Self(rawValue: 1 << 21)
    /// U+3000 to U+DFFF: ideographs, kana, Hangul and their punctuation.
    public static let eastAsian = Self(rawValue: 1 << 22)
    /// U+E000 to U+FFFF: full-width forms, presentation forms, private use.
    public static let compatibility = Self(rawValue: 1 << 23)
    /// Beyond U+FFFF.
    public static let supplementary = Self(rawValue: 1 << 24)
    /// The cue has italics.
    public static let italic = Self(rawValue: 1 << 25)
    /// The cue has spans of any kind.
    public static let spans = Self(rawValue: 1 << 26)
    /// The cue says who speaks.
    public static let voice = Self(rawValue: 1 << 27)
    /// The cue has more than one line.
    public static let severalLines = Self(rawValue: 1 << 28)

    /// Anything beyond ASCII.
    public static let beyondASCII = Self(
        rawValue: Self.latinMark.rawValue | latinLetter.rawValue | otherAlphabet.rawValue
            | rightToLeft.rawValue | indic.rawValue | typographic.rawValue | eastAsian.rawValue
            | compatibility.rawValue | supplementary.rawValue)

    /// The traits of a text without line ends, by a table.
    init(of text: Span<UInt8>, _ table: borrowing TextTraitTable) {
        var bits: UInt32 = 0
        var wasSpace = false
        for index in text.indices {
            let byte = text[index]
            bits |= table[byte]
            let isSpace = byte == 0x20
            if isSpace, wasSpace { bits |= Self.doubledSpace.rawValue }
            wasSpace = isSpace
        }
        if text.count > 0, wasSpace || text[0] == 0x20 { bits |= Self.edgeSpace.rawValue }
        self.init(rawValue: bits)
    }
}
