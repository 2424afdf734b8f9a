/// The sizes and the place of an entry, some of which may stand in an extra field of 64 bits.
struct ZipSizes {
    private(set) var packed: Int
    private(set) var size: Int
    private(set) var offset: Int

    init(packed: UInt32, size: UInt32, offset: UInt32) {
        self.packed = Int(packed)
        self.size = Int(size)
        self.offset = Int(offset)
    }

    /// Looks for the field of 64 bits; whether all extra fields are whole and the numbers possible.
    mutating func take(extra: [UInt8]) -> Bool {
        var index = 0
        while index + 4 <= extra.count {
            let count = Int(extra.little16(index + 2))
            guard index + 4 + count <= extra.count else { return false }
            if extra.little16(index) == 1 {
                guard take(large: Array(extra[(index + 4)..<(index + 4 + count)])) else {
                    return false
                }
            }
            index += 4 + count
        }
        // Some programs fill up with less than a whole field.
        return packed < 1 << 48 && size < 1 << 48 && offset < 1 << 48
    }

    private mutating func take(large field: [UInt8]) -> Bool {
        var index = 0
        func next() -> Int? {
            guard index + 8 <= field.count else { return nil }
            let number = field.little64(index)
            index += 8
            return number < 1 << 48 ? Int(number) : nil
        }
        if size == 0xFFFF_FFFF {
            guard let number = next() else { return false }
            size = number
        }
        if packed == 0xFFFF_FFFF {
            guard let number = next() else { return false }
            packed = number
        }
        if offset == 0xFFFF_FFFF {
            guard let number = next() else { return false }
            offset = number
        }
        return true
    }
}
