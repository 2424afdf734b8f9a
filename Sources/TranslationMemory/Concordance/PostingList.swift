/// The texts with a gram, as they stand in an index.
///
/// A list starts with twice its count. Then follow the differences of the ordinals, each in groups
/// of seven bits; or where more than an eighth of all texts are in the list, one bit for each text,
/// and the first number is odd.
enum PostingList {
    /// Marks a value that is no offset but the only text.
    static let single: UInt32 = 1 << 31

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

    /// How many texts a list has.
    static func count(_ value: UInt32, in lists: Span<UInt8>) -> Int {
        if value & single != 0 { return 1 }
        var offset = Int(value)
        return Int(lists.groupedNumber(&offset) >> 1)
    }

    /// Adds the texts of a list to an array, in ascending order.
    static func read(
        _ value: UInt32, in lists: Span<UInt8>, of total: Int, into texts: inout [UInt32]
    ) {
        forEach(value, in: lists, of: total) { texts.append($0) }
    }

    /// Adds the texts of a list to a set.
    static func read(
        _ value: UInt32, in lists: Span<UInt8>, of total: Int, into set: inout OrdinalSet
    ) {
        if value & single == 0 {
            var offset = Int(value)
            if lists.groupedNumber(&offset) & 1 != 0 {
                for index in 0..<(total + 7) / 8 {
                    set.insert(byte: lists[offset + index], at: index)
                }
                return
            }
        }
        forEach(value, in: lists, of: total) { set.insert($0) }
    }

    @inline(__always)
    private static func forEach(
        _ value: UInt32, in lists: Span<UInt8>, of total: Int, _ body: (UInt32) -> Void
    ) {
        if value & single != 0 { return body(value & ~single) }
        var offset = Int(value)
        let head = lists.groupedNumber(&offset)
        if head & 1 != 0 {
            for index in 0..<(total + 7) / 8 {
                var byte = lists[offset + index]
                while byte != 0 {
                    body(UInt32(index * 8 + byte.trailingZeroBitCount))
                    byte &= byte - 1
                }
            }
            return
        }
        var text: UInt32 = 0
        for _ in 0..<head >> 1 {
            text += lists.groupedNumber(&offset)
            body(text)
        }
    }

    /// Keeps those of some texts, in ascending order, that are in a list.
    static func intersect(
        _ texts: inout [UInt32], with value: UInt32, in lists: Span<UInt8>
    ) {
        if value & single != 0 {
            texts = texts.contains(value & ~single) ? [value & ~single] : []
            return
        }
        var offset = Int(value)
        let head = lists.groupedNumber(&offset)
        if head & 1 != 0 {
            texts.removeAll { lists[offset + Int($0 >> 3)] & (1 << UInt8($0 & 7)) == 0 }
            return
        }
        var kept = 0
        var next = 0
        var text: UInt32 = 0
        var rest = head >> 1
        while rest > 0, next < texts.count {
            text += lists.groupedNumber(&offset)
            rest -= 1
            while next < texts.count, texts[next] < text { next += 1 }
            if next < texts.count, texts[next] == text {
                texts[kept] = text
                kept += 1
                next += 1
            }
        }
        texts.removeSubrange(kept...)
    }
}
