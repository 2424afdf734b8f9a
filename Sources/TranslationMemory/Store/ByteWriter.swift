/// A writer of numbers and texts into few bytes.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Writes a number in groups of 7 bits, the lowest first (LEB128).
    mutating func write(_ number: UInt64) {
        var rest = number
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func write(_ number: Int) { write(UInt64(max(0, number))) }

    /// Writes a number that may be negative, or none.
    mutating func write(_ number: Int64?) {
        guard let number else { return write(UInt64(0)) }
        // Zigzag, so that small numbers of either sign stay short.
        let folded = UInt64(bitPattern: (number << 1) ^ (number >> 63))
        guard folded < UInt64.max - 1 else {
            write(UInt64.max)
            return write(folded &- (UInt64.max - 1))
        }
        write(folded + 1)
    }

    mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(_ text: String?) {
        guard let text else { return write(0) }
        write(text.utf8.count + 1)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(_ texts: [String]) {
        write(texts.count)
        for text in texts { write(text) }
    }
}
