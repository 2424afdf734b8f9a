extension Unicode.Scalar {
    /// Whether it is of a script that parts no words by spaces: line breaking classes SA, ID, CJ and
    /// NS of Unicode Standard Annex 14, without Hangul.
    var isUnspaced: Bool {
        switch value {
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x1AAF, 0x2E80...0x2FFF,
            0x3001...0x312F, 0x3190...0x9FFF, 0xA9E0...0xA9FF, 0xAA60...0xAADF, 0xF900...0xFAFF,
            0xFE30...0xFE4F, 0xFF01...0xFF9F, 0x1_F200...0x1_F2FF, 0x2_0000...0x3_FFFF:
            true
        default: false
        }
    }

    /// Whether it is a mark of punctuation.
    var isMark: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            true
        default: false
        }
    }
}
