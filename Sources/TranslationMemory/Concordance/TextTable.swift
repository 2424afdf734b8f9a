/// Different texts, numbered in the order in which they came first.
struct TextTable {
    /// The bytes of all texts, one after another.
    private(set) var bytes: [UInt8] = []
    /// Where each text starts, and where the last ends.
    private(set) var starts: [UInt32] = [0]
    private var slots: [UInt32]
    private var mask: Int

    private static let free = UInt32.max

    /// Creates an empty table with room for some texts.
    init(expecting count: Int) {
        var size = 64
        while size < count * 2 { size *= 2 }
        slots = [UInt32](repeating: Self.free, count: size)
        mask = size - 1
    }

    /// How many texts it holds.
    var count: Int { starts.count - 1 }

    /// The bytes of a text.
    func range(_ ordinal: UInt32) -> Range<Int> {
        Int(starts[Int(ordinal)])..<Int(starts[Int(ordinal) + 1])
    }

    /// The number of a text, and whether it is new.
    mutating func insert(_ text: Span<UInt8>) -> (ordinal: UInt32, isNew: Bool) {
        if count * 2 >= slots.count { grow() }
        var slot = Int(truncatingIfNeeded: Self.hash(text)) & mask
        while slots[slot] != Self.free {
            let range = range(slots[slot])
            if range.count == text.count, equals(text, at: range.lowerBound) {
                return (slots[slot], false)
            }
            slot = (slot + 1) & mask
        }
        let ordinal = UInt32(count)
        slots[slot] = ordinal
        for index in 0..<text.count { bytes.append(text[index]) }
        starts.append(UInt32(bytes.count))
        return (ordinal, true)
    }

    private func equals(_ text: Span<UInt8>, at start: Int) -> Bool {
        for index in 0..<text.count where bytes[start + index] != text[index] { return false }
        return true
    }

    private mutating func grow() {
        var larger = [UInt32](repeating: Self.free, count: slots.count * 2)
        mask = larger.count - 1
        let texts = bytes
        let span = texts.span
        for ordinal in 0..<UInt32(count) {
            var slot = Int(truncatingIfNeeded: Self.hash(span.extracting(range(ordinal)))) & mask
            while larger[slot] != Self.free { slot = (slot + 1) & mask }
            larger[slot] = ordinal
        }
        slots = larger
    }

    /// FNV-1a by Fowler, Noll and Vo, mixed at the end.
    private static func hash(_ text: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in 0..<text.count {
            hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3
        }
        return hash ^ hash >> 29 ^ hash >> 47
    }
}
