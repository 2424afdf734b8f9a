/// Tells which marks stand inside an address of the web, a file's name or something else that a
/// machine reads, where a mark means something else than in a sentence.
///
/// Ask for places from left to right: a run is looked at once.
struct AddressWalk {
    private var run = 0..<0
    private var isAddress = false

    /// Whether an index stands in a run of ASCII without spaces that is an address.
    ///
    /// - Complexity: O(1) amortized, when places are asked for in order.
    mutating func holds(_ index: Int, in text: Span<UInt8>, line: Range<Int>) -> Bool {
        if run.contains(index) { return isAddress }
        guard Self.isPlain(text[index]) else { return false }
        // What stands before the index has been walked over before, or once now.
        var start = index
        while start > max(line.lowerBound, run.upperBound), Self.isPlain(text[start - 1]) {
            start -= 1
        }
        var end = index
        while end < line.upperBound, Self.isPlain(text[end]) { end += 1 }
        run = start..<end
        isAddress = false
        for place in run {
            switch text[place] {
            case UInt8(ascii: "@"): isAddress = isAddress || end - start > 3
            case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: "_"):
                if place > start, place + 1 < end, Self.isLetter(text[place - 1]),
                    Self.isLetter(text[place + 1])
                {
                    isAddress = true
                }
            case UInt8(ascii: ":"):
                if place + 2 < end, text[place + 1] == UInt8(ascii: "/"),
                    text[place + 2] == UInt8(ascii: "/")
                {
                    isAddress = true
                }
            default: continue
            }
        }
        return isAddress
    }

    private static func isPlain(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
}
