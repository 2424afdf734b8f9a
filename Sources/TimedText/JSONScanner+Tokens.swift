extension JSONScanner {
    mutating func skipSpace() throws(JSONSyntaxError) {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            case 0x2F where extensions.contains(.comments): try skipComment()
            default: return
            }
        }
    }

    private mutating func skipComment() throws(JSONSyntaxError) {
        let start = position
        if bytes.holds("//", at: position) {
            while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
                position += 1
            }
        } else if bytes.holds("/*", at: position) {
            position += 2
            while position < bytes.count, !bytes.holds("*/", at: position) { position += 1 }
            guard position < bytes.count else { throw error("a comment has no end") }
            position += 2
        } else {
            throw error("a value is missing")
        }
        remark(.comment, start..<position)
    }

    mutating func number() throws(JSONSyntaxError) -> String {
        let start = position
        func digits(_ scanner: inout JSONScanner) throws(JSONSyntaxError) {
            let start = scanner.position
            while scanner.position < scanner.bytes.count,
                (0x30...0x39).contains(scanner.bytes[scanner.position])
            {
                scanner.position += 1
            }
            if scanner.position == start { throw scanner.error("a digit is missing") }
        }
        if bytes[position] == 0x2D { position += 1 }
        let startsWithZero = position < bytes.count && bytes[position] == 0x30
        let first = position
        try digits(&self)
        if startsWithZero, position > first + 1 { throw error("a number begins with 0") }
        if position < bytes.count, bytes[position] == 0x2E {
            position += 1
            try digits(&self)
        }
        if position < bytes.count, bytes[position] | 0x20 == 0x65 {
            position += 1
            if position < bytes.count, bytes[position] == 0x2B || bytes[position] == 0x2D {
                position += 1
            }
            try digits(&self)
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    mutating func string() throws(JSONSyntaxError) -> String {
        var result: [UInt8] = []
        position += 1
        var plain = position
        while position < bytes.count {
            switch bytes[position] {
            case 0x22:
                result += bytes[plain..<position]
                position += 1
                return String(decoding: result, as: UTF8.self)
            case 0x5C:
                result += bytes[plain..<position]
                position += 1
                result += String(try escape()).utf8
                plain = position
            case 0..<0x20: throw error("a control character stands in a string")
            default: position += 1
            }
        }
        throw error("a string has no end")
    }

    private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar {
        guard position < bytes.count else { throw error("a string has no end") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: return Unicode.Scalar(byte)
        case 0x62: return "\u{8}"
        case 0x66: return "\u{C}"
        case 0x6E: return "\n"
        case 0x72: return "\r"
        case 0x74: return "\t"
        case 0x75: break
        default:
            position -= 1
            throw error("no such escape")
        }
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, bytes.holds("\\u", at: position) else { return "\u{FFFD}" }
        let saved = position
        position += 2
        let second = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(second) else {
            position = saved
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard position < bytes.count,
                let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue
            else { throw error("four hexadecimal digits are missing") }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}
