/// The order in which people count: `ep2` before `ep10`.
package enum NaturalOrder {
    /// Whether a name stands before another; the bytes decide between equals.
    package static func precedes(_ a: String, _ b: String) -> Bool {
        var left = a.utf8[...]
        var right = b.utf8[...]
        while let first = left.first, let second = right.first {
            if isDigit(first), isDigit(second) {
                let one = left.prefix(while: isDigit)
                let other = right.prefix(while: isDigit)
                let digits = one.drop { $0 == 0x30 }
                let others = other.drop { $0 == 0x30 }
                if digits.count != others.count { return digits.count < others.count }
                if !digits.elementsEqual(others) { return digits.lexicographicallyPrecedes(others) }
                left = left[one.endIndex...]
                right = right[other.endIndex...]
            } else {
                if first != second { return first < second }
                left = left.dropFirst()
                right = right.dropFirst()
            }
        }
        if left.isEmpty != right.isEmpty { return left.isEmpty }
        return a.utf8.lexicographicallyPrecedes(b.utf8)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
