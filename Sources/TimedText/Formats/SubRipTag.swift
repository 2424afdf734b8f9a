/// An HTML-like tag in the text of a SubRip cue.
struct SubRipTag {
    enum Kind: UInt8 { case italic, bold, underline, strike, font, lineBreak }

    var kind: Kind
    var isClosing: Bool
    /// The bytes between the tag's name and its end.
    var attributes: Range<Int>
    /// Where the text goes on.
    var next: Int

    /// Reads the tag whose `<` stands at an offset; `nil` when it isn't one of the known tags.
    ///
    /// Names may be in any case, and spaces may stand inside a closing tag and before the `>`.
    /// `<i am sad>` isn't a tag, for `am` isn't an attribute with a value.
    ///
    /// - Complexity: O(*n*) in the number of bytes to the next `<` or `>` or the end of the line.
    @inline(__always)
    static func read(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> SubRipTag? {
        guard at + 2 < end else { return nil }
        // The usual tags have one letter and nothing else.
        let isClosing = bytes[at + 1] == 0x2F
        let letter = isClosing ? at + 2 : at + 1
        if letter + 1 < end, bytes[letter + 1] == 0x3E {
            let kind: Kind? =
                switch bytes[letter] | 0x20 {
                case 0x69: .italic
                case 0x62: .bold
                case 0x75: .underline
                case 0x73: .strike
                default: nil
                }
            guard let kind, bytes[letter] >= 0x41 else { return nil }
            return SubRipTag(
                kind: kind, isClosing: isClosing, attributes: 0..<0, next: letter + 2)
        }
        return readLong(bytes, at, end)
    }

    private static func readLong(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> SubRipTag? {
        var at = start + 1
        let isClosing = bytes[at] == 0x2F
        if isClosing {
            at += 1
            while at < end, bytes[at] == 0x20 { at += 1 }
        }
        var name: UInt64 = 0
        let nameStart = at
        while at < end, at - nameStart < 8, isLetter(bytes[at]) {
            name = name << 8 | UInt64(bytes[at] | 0x20)
            at += 1
        }
        let kind: Kind
        switch name {
        case 0x69, 0x656D: kind = .italic  // i, em
        case 0x62, 0x7374_726F_6E67: kind = .bold  // b, strong
        case 0x75: kind = .underline
        case 0x73, 0x7374_7269_6B65: kind = .strike  // s, strike
        case 0x666F_6E74: kind = .font
        case 0x6272: kind = .lineBreak
        default: return nil
        }
        let attributes = at
        guard at < end, bytes[at] == 0x3E || bytes[at] == 0x20 || bytes[at] == 0x2F else {
            return nil
        }
        var hasValue = false
        var isBare = true
        while at < end {
            switch bytes[at] {
            case 0x3E:
                guard isBare || hasValue else { return nil }
                return SubRipTag(
                    kind: kind, isClosing: isClosing, attributes: attributes..<at, next: at + 1)
            case 0x3C, 0x0A: return nil
            case 0x3D: hasValue = true
            case 0x20, 0x2F: break
            default: isBare = false
            }
            at += 1
        }
        return nil
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26
    }
}
