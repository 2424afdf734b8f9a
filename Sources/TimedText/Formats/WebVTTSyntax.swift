/// The small parts of which the algorithms of WebVTT are made.
enum WebVTTSyntax {
    /// Whether a byte is ASCII whitespace.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B)
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Moves a position behind white space.
    static func skipSpace(_ text: Span<UInt8>, _ position: inout Int) {
        while position < text.count, isSpace(text[position]) { position += 1 }
    }

    /// Finds the next word, a run of bytes that aren't white space.
    static func nextWord(_ text: Span<UInt8>, _ position: inout Int) -> Range<Int>? {
        skipSpace(text, &position)
        guard position < text.count else { return nil }
        let start = position
        while position < text.count, !isSpace(text[position]) { position += 1 }
        return start..<position
    }

    /// Splits a setting at its first colon; `nil` when there is none, or it comes first or last.
    static func setting(
        _ text: Span<UInt8>, _ word: Range<Int>
    ) -> (name: Range<Int>, value: Range<Int>)? {
        guard let colon = first(UInt8(ascii: ":"), text, word), colon > word.lowerBound,
            colon + 1 < word.upperBound
        else { return nil }
        return (word.lowerBound..<colon, colon + 1..<word.upperBound)
    }

    static func first(_ byte: UInt8, _ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            if text[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// The characters of a range, with replacement characters for what isn't valid.
    static func string(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
        let part = text.extracting(range)
        if let valid = try? UTF8Span(validating: part) { return String(copying: valid) }
        var bytes: [UInt8] = []
        bytes.append(part)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a range of a text is exactly some ASCII characters.
    static func equals(_ text: Span<UInt8>, _ range: Range<Int>, _ other: String) -> Bool {
        guard range.count == other.utf8.count else { return false }
        var index = range.lowerBound
        for byte in other.utf8 {
            if text[index] != byte { return false }
            index += 1
        }
        return true
    }

    /// Reads `12%` or `12.5%`, from 0 to 100.
    static func percentage(_ text: Span<UInt8>, _ range: Range<Int>) -> Double? {
        guard range.count > 1, text[range.upperBound - 1] == UInt8(ascii: "%"),
            let number = number(text, range.lowerBound..<range.upperBound - 1),
            number <= 100
        else { return nil }
        return number
    }

    /// Reads two percentages with a comma between them.
    static func point(_ text: Span<UInt8>, _ range: Range<Int>) -> Region.Point? {
        guard let comma = first(UInt8(ascii: ","), text, range),
            let x = percentage(text, range.lowerBound..<comma),
            let y = percentage(text, comma + 1..<range.upperBound)
        else { return nil }
        return Region.Point(x: x, y: y)
    }

    /// Reads digits, perhaps with a full stop and more digits; `nil` when a double can't hold them.
    static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Double? {
        var stops = 0
        for index in range {
            if text[index] == UInt8(ascii: ".") {
                stops += 1
                if stops > 1 || index == range.lowerBound || index == range.upperBound - 1 {
                    return nil
                }
            } else if !isDigit(text[index]) {
                return nil
            }
        }
        guard !range.isEmpty, let value = Double(string(text, range)), value.isFinite else {
            return nil
        }
        return value
    }

    /// Reads digits as an integer; one that is too large becomes the largest.
    static func integer(_ text: Span<UInt8>, _ range: Range<Int>) -> Int64 {
        var value: Int64 = 0
        for index in range {
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflow2) = tens.addingReportingOverflow(Int64(text[index] & 0x0F))
            if overflow || overflow2 { return .max }
            value = sum
        }
        return value
    }

    /// A number as digits with a full stop and no exponent, as WebVTT wants it.
    static func written(_ number: Double) -> String {
        guard number.isFinite else { return "0" }
        let text = number == 0 ? "0" : "\(number)"
        guard let exponentMark = text.firstIndex(of: "e") else {
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
        let exponent = Int(text[text.index(after: exponentMark)...]) ?? 0
        let sign = text.hasPrefix("-") ? "-" : ""
        let mantissa = text[..<exponentMark].drop { $0 == "-" }
        let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        let whole = String(parts[0])
        var fraction = parts.count > 1 ? String(parts[1]) : ""
        if fraction == "0" { fraction = "" }
        if exponent < 0 {
            let zeros = String(repeating: "0", count: -exponent - 1)
            return sign + "0." + zeros + whole + fraction
        }
        if fraction.count <= exponent {
            let zeros = String(repeating: "0", count: exponent - fraction.count)
            return sign + whole + fraction + zeros
        }
        let split = fraction.index(fraction.startIndex, offsetBy: exponent)
        return sign + whole + fraction[..<split] + "." + fraction[split...]
    }
}
