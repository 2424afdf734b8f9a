extension CanonicalJSON {
    /// Adds the one spelling of the value to some bytes.
    func append(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .boolean(let boolean): bytes += (boolean ? "true" : "false").utf8
        case .number(let number): bytes += Self.spelling(of: number).utf8
        case .string(let string): Self.append(string, to: &bytes)
        case .array(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in Self.sorted(members).enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.append(member.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// The members by the UTF-16 units of their names, the last one of each name.
    private static func sorted(_ members: [Member]) -> [Member] {
        let order = members.indices.sorted { first, second in
            let (a, b) = (members[first].name.utf16, members[second].name.utf16)
            if a.lexicographicallyPrecedes(b) { return true }
            return a.elementsEqual(b) && first < second
        }
        var result: [Member] = []
        for index in order {
            if let last = result.last, last.name.utf8.elementsEqual(members[index].name.utf8) {
                result.removeLast()
            }
            result.append(members[index])
        }
        return result
    }

    private static func append(_ string: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x08: bytes += "\\b".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x0C: bytes += "\\f".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0..<0x20:
                bytes += "\\u00".utf8
                bytes.append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
                bytes += String(byte & 0x0F, radix: 16).utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A number as JavaScript spells it.
    ///
    /// Swift finds the same shortest digits, and sets the point and the exponent elsewhere.
    ///
    /// Source: ECMA-262, Number::toString.
    static func spelling(of number: Double) -> String {
        guard number.isFinite else { return "null" }
        if number == 0 { return "0" }
        if number < 0 { return "-" + spelling(of: -number) }
        let parts = number.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        var digits = Array(mantissa.joined().utf8)
        // The value is 0.DIGITS × 10^point.
        var point = mantissa[0].utf8.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(zeros)
        point -= zeros
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        let text = String(decoding: digits, as: UTF8.self)
        let count = digits.count
        switch point {
        case 1...21 where count <= point:
            return text + String(repeating: "0", count: point - count)
        case 1...21:
            return text.prefix(point) + "." + text.dropFirst(point)
        case -5...0:
            return "0." + String(repeating: "0", count: -point) + text
        default:
            let exponent = point - 1
            let sign = exponent < 0 ? "-" : "+"
            let fraction = count > 1 ? "." + text.dropFirst() : ""
            return text.prefix(1) + fraction + "e" + sign + String(exponent.magnitude)
        }
    }
}
