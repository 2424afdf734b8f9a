/// A block in braces in the text of a SubRip cue: SubStation's `{\an8}` or MicroDVD's `{y:i}`.
struct SubRipOverride {
    enum Kind {
        case subStation
        /// The letter before the colon: `y`, `c`, `f` or `s`; in upper case for the whole cue.
        case microDVD(UInt8)
    }

    var kind: Kind
    /// The bytes inside the braces; of MicroDVD's those after the colon.
    var content: Range<Int>
    /// Where the text goes on.
    var next: Int

    /// Reads the block whose `{` stands at an offset; `nil` when it is text, such as `{laughs}`.
    ///
    /// - Complexity: O(*n*) in the number of bytes to the next brace or `<` or the end of the line.
    static func read(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> SubRipOverride? {
        guard at + 3 < end else { return nil }
        let first = bytes[at + 1]
        let kind: Kind
        var start = at + 1
        if first == 0x5C {
            guard isKnown(bytes, at + 2, end) else { return nil }
            kind = .subStation
        } else if bytes[at + 2] == 0x3A {
            switch first | 0x20 {
            case 0x79, 0x63, 0x66, 0x73: kind = .microDVD(first)
            default: return nil
            }
            start = at + 3
        } else {
            return nil
        }
        var index = start
        while index < end {
            switch bytes[index] {
            case 0x7D:
                let block = SubRipOverride(kind: kind, content: start..<index, next: index + 1)
                return block.isValid(bytes) ? block : nil
            case 0x7B, 0x3C, 0x0A: return nil
            default: index += 1
            }
        }
        return nil
    }

    /// Whether the value of a MicroDVD code is one that it can have.
    private func isValid(_ bytes: Span<UInt8>) -> Bool {
        guard case .microDVD(let letter) = kind else { return true }
        guard !content.isEmpty else { return false }
        switch letter | 0x20 {
        case 0x79:
            for index in content {
                switch bytes[index] | 0x20 {
                case 0x69, 0x62, 0x75, 0x73, 0x2C, 0x20: continue
                default: return false
                }
            }
            return true
        case 0x63: return content.count == 7 && bytes[content.lowerBound] == 0x24
        case 0x73:
            for index in content where bytes[index] &- 0x30 >= 10 { return false }
            return true
        default: return true
        }
    }

    /// Whether a name of a SubStation tag stands at an offset, so that `{\o/}` stays text.
    private static func isKnown(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
        guard at < end else { return false }
        let second = at + 1 < end ? bytes[at + 1] : 0
        switch bytes[at] {
        // i, b, u, s, r, c, a, f, p, q, k, K, t: what follows a letter alone is its value.
        case 0x69, 0x62, 0x75, 0x73, 0x72, 0x63, 0x61, 0x66, 0x70, 0x71, 0x6B, 0x4B, 0x74, 0x78,
            0x79, 0x6D, 0x6F:
            guard bytes[at] == 0x6F || bytes[at] == 0x6D else { return true }
            return second == 0x72 || second == 0x6F  // org, move
        case 0x31...0x34: return second == 0x63 || second == 0x61  // 1c … 4a
        default: return false
        }
    }
}
