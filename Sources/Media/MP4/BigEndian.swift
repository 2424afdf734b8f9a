/// Numbers whose most significant byte comes first.
enum BigEndian {
    /// The number of some bytes at a place, or `nil` past the end or above `Int.max`.
    static func read(_ bytes: Span<UInt8>, at offset: Int, count: Int) -> Int? {
        guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else {
            return nil
        }
        var value: UInt64 = 0
        for index in offset..<offset + count { value = value << 8 | UInt64(bytes[index]) }
        return Int(exactly: value)
    }

    /// A number in so many bytes.
    static func bytes(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * (count - 1 - $0))) }
    }
}
