/// Pieces of JSON text.
enum JSONText {
    /// A string in quotation marks, with escapes only where JSON demands them.
    static func string(_ text: String) -> [UInt8] {
        var output: [UInt8] = [0x22]
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: output += [0x5C, byte]
            case 0x0A: output += "\\n".utf8
            case 0x0D: output += "\\r".utf8
            case 0x09: output += "\\t".utf8
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                output += "\\u00".utf8
                output += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: output.append(byte)
            }
        }
        output.append(0x22)
        return output
    }

    /// A number; JSON has no others than finite ones, so these become null.
    static func number(_ number: Double) -> [UInt8] {
        guard number.isFinite else { return Array("null".utf8) }
        if let whole = Int64(exactly: number), whole.magnitude < 1 << 53 {
            return Array(String(whole).utf8)
        }
        return Array(String(number).utf8)
    }

    static func number(_ number: Int64) -> [UInt8] { Array(String(number).utf8) }

    static func array(_ values: [[UInt8]]) -> [UInt8] {
        [0x5B] + Array(values.joined(separator: [0x2C, 0x20])) + [0x5D]
    }

    /// An object with its members in the order given.
    static func object(_ members: [(name: String, value: [UInt8])]) -> [UInt8] {
        let members = members.map { string($0.name) + [0x3A, 0x20] + $0.value }
        return [0x7B] + Array(members.joined(separator: [0x2C, 0x20])) + [0x7D]
    }

    /// An object of strings, in order of their names.
    static func object(_ strings: [String: String]) -> [UInt8] {
        object(strings.sorted { $0.key < $1.key }.map { ($0.key, string($0.value)) })
    }
}
