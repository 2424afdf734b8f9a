extension Unicode.Scalar {
    /// How many columns a terminal gives it: 0 for combining marks and what is invisible, 2 for
    /// wide and fullwidth characters (Unicode Standard Annex 11) and emoji, else 1.
    package var displayWidth: Int {
        if value < 0x300 { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        // The vowels and finals of conjoining Hangul stand in the columns of their initial.
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
        if value < 0x1100 { return 1 }
        if properties.isEmojiPresentation { return 2 }
        return Self.isWide(value) ? 2 : 1
    }

    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F,  // initials of conjoining Hangul
            0x2329...0x232A,  // angle brackets
            0x2E80...0x303E,  // radicals, CJK punctuation
            0x3041...0x33FF,  // kana, bopomofo, enclosed and squared CJK
            0x3400...0x4DBF, 0x4E00...0x9FFF,  // ideographs
            0xA000...0xA4CF,  // Yi
            0xA960...0xA97F, 0xAC00...0xD7A3,  // Hangul
            0xF900...0xFAFF,  // compatibility ideographs
            0xFE10...0xFE19, 0xFE30...0xFE6F,  // vertical and small forms
            0xFF01...0xFF60, 0xFFE0...0xFFE6,  // fullwidth forms
            0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,  // Tangut, Khitan, kana supplements, Nushu
            0x1F200...0x1F265,  // enclosed ideographs
            0x20000...0x2FFFD, 0x30000...0x3FFFD:
            true
        default: false
        }
    }
}
