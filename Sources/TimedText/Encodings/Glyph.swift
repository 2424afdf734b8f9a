internal import ICU

/// A character of a sample, with what scoring asks of it.
struct Glyph: Sendable {
    let scalar: Unicode.Scalar
    let script: UnicodeProperties.Script
    let isLetter: Bool
    let isUppercase: Bool
    let isLowercase: Bool
    let isMark: Bool
    /// Whether no text holds it: a control, or a character that isn't assigned.
    let isImpossible: Bool

    init(_ scalar: Unicode.Scalar) {
        let properties = UnicodeProperties(of: scalar)
        self.scalar = scalar
        isLetter = properties.isLetter
        isUppercase = properties.isUppercase
        isLowercase = properties.isLowercase
        isMark = properties.isMark
        isImpossible = properties.isUnassigned || (properties.isControl && scalar.value >= 0x80)
        script = isLetter || isMark ? properties.script : .common
    }

    var isASCII: Bool { scalar.isASCII }
    var isPartOfWord: Bool { isLetter || isMark }
    /// Whether it is a narrow letter of Japan or Korea, seen only where two bytes didn't fit.
    var isHalfwidth: Bool { (0xFF61...0xFFDC).contains(scalar.value) }
    var isIdeograph: Bool { (0x3400...0x9FFF).contains(scalar.value) }
    /// Whether it is punctuation or a letter as wide as an ideograph.
    var isFullwidthSign: Bool {
        (0x3000...0x303F).contains(scalar.value) || (0xFF01...0xFF5E).contains(scalar.value)
    }
    /// Whether it is a sign that subtitles of any language have: quotes, dashes, notes.
    var isTypographic: Bool {
        switch scalar.value {
        case 0x2010...0x2015, 0x2018...0x201F, 0x2026, 0xAB, 0xBB, 0x2039, 0x203A: true
        case 0xA0, 0x266A, 0x266B, 0x20AC: true
        default: false
        }
    }
}
