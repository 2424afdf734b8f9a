/// One tag of a SubStation override block.
enum SubRipOverrideTag {
    case on(SubRipTag.Kind)
    case off(SubRipTag.Kind)
    case alignment(UInt8)
    case position(Region.Point)
    /// A colour as `#rrggbb`, or the style's own when it is empty.
    case color([UInt8])
    case face([UInt8])
    case size([UInt8])
    case reset
    /// Whether what follows is a drawing, which no viewer sees as text.
    case drawing(Bool)
    /// A tag that has no counterpart; the bytes are its name and value.
    case unknown(Range<Int>)

    /// Reads the next tag of a block and moves past it; `nil` at the end.
    static func next(_ bytes: Span<UInt8>, _ at: inout Int, _ end: Int) -> SubRipOverrideTag? {
        while at < end, bytes[at] != 0x5C { at += 1 }
        guard at < end else { return nil }
        let start = at + 1
        at = start
        var depth = 0
        while at < end, depth > 0 || bytes[at] != 0x5C {
            if bytes[at] == 0x28 { depth += 1 }
            if bytes[at] == 0x29 { depth -= 1 }
            at += 1
        }
        var stop = at
        while stop > start, bytes[stop - 1] == 0x20 { stop -= 1 }
        return read(bytes, start..<stop) ?? .unknown(start..<stop)
    }

    private static func read(_ bytes: Span<UInt8>, _ tag: Range<Int>) -> SubRipOverrideTag? {
        let start = tag.lowerBound
        guard start < tag.upperBound else { return nil }
        let first = bytes[start]
        let second = start + 1 < tag.upperBound ? bytes[start + 1] : 0
        let value = start + 1..<tag.upperBound
        let value2 = min(start + 2, tag.upperBound)..<tag.upperBound
        switch (first, second) {
        case (0x61, 0x6E):  // an
            guard let number = integer(bytes, value2), (1...9).contains(number) else { return nil }
            return .alignment(UInt8(number))
        case (0x61, 0x30...0x39):  // a
            guard let number = integer(bytes, value) else { return nil }
            return legacyAlignment(number)
        case (0x70, 0x30...0x39):  // p
            return .drawing(!value.allSatisfy { bytes[$0] == 0x30 || bytes[$0] == 0x20 })
        case (0x70, 0x6F): return position(bytes, tag)  // pos
        case (0x66, 0x6E): return .face(SubRipFont.clean(bytes, value2))  // fn
        case (0x66, 0x73):  // fs, but not fsp, fscx, fscy
            for index in value2 where bytes[index] &- 0x30 >= 10 && bytes[index] != 0x2E {
                return nil
            }
            return .size(SubRipFont.clean(bytes, value2))
        case (0x63, 0), (0x63, 0x26), (0x63, 0x48): return color(bytes, value)  // c
        case (0x31, 0x63): return color(bytes, value2)  // 1c
        case (0x72, _): return .reset
        case (0x69, 0), (0x69, 0x30...0x39): return flag(.italic, bytes, value)
        case (0x75, 0), (0x75, 0x30...0x39): return flag(.underline, bytes, value)
        case (0x73, 0), (0x73, 0x30...0x39): return flag(.strike, bytes, value)
        case (0x62, 0), (0x62, 0x30...0x39): return flag(.bold, bytes, value)
        default: return nil
        }
    }

    private static func flag(
        _ kind: SubRipTag.Kind, _ bytes: Span<UInt8>, _ value: Range<Int>
    ) -> SubRipOverrideTag? {
        guard !value.isEmpty else { return .off(kind) }
        guard let number = integer(bytes, value) else { return nil }
        // The value of `\b` may be a weight.
        let isOn = number == 1 || (kind == .bold && number >= 600)
        return isOn ? .on(kind) : .off(kind)
    }

    /// The old numbers: 1 to 3 at the bottom, 5 to 7 at the top, 9 to 11 in the middle.
    private static func legacyAlignment(_ number: Int) -> SubRipOverrideTag? {
        switch number {
        case 1...3: .alignment(UInt8(number))
        case 5...7: .alignment(UInt8(number + 2))
        case 9...11: .alignment(UInt8(number - 5))
        default: nil
        }
    }

    /// `&HBBGGRR&` as `#rrggbb`.
    private static func color(_ bytes: Span<UInt8>, _ range: Range<Int>) -> SubRipOverrideTag? {
        var value: UInt32 = 0
        var digits = 0
        for index in range {
            let byte = bytes[index]
            if byte &- 0x30 < 10 {
                value = value << 4 | UInt32(byte - 0x30)
                digits += 1
            } else if (byte | 0x20) &- 0x61 < 6 {
                value = value << 4 | UInt32((byte | 0x20) - 0x57)
                digits += 1
            } else if byte != 0x26, byte != 0x48, byte != 0x68 {
                return nil
            }
        }
        guard digits > 0 else { return .color([]) }
        return .color(hex(red: value & 0xFF, green: value >> 8 & 0xFF, blue: value >> 16 & 0xFF))
    }

    /// MicroDVD's `$bbggrr` as `#rrggbb`.
    static func microDVDColor(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8]? {
        guard case .color(let color) = color(bytes, range.dropFirst()), !color.isEmpty else {
            return nil
        }
        return color
    }

    private static func hex(red: UInt32, green: UInt32, blue: UInt32) -> [UInt8] {
        var output: [UInt8] = [0x23]
        for value in [red, green, blue] {
            for digit in [value >> 4, value & 0xF] {
                output.append(UInt8(digit < 10 ? 0x30 + digit : 0x57 + digit))
            }
        }
        return output
    }

    private static func position(_ bytes: Span<UInt8>, _ tag: Range<Int>) -> SubRipOverrideTag? {
        var at = tag.lowerBound
        for byte in "pos(".utf8 {
            guard at < tag.upperBound, bytes[at] == byte else { return nil }
            at += 1
        }
        guard let x = number(bytes, &at, tag.upperBound), at < tag.upperBound, bytes[at] == 0x2C
        else { return nil }
        at += 1
        guard let y = number(bytes, &at, tag.upperBound), at < tag.upperBound, bytes[at] == 0x29
        else { return nil }
        return .position(Region.Point(x: x, y: y))
    }

    /// A decimal number with spaces around it.
    private static func number(_ bytes: Span<UInt8>, _ at: inout Int, _ end: Int) -> Double? {
        while at < end, bytes[at] == 0x20 { at += 1 }
        let isNegative = at < end && bytes[at] == 0x2D
        if isNegative { at += 1 }
        var value = 0.0
        var scale = 1.0
        var digits = 0
        var isFraction = false
        while at < end, digits <= 15 {
            if bytes[at] &- 0x30 < 10 {
                value = value * 10 + Double(bytes[at] - 0x30)
                if isFraction { scale *= 10 }
                digits += 1
            } else if bytes[at] == 0x2E, !isFraction {
                isFraction = true
            } else {
                break
            }
            at += 1
        }
        while at < end, bytes[at] == 0x20 { at += 1 }
        guard digits > 0 else { return nil }
        return (isNegative ? -value : value) / scale
    }

    private static func integer(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        guard !range.isEmpty, range.count < 10 else { return nil }
        var value = 0
        for index in range {
            guard bytes[index] &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(bytes[index] - 0x30)
        }
        return value
    }
}
