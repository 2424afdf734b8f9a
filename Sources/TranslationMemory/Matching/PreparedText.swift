/// A folded text that many others are compared with, with the tables for that.
public struct PreparedText: Sendable {
    /// The text.
    public let text: MatchText

    /// Where each distinct code point stands, one bit a place: `blocks` words for each.
    let masks: [UInt64]
    /// How many words of 64 bits the text takes.
    let blocks: Int
    /// Each code point as the number of its row in `masks`.
    let symbols: [UInt16]

    /// The rows of ASCII characters; 0 for those that the text hasn't.
    private let ascii: [UInt16]
    /// The rows of others, in a table with open addresses.
    private let keys: [UInt32]
    private let rows: [UInt16]

    /// Prepares a text.
    ///
    /// - Complexity: O(*n*) in the length of the text, which counts up to
    ///   ``MatchScore/lengthLimit``.
    public init(_ text: MatchText) {
        self.text = text
        let count = min(text.count, MatchScore.lengthLimit)
        blocks = max(1, (count + 63) / 64)
        var size = 16
        while size < count * 2 { size *= 2 }
        var ascii = [UInt16](repeating: 0, count: 128)
        var keys = [UInt32](repeating: 0, count: size)
        var rows = [UInt16](repeating: 0, count: size)
        var symbols: [UInt16] = []
        symbols.reserveCapacity(count)
        var masks = [UInt64](repeating: 0, count: blocks)
        var next: UInt16 = 1
        for index in 0..<count {
            let scalar = text.scalars[index]
            var row: UInt16
            if scalar < 128 {
                row = ascii[Int(scalar)]
                if row == 0 {
                    row = next
                    ascii[Int(scalar)] = row
                }
            } else {
                let slot = Self.slot(of: scalar, in: keys)
                row = rows[slot]
                if row == 0 {
                    row = next
                    keys[slot] = scalar
                    rows[slot] = row
                }
            }
            if row == next {
                masks.append(contentsOf: repeatElement(0, count: blocks))
                next += 1
            }
            symbols.append(row)
            masks[Int(row) * blocks + index / 64] |= 1 << UInt64(index % 64)
        }
        self.masks = masks
        self.ascii = ascii
        self.keys = keys
        self.rows = rows
        self.symbols = symbols
    }

    /// Writes a text as the rows of its code points; 0 for those that this text hasn't.
    func translate(_ scalars: [UInt32], into symbols: inout [UInt16]) {
        symbols.removeAll(keepingCapacity: true)
        for scalar in scalars {
            if scalar < 128 {
                symbols.append(ascii[Int(scalar)])
            } else {
                symbols.append(rows[Self.slot(of: scalar, in: keys)])
            }
        }
    }

    /// The slot of a code point, or the empty one where it would be; the table is half empty.
    private static func slot(of scalar: UInt32, in keys: [UInt32]) -> Int {
        let last = keys.count - 1
        var slot = Int(truncatingIfNeeded: (scalar &* 0x9E37_79B1) >> 8) & last
        while keys[slot] != 0, keys[slot] != scalar { slot = (slot + 1) & last }
        return slot
    }
}
