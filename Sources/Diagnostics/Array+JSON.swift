extension Array<UInt8> {
    /// Adds a string in quotation marks, or `null`.
    mutating func appendJSON(_ text: String?) {
        guard let text else { return append(ascii: "null") }
        let utf8 = text.utf8Span
        appendJSON(utf8: utf8.span)
    }

    /// Adds `true`, `false` or `null`.
    mutating func appendJSON(_ value: Bool?) {
        append(ascii: value.map { $0 ? "true" : "false" } ?? "null")
    }

    /// Adds a whole number, or `null`.
    mutating func appendJSON(_ value: Int64?) {
        guard let value else { return append(ascii: "null") }
        if value < 0 { append(UInt8(ascii: "-")) }
        let start = count
        var rest = value.magnitude
        repeat {
            append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        self[start...].reverse()
    }

    /// Adds a number by the fewest digits that read back the same, or `null` when it isn't finite.
    mutating func appendJSON(_ value: Double?) {
        guard let value, value.isFinite else { return append(ascii: "null") }
        append(ascii: value.description)
        // A whole number needs no fraction.
        if count >= 2, self[count - 1] == UInt8(ascii: "0"), self[count - 2] == UInt8(ascii: ".") {
            removeLast(2)
        }
    }

    /// Adds characters as they are.
    mutating func append(ascii text: String) { append(contentsOf: text.utf8) }

    /// Adds a string in quotation marks; bytes that aren't UTF-8 become U+FFFD, one for each
    /// largest beginning of a character, as browsers do.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    mutating func appendJSON(utf8 text: Span<UInt8>) {
        append(UInt8(ascii: "\""))
        var position = 0
        while position < text.count {
            let plain = text.plainCount(from: position)
            if plain > 0 {
                append(text.extracting(position..<position + plain))
                position += plain
            } else {
                position += appendEscaped(text, at: position)
            }
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(_ bytes: Span<UInt8>) {
        append(addingCapacity: bytes.count) { output in
            for index in bytes.indices { output.append(bytes[index]) }
        }
    }

    /// Adds the character at a position, which `plainCount` refused, and returns its length.
    private mutating func appendEscaped(_ text: Span<UInt8>, at position: Int) -> Int {
        let byte = text[position]
        guard byte >= 0x80 else {
            switch byte {
            case UInt8(ascii: "\""): append(ascii: "\\\"")
            case UInt8(ascii: "\\"): append(ascii: "\\\\")
            case 0x08: append(ascii: "\\b")
            case 0x09: append(ascii: "\\t")
            case 0x0A: append(ascii: "\\n")
            case 0x0C: append(ascii: "\\f")
            case 0x0D: append(ascii: "\\r")
            default: appendHex(UInt16(byte))
            }
            return 1
        }
        let (length, isValid) = text.scalarLength(at: position)
        if !isValid {
            append(contentsOf: [0xEF, 0xBF, 0xBD])
        } else if length == 2 {
            appendHex(UInt16(text[position + 1]))  // U+0080 to U+009F
        } else {
            let end = text[position + 2]
            appendHex(end == 0xA8 ? 0x2028 : end == 0xA9 ? 0x2029 : 0xFEFF)
        }
        return length
    }

    private mutating func appendHex(_ unit: UInt16) {
        append(ascii: "\\u")
        for shift: UInt16 in [12, 8, 4, 0] {
            let digit = UInt8(truncatingIfNeeded: (unit >> shift) & 15)
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}

extension Span<UInt8> {
    /// How many bytes from a position on can stand in a JSON string as they are.
    ///
    /// Beyond what JSON demands, these are escaped: the controls U+007F to U+009F, for terminals;
    /// U+2028 and U+2029, for JavaScript before 2019; and U+FEFF, which some readers drop.
    fileprivate func plainCount(from start: Int) -> Int {
        var position = start
        while position < count {
            let byte = self[position]
            if byte < 0x7F {
                guard byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else {
                    break
                }
                position += 1
                continue
            }
            guard byte >= 0xC2 else { break }
            let (length, isValid) = scalarLength(at: position)
            guard isValid else { break }
            if byte == 0xC2, self[position + 1] < 0xA0 { break }
            if byte == 0xE2, self[position + 1] == 0x80, self[position + 2] | 1 == 0xA9 { break }
            if byte == 0xEF, self[position + 1] == 0xBB, self[position + 2] == 0xBF { break }
            position += length
        }
        return position - start
    }

    /// The length of the character that a byte above U+007F begins, or of the part of one.
    fileprivate func scalarLength(at position: Int) -> (length: Int, isValid: Bool) {
        let first = self[position]
        let needed: Int
        var range: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: needed = 2
        case 0xE0...0xEF:
            needed = 3
            if first == 0xE0 { range = 0xA0...0xBF }
            if first == 0xED { range = 0x80...0x9F }
        case 0xF0...0xF4:
            needed = 4
            if first == 0xF0 { range = 0x90...0xBF }
            if first == 0xF4 { range = 0x80...0x8F }
        default: return (1, false)
        }
        var length = 1
        while length < needed {
            guard position + length < count, range.contains(self[position + length]) else {
                return (length, false)
            }
            range = 0x80...0xBF
            length += 1
        }
        return (needed, true)
    }
}
