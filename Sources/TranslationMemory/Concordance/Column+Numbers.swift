// How numbers are read from the lists of an index, and written.

extension Column<UInt8> {
    /// A number in groups of seven bits, the lowest first; moves the offset behind it.
    @inline(__always)
    func groupedNumber(_ offset: inout Int) -> UInt32 {
        var byte = self[offset]
        offset &+= 1
        if byte < 0x80 { return UInt32(byte) }
        var value = UInt32(byte & 0x7F)
        var shift: UInt32 = 7
        repeat {
            byte = self[offset]
            offset &+= 1
            value |= UInt32(byte & 0x7F) << shift
            shift &+= 7
        } while byte >= 0x80 && shift < 35
        return value
    }
}

extension Array<UInt8> {
    /// Adds a number in groups of seven bits.
    mutating func append(groupedNumber value: UInt32) {
        var rest = value
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }
}

extension Span<UInt8> {
    /// A copy of the bytes.
    var array: [UInt8] {
        [UInt8](capacity: count) { (space: inout OutputSpan<UInt8>) in
            for index in 0..<count { space.append(self[index]) }
        }
    }
}
