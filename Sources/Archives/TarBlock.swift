/// A header of a tar archive.
///
/// Source: IEEE Std 1003.1, pax; the manual of GNU tar, "Basic Tar Format", for sizes in base 256.
struct TarBlock {
    let bytes: [UInt8]

    /// Whether all is zero, as at the end.
    var isEmpty: Bool { bytes.allSatisfy { $0 == 0 } }

    /// What kind of entry it begins.
    var kind: UInt8 { bytes[156] }

    /// Whether the header's sum is right.
    var isWhole: Bool {
        var sum = 8 * 0x20
        for index in bytes.indices where index < 148 || index >= 156 { sum += Int(bytes[index]) }
        return number(148..<156) == sum
    }

    /// The size of what follows.
    var size: Int? { number(124..<136) }

    /// The moment of the last change, in seconds.
    var modified: Int? { number(136..<148) }

    /// The name, with what stands before it in a field of its own.
    var name: [UInt8] {
        let own = text(0..<100)
        guard bytes[257..<263].elementsEqual(Array("ustar\u{0}".utf8)) else { return own }
        let prefix = text(345..<500)
        return prefix.isEmpty ? own : prefix + [0x2F] + own
    }

    private func text(_ range: Range<Int>) -> [UInt8] {
        Array(bytes[range].prefix { $0 != 0 })
    }

    private func number(_ range: Range<Int>) -> Int? {
        let field = bytes[range]
        if let first = field.first, first & 0x80 != 0 {
            var value = Int(first & 0x7F)
            for byte in field.dropFirst() {
                guard value < 1 << 40 else { return nil }
                value = value << 8 | Int(byte)
            }
            return value
        }
        var value = 0
        var isEmpty = true
        for byte in field.drop(while: { $0 == 0x20 }) {
            if byte == 0 || byte == 0x20 { break }
            guard (0x30...0x37).contains(byte) else { return nil }
            value = value << 3 | Int(byte - 0x30)
            isEmpty = false
        }
        return isEmpty ? (range.lowerBound == 148 ? nil : 0) : value
    }
}
