internal import CICU

/// What the Unicode Character Database says about a character.
public struct UnicodeProperties: Sendable, Hashable {
    /// The character.
    public let scalar: Unicode.Scalar
    private let category: Int32

    /// Looks the properties of a character up.
    public init(of scalar: Unicode.Scalar) {
        self.scalar = scalar
        category = tw_general_category(scalar.value)
    }

    /// Whether it is a letter of any kind.
    public var isLetter: Bool { (1...5).contains(category) }
    /// Whether it is a capital letter.
    public var isUppercase: Bool { category == 1 }
    /// Whether it is a small letter.
    public var isLowercase: Bool { category == 2 }
    /// Whether it is a mark that belongs to the character before it.
    public var isMark: Bool { (6...8).contains(category) }
    /// Whether it is a mark that takes no room of its own.
    public var isNonspacingMark: Bool { category == 6 }
    /// Whether it is a digit or another number.
    public var isNumber: Bool { (9...11).contains(category) }
    /// Whether it is a space or separates lines.
    public var isSeparator: Bool { (12...14).contains(category) }
    /// Whether it is a control character.
    public var isControl: Bool { category == 15 }
    /// Whether it is a format control, such as a soft hyphen or a bidi override.
    public var isFormat: Bool { category == 16 }
    /// Whether it has no meaning of its own: not assigned, for private use, or half a pair.
    public var isUnassigned: Bool { category == 0 || category == 17 || category == 18 }
    /// Whether it is punctuation.
    public var isPunctuation: Bool { (19...23).contains(category) || (28...29).contains(category) }
    /// Whether it is a symbol.
    public var isSymbol: Bool { (24...27).contains(category) }
    /// Whether it is a symbol for an amount or an operation, such as `$` or `+`.
    public var isCurrencyOrMath: Bool { (24...25).contains(category) }

    /// The value of a decimal digit of any script, such as 7 for `๗`; `nil` for what isn't one.
    public var digitValue: Int? {
        let value = tw_digit_value(scalar.value)
        return value < 0 ? nil : Int(value)
    }

    /// The script that it is written in.
    public var script: Script { Script(rawValue: tw_script(scalar.value)) }

    /// How wide it is among ideographs.
    public var eastAsianWidth: EastAsianWidth {
        EastAsianWidth(rawValue: tw_east_asian_width(scalar.value)) ?? .neutral
    }

    /// A script, by ICU's number.
    public struct Script: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        public let rawValue: Int32

        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// Characters of many scripts, such as digits.
        public static let common = Self(rawValue: 0)
        /// Marks of many scripts.
        public static let inherited = Self(rawValue: 1)

        /// The script's four letters by ISO 15924, such as `Thai`.
        public var name: String { unsafe String(cString: tw_script_name(rawValue)) }

        public var description: String { name }
    }

    /// How wide a character is among ideographs, by Unicode Standard Annex 11.
    public enum EastAsianWidth: Int32, Sendable, CaseIterable {
        /// No East Asian character, such as `é` or Thai letters: one column.
        case neutral = 0
        /// Wide or narrow by its surroundings, such as `α` or `…`.
        case ambiguous = 1
        /// The narrow form of a wide character, such as `ｱ`.
        case halfwidth = 2
        /// The wide form of a narrow character, such as `Ａ`.
        case fullwidth = 3
        /// Always narrow beside ideographs, such as `A`.
        case narrow = 4
        /// Always wide, such as ideographs and kana.
        case wide = 5
    }
}
