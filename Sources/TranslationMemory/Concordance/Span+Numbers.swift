// How numbers are read from the bytes of an index, and written.

extension Span<UInt8> {
    /// Four bytes as a number, the lowest first.
    @inline(__always)
    func number32(_ offset: Int) -> UInt32 {
        UInt32(self[offset]) | UInt32(self[offset + 1]) << 8 | UInt32(self[offset + 2]) << 16
            | UInt32(self[offset + 3]) << 24
    }

    /// Eight bytes as a number, the lowest first.
    @inline(__always)
    func number64(_ offset: Int) -> UInt64 {
        UInt64(number32(offset)) | UInt64(number32(offset + 4)) << 32
    }

    /// A number in groups of seven bits, the lowest first; moves the offset behind it.
    @inline(__always)
    func groupedNumber(_ offset: inout Int) -> UInt32 {
        var byte = self[offset]
        offset += 1
        if byte < 0x80 { return UInt32(byte) }
        var value = UInt32(byte & 0x7F)
        var shift: UInt32 = 7
        repeat {
            byte = self[offset]
            offset += 1
            value |= UInt32(byte & 0x7F) << shift
            shift += 7
        } while byte >= 0x80 && shift < 35
        return value
    }
}

extension Array<UInt8> {
    /// Adds a number of four bytes, the lowest first.
    mutating func append(number32 value: UInt32) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
        append(UInt8(truncatingIfNeeded: value >> 16))
        append(UInt8(truncatingIfNeeded: value >> 24))
    }

    /// Adds a number of eight bytes, the lowest first.
    mutating func append(number64 value: UInt64) {
        append(number32: UInt32(truncatingIfNeeded: value))
        append(number32: UInt32(truncatingIfNeeded: value >> 32))
    }

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
