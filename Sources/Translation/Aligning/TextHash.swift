/// A hash of characters that is the same in every run: FNV-1a.
struct TextHash: Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var count = 0

    /// Adds a character.
    mutating func add(_ scalar: UInt32) {
        var rest = scalar
        repeat {
            value = (value ^ UInt64(rest & 0xFF)) &* 0x100_0000_01B3
            rest >>= 8
        } while rest != 0
        count += 1
    }

    /// Adds the hash to a list, if it has a character, and begins anew.
    mutating func end(into hashes: inout [UInt64]) {
        if count > 0 { hashes.append(value) }
        self = TextHash()
    }
}
