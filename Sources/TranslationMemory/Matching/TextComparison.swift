internal import ICU

/// What differs between two texts besides what is counted by their distance.
struct TextComparison: ~Copyable {
    /// Kinds of difference.
    struct Difference: OptionSet, Sendable {
        let rawValue: Int

        static let letterCase = Self(rawValue: 1)
        static let width = Self(rawValue: 2)
        static let script = Self(rawValue: 4)
        static let punctuation = Self(rawValue: 8)
    }

    private var cased: MatchNormalizer
    private var unfolded: MatchNormalizer
    private var casedSimplified: MatchNormalizer?
    private var first = MatchText()
    private var second = MatchText()

    init() throws(ICUError) {
        let keeping = try MatchNormalizer(form: .nfkc, foldsChinese: false)
        let plain = try MatchNormalizer()
        cased = keeping
        unfolded = plain
    }

    /// Finds what differs between two texts, given with their folded forms.
    ///
    /// Case, width and script are looked at where the folded texts are equal: in others they are
    /// lost among the differences that the distance counts.
    mutating func difference(
        _ text: String, _ folded: borrowing MatchText, _ other: String,
        _ otherFolded: borrowing MatchText, foldsChinese: Bool
    ) throws(ICUError) -> Difference {
        if text == other, text.utf8.elementsEqual(other.utf8) { return [] }
        var difference: Difference = []
        if folded.punctuation != otherFolded.punctuation { difference.insert(.punctuation) }
        guard folded.scalars == otherFolded.scalars, folded.names == otherFolded.names else {
            return difference
        }
        if foldsChinese {
            try unfolded.normalize(text, into: &first)
            try unfolded.normalize(other, into: &second)
            if first.scalars != second.scalars { difference.insert(.script) }
            if casedSimplified == nil {
                casedSimplified = try MatchNormalizer(form: .nfkc, foldsChinese: true)
            }
            try casedSimplified?.normalize(text, into: &first)
            try casedSimplified?.normalize(other, into: &second)
        } else {
            try cased.normalize(text, into: &first)
            try cased.normalize(other, into: &second)
        }
        if first.scalars != second.scalars { difference.insert(.letterCase) }
        let withPunctuation = !difference.contains(.punctuation)
        if Self.wideCharacters(of: text, withPunctuation)
            != Self.wideCharacters(of: other, withPunctuation)
        {
            difference.insert(.width)
        }
        return difference
    }

    /// The characters of full and half width, such as `Ａ` and `ｱ`.
    private static func wideCharacters(
        of text: String, _ withPunctuation: Bool
    ) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { scalar in
            (0xFF01...0xFFEE).contains(scalar.value)
                && (withPunctuation || CharacterClass(scalar.value) != .punctuation)
        }
    }
}
