/// Where the blocks stand in a WebVTT file that was written in canonical form: lines end with
/// U+000A, and one empty line stands between blocks.
struct WebVTTBlocks {
    /// A cue, as offsets into the file.
    struct Cue {
        /// The first byte of the identifier, or of the times when there is none.
        var start: Int
        /// The first byte of the times.
        var timing: Int
        /// The byte after the last line ending.
        var end: Int

        /// The bytes of the identifier without the line ending; empty when there is none.
        var identifier: Range<Int> { start..<max(start, timing - 1) }
    }

    /// Style sheets and regions, each from its first line to the ending of its last.
    private(set) var head: [Range<Int>] = []
    /// The cues in the order of the file.
    private(set) var cues: [Cue] = []

    /// Finds the blocks. Comments are passed over.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    init(_ bytes: Span<UInt8>, expecting count: Int) {
        cues.reserveCapacity(count)
        var position = Self.end(of: bytes, from: 0)
        while position < bytes.count {
            // The empty line between the blocks.
            if bytes[position] == 0x0A {
                position += 1
                continue
            }
            let start = position
            var line = start
            var timing: Int?
            // Only the first two lines can hold the times.
            for _ in 0..<2 where timing == nil && line < bytes.count && bytes[line] != 0x0A {
                let next = Self.line(of: bytes, from: line)
                if Self.hasArrow(bytes, line..<next) { timing = line }
                line = next
            }
            let end = Self.end(of: bytes, from: timing == nil ? start : line)
            if let timing {
                cues.append(Cue(start: start, timing: timing, end: end))
            } else if cues.isEmpty, bytes[start] != UInt8(ascii: "N") {
                head.append(start..<end)
            }
            position = end
        }
    }

    /// The offset after the line ending of the line that starts at an offset.
    private static func line(of bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        return min(index + 1, bytes.count)
    }

    /// The offset of the empty line that ends a block, or the end of the file.
    private static func end(of bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A {
            while index < bytes.count, bytes[index] != 0x0A { index += 1 }
            index += 1
        }
        return min(index, bytes.count)
    }

    private static func hasArrow(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
        var index = line.lowerBound
        // The times, and so the arrow, stand early in their line.
        while index + 2 < line.upperBound {
            if bytes[index + 2] == UInt8(ascii: ">"), bytes[index] == UInt8(ascii: "-"),
                bytes[index + 1] == UInt8(ascii: "-")
            {
                return true
            }
            index += 1
        }
        return false
    }
}
