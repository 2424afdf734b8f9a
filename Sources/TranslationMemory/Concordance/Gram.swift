/// The short runs of characters by which texts are found.
///
/// Exactly one gram starts at each character of a text: the character and the next where one of the
/// two is an ideograph, kana or Hangul, and three characters elsewhere, because two letters of an
/// alphabet stand in too many texts. Behind the end of a text stand as many end marks as needed. So
/// the texts with a character are those with a gram that starts with it.
enum Gram {
    /// What stands behind the last character; larger than every scalar value.
    static let end: UInt32 = 0x1F_FFFF

    /// Whether two characters say enough: the scripts with many characters.
    @inline(__always)
    static func isWide(_ scalar: UInt32) -> Bool {
        guard scalar >= 0x2E80 else { return false }
        return scalar <= 0xA4CF || (0xAC00...0xD7FF).contains(scalar)
            || (0xF900...0xFAFF).contains(scalar) || (0x1_7000...0x1_B2FF).contains(scalar)
            || (0x2_0000...0x3_FFFF).contains(scalar)
    }

    /// Whether a gram that begins with these two ends with them.
    @inline(__always)
    static func isPair(_ first: UInt32, _ second: UInt32) -> Bool {
        isWide(first) || second != end && isWide(second)
    }

    /// The number of the gram of three characters; that of two has 0 at the end.
    @inline(__always)
    static func key(_ first: UInt32, _ second: UInt32 = 0, _ third: UInt32 = 0) -> UInt64 {
        UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third)
    }

    /// The numbers of the grams that begin with a character.
    static func keys(from first: UInt32) -> Range<UInt64> { key(first)..<key(first + 1) }

    /// The numbers of the grams that begin with two characters.
    static func keys(from first: UInt32, _ second: UInt32) -> Range<UInt64> {
        key(first, second)..<key(first, second) + 1 << 21
    }

    /// The gram that starts at an offset of a text.
    @inline(__always)
    static func key(in text: [UInt32], at offset: Int) -> UInt64 {
        let first = text[offset]
        let second = offset + 1 < text.count ? text[offset + 1] : end
        if isPair(first, second) { return key(first, second) }
        return key(first, second, offset + 2 < text.count ? text[offset + 2] : end)
    }
}
