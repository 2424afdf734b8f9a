/// The grams of the texts that an index is built from, with the texts in which each stands.
struct GramTable {
    private var keys: [UInt64] = []
    private var counts: [UInt32] = []
    private var lastTexts: [UInt32] = []
    private var slots: [UInt32]
    private var mask: Int
    /// The grams of each text in turn, each once, and where those of a text start.
    private var occurrences: [UInt32] = []
    private var starts: [Int] = [0]

    private static let free = UInt32.max

    /// Creates an empty table.
    init() {
        slots = [UInt32](repeating: Self.free, count: 1 << 12)
        mask = slots.count - 1
    }

    /// Adds the next text.
    mutating func append(_ text: [UInt32]) {
        let ordinal = UInt32(starts.count - 1)
        for offset in text.indices {
            let gram = number(of: Gram.key(in: text, at: offset))
            if lastTexts[gram] == ordinal { continue }
            lastTexts[gram] = ordinal
            counts[gram] += 1
            occurrences.append(UInt32(gram))
        }
        starts.append(occurrences.count)
    }

    private mutating func number(of key: UInt64) -> Int {
        var slot = Self.slot(key) & mask
        while slots[slot] != Self.free {
            if keys[Int(slots[slot])] == key { return Int(slots[slot]) }
            slot = (slot + 1) & mask
        }
        slots[slot] = UInt32(keys.count)
        keys.append(key)
        counts.append(0)
        lastTexts.append(.max)
        if keys.count * 2 > slots.count { grow() }
        return keys.count - 1
    }

    private mutating func grow() {
        slots = [UInt32](repeating: Self.free, count: slots.count * 2)
        mask = slots.count - 1
        for index in keys.indices {
            var slot = Self.slot(keys[index]) & mask
            while slots[slot] != Self.free { slot = (slot + 1) & mask }
            slots[slot] = UInt32(index)
        }
    }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int {
        let mixed = key &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 32 ^ mixed >> 17)
    }

    /// What is written to an index.
    struct Lists {
        /// The grams in order.
        var keys: [UInt64] = []
        /// For each gram the only text, with the highest bit set, or where its list starts.
        var values: [UInt32] = []
        /// The lists.
        var bytes: [UInt8] = []
    }

    /// The grams in order with the lists of their texts.
    consuming func lists() -> Lists {
        let textCount = starts.count - 1
        var ends = [Int](repeating: 0, count: keys.count)
        var total = 0
        for gram in keys.indices {
            ends[gram] = total
            total += Int(counts[gram])
        }
        var texts = [UInt32](repeating: 0, count: total)
        for text in 0..<textCount {
            for index in starts[text]..<starts[text + 1] {
                let gram = Int(occurrences[index])
                texts[ends[gram]] = UInt32(text)
                ends[gram] += 1
            }
        }
        var lists = Lists()
        let order = keys.indices.sorted { keys[$0] < keys[$1] }
        lists.keys.reserveCapacity(order.count)
        lists.values.reserveCapacity(order.count)
        for gram in order {
            lists.keys.append(keys[gram])
            let range = ends[gram] - Int(counts[gram])..<ends[gram]
            if range.count == 1 {
                lists.values.append(texts[range.lowerBound] | PostingList.single)
            } else {
                lists.values.append(UInt32(lists.bytes.count))
                PostingList.append(texts[range], of: textCount, to: &lists.bytes)
            }
        }
        return lists
    }
}
