internal import ICU

/// How the length of a text is counted: what counts as one, and how much.
///
/// The same text is up to 1.66 times longer in one unit than in another, so a limit means nothing
/// without its unit. Text is counted in Unicode's form C where it isn't simple, without line ends,
/// bidi controls and other characters that nobody sees.
///
/// ```swift
/// Counting(rules).length(of: "กำลัง")  // 4 in base characters, 3 in graphemes
/// ```
public struct Counting: TextMeasure {
    /// What counts as one.
    public enum Unit: String, Sendable, CaseIterable {
        /// An extended grapheme cluster (Unicode Standard Annex 29).
        case grapheme
        /// A character that is no nonspacing mark.
        case base
        /// A full-width character; a half-width one counts half.
        case fullwidth
        /// A code point.
        case codepoint
    }

    /// What counts as one.
    public let unit: Unit
    /// Whether a character of ambiguous width, such as `…`, counts as full-width.
    public let isAmbiguousFull: Bool
    /// Whether text is counted in form C.
    public let normalizes: Bool
    private let graphemes: GraphemeCounter?

    /// Prepares counting in a unit.
    public init(_ unit: Unit, isAmbiguousFull: Bool = false, normalizes: Bool = true) {
        self.unit = unit
        self.isAmbiguousFull = isAmbiguousFull
        self.normalizes = normalizes
        graphemes = unit == .grapheme ? GraphemeCounter() : nil
    }

    /// Prepares counting as the rules of a locale say.
    public init(_ rules: ResolvedRules) {
        self.init(
            rules[.countingUnit]?.text.flatMap(Unit.init) ?? .grapheme,
            isAmbiguousFull: rules[.ambiguousWidth]?.text == "full",
            normalizes: rules[.normalization]?.text != "none")
    }

    /// The length of a text.
    public func length(of text: String) -> Double {
        let bytes = text.utf8Span
        return length(of: bytes.span)
    }

    /// The length of a text in UTF-8.
    ///
    /// - Complexity: O(*n*) in the number of bytes; ICU is asked only where characters combine.
    public func length(of text: Span<UInt8>) -> Double {
        var count = 0
        var index = 0
        while index < text.count, text[index] < 0x80 {
            if text[index] >= 0x20 { count += 1 }
            index += 1
        }
        if index == text.count { return unit == .fullwidth ? Double(count) / 2 : Double(count) }
        var halves = count
        while index < text.count {
            let scalar = text.scalar(at: &index)
            if scalar < 0x20 { continue }
            guard Self.isSimple(scalar) else { return lengthOfComplex(text) }
            if Self.isInvisible(scalar) { continue }
            count += 1
            if unit == .fullwidth { halves += isFull(scalar) ? 2 : 1 }
        }
        return unit == .fullwidth ? Double(halves) / 2 : Double(count)
    }

    private func lengthOfComplex(_ text: Span<UInt8>) -> Double {
        var visible: [UInt8] = []
        visible.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let start = index
            let scalar = text.scalar(at: &index)
            // Joiners hold clusters together, and count with them.
            let joins = graphemes != nil && (0x200C...0x200D).contains(scalar)
            if scalar < 0x20 || (Self.isInvisible(scalar) && !joins) { continue }
            for place in start..<index { visible.append(text[place]) }
        }
        if normalizes, let isNormal = try? Normalizer.nfc.isNormalized(visible.span), !isNormal {
            visible = (try? Normalizer.nfc.normalized(visible.span)) ?? visible
        }
        if let graphemes { return Double(graphemes.count(of: visible.span)) }
        var halves = 0
        index = 0
        while index < visible.count {
            let scalar = visible.span.scalar(at: &index)
            switch unit {
            case .codepoint, .grapheme: halves += 2
            case .base:
                let isMark = Unicode.Scalar(scalar).map {
                    UnicodeProperties(of: $0).isNonspacingMark
                }
                halves += isMark == true ? 0 : 2
            case .fullwidth:
                let isMark =
                    !Self.isSimple(scalar)
                    && Unicode.Scalar(scalar).map { UnicodeProperties(of: $0).isNonspacingMark }
                        == true
                halves += isMark ? 0 : isFull(scalar) ? 2 : 1
            }
        }
        return Double(halves) / 2
    }

    private func isFull(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return false }
        if (0x3400...0x9FFF).contains(scalar) { return true }
        guard let scalar = Unicode.Scalar(scalar) else { return false }
        switch UnicodeProperties(of: scalar).eastAsianWidth {
        case .wide, .fullwidth: return true
        case .ambiguous: return isAmbiguousFull
        default: return false
        }
    }

    /// Whether nobody sees a character: bidi controls, joiners and the like.
    static func isInvisible(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
        default: false
        }
    }

    /// Whether a character stands for itself: in form C, and never part of a longer grapheme when
    /// only such characters surround it. The ranges are those of common letters and marks.
    private static func isSimple(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x300, 0x370...0x482, 0x48A...0x52F, 0x5D0...0x5EA, 0x61B...0x64A, 0x66A...0x66F,
            0x671...0x6D5, 0xE01...0xE30, 0xE32, 0xE40...0xE46, 0x1E00...0x1EFF, 0x2010...0x205E,
            0x20A0...0x20CF, 0x2100...0x2125, 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x30FF,
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF9D, 0xFFE0...0xFFEE,
            0x200B, 0x200E, 0x200F, 0xFEFF:
            true
        default: false
        }
    }
}
