/// What a number in a text is, in 64 bits: FNV-1a over its digits and marks.
struct NumberKey {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(digit: Int) { add(UInt64(truncatingIfNeeded: 0x30 + digit)) }

    mutating func add(mark: UInt32) { add(UInt64(mark)) }

    /// Adds the digits of a value.
    mutating func add(_ number: Int64) {
        for digit in String(number).utf8 { add(UInt64(digit)) }
    }

    private mutating func add(_ next: UInt64) {
        value = (value ^ next) &* 0x100_0000_01B3
    }
}
