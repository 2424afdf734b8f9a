/// The texts with a gram, as they stand in an index.
///
/// A list starts with twice its count. Then follow the differences of the ordinals, each in groups
/// of seven bits; or where more than an eighth of all texts are in the list, one bit for each text,
/// and the first number is odd.
struct PostingList {
    /// Marks a value that is no offset but the only text.
    static let single: UInt32 = 1 << 31

    private let bytes: Column<UInt8>
    private let total: Int
    private let start: Int
    /// How many texts there are.
    let count: Int
    private let isDense: Bool
    private let only: UInt32?

    /// Takes the list of a gram.
    ///
    /// - Parameters:
    ///   - value: What stands beside the gram.
    ///   - bytes: All lists.
    ///   - total: How many texts the index has.
    @inline(__always)
    init(_ value: UInt32, in bytes: Column<UInt8>, of total: Int) {
        self.bytes = bytes
        self.total = total
        if value & Self.single != 0 {
            only = value & ~Self.single
            start = 0
            count = 1
            isDense = false
        } else {
            var offset = Int(value)
            let head = bytes.groupedNumber(&offset)
            only = nil
            start = offset
            // In a damaged file the count may be anything.
            count = min(Int(head >> 1), total)
            isDense = head & 1 != 0
        }
    }

    /// Writes a list.
    static func append(_ texts: ArraySlice<UInt32>, of total: Int, to bytes: inout [UInt8]) {
        let isDense = texts.count * 8 > total
        bytes.append(groupedNumber: UInt32(texts.count) << 1 | (isDense ? 1 : 0))
        if isDense {
            let start = bytes.count
            bytes.append(contentsOf: repeatElement(0, count: (total + 7) / 8))
            for text in texts { bytes[start + Int(text >> 3)] |= 1 << UInt8(text & 7) }
        } else {
            var previous: UInt32 = 0
            for text in texts {
                bytes.append(groupedNumber: text - previous)
                previous = text
            }
        }
    }

    /// Calls a function with the texts, in ascending order.
    @inline(__always)
    func forEach(_ body: (UInt32) -> Void) {
        if let only { return body(only) }
        if isDense {
            for index in 0..<(total + 7) / 8 {
                var byte = bytes[start + index]
                while byte != 0 {
                    body(UInt32(index * 8 + byte.trailingZeroBitCount))
                    byte &= byte - 1
                }
            }
            return
        }
        var text: UInt32 = 0
        var offset = start
        for _ in 0..<count {
            text &+= bytes.groupedNumber(&offset)
            body(text)
        }
    }

    /// Adds the texts to a set.
    func insert(into set: inout OrdinalSet) {
        if isDense {
            for index in 0..<(total + 7) / 8 { set.insert(byte: bytes[start + index], at: index) }
        } else {
            forEach { set.insert($0) }
        }
    }

    /// Keeps those of some texts, in ascending order, that are in the list.
    func filter(_ texts: inout [UInt32]) {
        if isDense {
            texts.removeAll { bytes[start + Int($0 >> 3)] & (1 << UInt8($0 & 7)) == 0 }
            return
        }
        var kept = 0
        var next = 0
        let end = texts.count
        forEach { text in
            while next < end, texts[next] < text { next += 1 }
            if next < end, texts[next] == text {
                texts[kept] = text
                kept += 1
                next += 1
            }
        }
        texts.removeSubrange(kept...)
    }
}
