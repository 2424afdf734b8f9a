/// A text as if it stood in one line: each line end and each run of spaces is one space, or nothing
/// beside a character of a script without spaces.
struct BreakText: Sendable {
    /// White space that isn't what it was.
    struct Change: Sendable {
        /// Where it stands in the one line.
        var offset: Int
        /// What it became.
        var kind: LineBreaking.Join.Kind
        /// The bytes it had.
        var original: Range<Int>
        /// Whether a line ended there.
        var isLineEnd: Bool
        /// Whether it stands before or behind all text.
        var isEdge: Bool

        /// How many bytes it has in the one line.
        var count: Int { kind == .space ? 1 : 0 }
    }

    /// The one line; `nil` when it is the text itself.
    private(set) var bytes: [UInt8]?
    private(set) var changes: [Change] = []
    /// How many line ends the text has inside.
    private(set) var lineEnds = 0
    private var forgotten = 0
    /// Whether scripts without spaces occur.
    private(set) var isUnspaced = false

    init(_ text: Span<UInt8>) {
        var copied = 0
        var index = 0
        var last: UInt32 = 0
        while index < text.count {
            let start = index
            let scalar = text.scalar(at: &index)
            guard Self.isSpace(scalar) else {
                if scalar >= 0xE00, Self.isUnspaced(scalar) { isUnspaced = true }
                last = scalar
                continue
            }
            var (isLineEnd, count) = (Self.isLineEnd(scalar), 1)
            var next = index
            var follower: UInt32 = 0
            while next < text.count {
                follower = text.scalar(at: &next)
                guard Self.isSpace(follower) else { break }
                if Self.isLineEnd(follower) { isLineEnd = true }
                count += 1
                index = next
            }
            let isEdge = start == 0 || index == text.count
            guard isLineEnd || (count > 1 && !isEdge) else { continue }
            let joins =
                isEdge || Self.joins(last, follower)
                || Self.isHyphen(text, before: start, next: follower)
            var line = bytes ?? []
            for byte in copied..<start { line.append(text[byte]) }
            copied = index
            changes.append(
                Change(
                    offset: line.count, kind: joins ? .nothing : .space, original: start..<index,
                    isLineEnd: isLineEnd, isEdge: isEdge))
            if isLineEnd, !isEdge { lineEnds += 1 }
            if !joins { line.append(0x20) }
            bytes = line
        }
        guard var line = bytes else { return }
        for byte in copied..<text.count { line.append(text[byte]) }
        bytes = line
    }

    /// Takes their weight from line ends that became nothing and aren't among some breaks.
    ///
    /// - Returns: Whether there were any. It is done a few times at the most.
    mutating func forgetLineEnds(except breaks: [LineBreaking.Break]) -> Bool {
        guard forgotten < 8 else { return false }
        forgotten += 1
        let kept = Set(breaks.map(\.bytes.lowerBound))
        var isAny = false
        for index in changes.indices
        where changes[index].isLineEnd && changes[index].kind == .nothing
            && !changes[index].isEdge && !kept.contains(changes[index].original.lowerBound)
        {
            changes[index].isLineEnd = false
            isAny = true
        }
        return isAny
    }

    /// The bytes of the text that some white space of the one line had.
    ///
    /// - Complexity: O(log *n*) in the number of changes.
    func original(of range: Range<Int>) -> Range<Int> {
        let index = lastChange { $0.offset <= range.lowerBound }
        guard let index else { return range }
        let change = changes[index]
        if change.offset == range.lowerBound, change.count == range.count {
            return change.original
        }
        let shift = change.original.upperBound - change.offset - change.count
        return range.lowerBound + shift..<range.upperBound + shift
    }

    /// Where an offset of the text is in the one line.
    func offset(of original: Int) -> Int {
        guard let index = lastChange(where: { $0.original.lowerBound <= original }) else {
            return original
        }
        let change = changes[index]
        if original < change.original.upperBound { return change.offset }
        return original - change.original.upperBound + change.offset + change.count
    }

    /// Whether a line end stood at an offset of the one line, and left nothing there.
    func hasLineEnd(at offset: Int) -> Bool {
        guard let index = lastChange(where: { $0.offset <= offset }) else { return false }
        let change = changes[index]
        return change.offset == offset && change.isLineEnd && change.count == 0
    }

    /// The last of the changes that something holds for, which holds for all before it too.
    private func lastChange(where holds: (Change) -> Bool) -> Int? {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(changes[middle]) { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    /// Whether two characters stand together where no line ends between them.
    private static func joins(_ a: UInt32, _ b: UInt32) -> Bool { isUnspaced(a) || isUnspaced(b) }

    /// Whether a line ends with the hyphen of a word that goes on.
    private static func isHyphen(
        _ text: Span<UInt8>, before end: Int, next: UInt32
    ) -> Bool {
        guard let last = text.scalar(before: end), last == 0x2D || last == 0x2010,
            let first = text.scalar(before: text.scalarStart(before: end))
        else { return false }
        return isLetter(first) && isLetter(next)
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        (0x61...0x7A).contains(scalar | 0x20)
            || (scalar >= 0xC0 && Unicode.Scalar(scalar)?.properties.isAlphabetic == true)
    }

    /// Whether a line may break at a space. No-break spaces are none.
    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029,
            0x205F, 0x3000:
            true
        default: false
        }
    }

    static func isLineEnd(_ scalar: UInt32) -> Bool {
        (0x0A...0x0D).contains(scalar) || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
    }

    /// Whether a character is of a script that parts no words by spaces (line breaking classes SA,
    /// ID, CJ and NS of Unicode Standard Annex 14, without Hangul).
    static func isUnspaced(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x1AAF, 0x2E80...0x2FFF,
            0x3001...0x312F, 0x3190...0x9FFF, 0xA9E0...0xA9FF, 0xAA60...0xAADF, 0xF900...0xFAFF,
            0xFE30...0xFE4F, 0xFF01...0xFF9F, 0x1_F200...0x1_F2FF, 0x2_0000...0x3_FFFF:
            true
        default: false
        }
    }
}
