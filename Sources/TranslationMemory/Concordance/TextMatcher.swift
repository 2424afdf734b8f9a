internal import ICU

/// A finder of patterns in folded texts. It belongs to one task.
struct TextMatcher: ~Copyable {
    private let patterns: [ConcordancePattern]
    private let literals: [[UInt8]?]
    private let isWholeWords: Bool
    private let hasAny: Bool
    private var words: Segmenter?
    private var graphemes: Segmenter?
    private var text = ScalarText()
    /// Whether a grapheme starts at each character; only where it matters.
    private var graphemeStarts: [Bool] = []
    /// The boundaries of the words, in ascending order; `nil` until they are asked for.
    private var wordBoundaries: [Int]?

    /// Creates a finder of texts with one of the patterns.
    init(_ patterns: [ConcordancePattern], isWholeWords: Bool) throws(ICUError) {
        self.patterns = patterns
        self.isWholeWords = isWholeWords
        literals = patterns.map { $0.literal }
        hasAny = patterns.contains { $0.hasAny }
        if isWholeWords { words = try Segmenter(.words, locale: "und") }
        if hasAny { graphemes = try Segmenter(.graphemes, locale: "und") }
    }

    /// Whether a text holds a pattern.
    ///
    /// - Complexity: O(*n* · *m*) in the lengths of text and pattern, of which the latter is limited.
    mutating func matches(_ bytes: Span<UInt8>) throws(ICUError) -> Bool {
        try !ranges(in: bytes, limit: 1).isEmpty
    }

    /// Where a text holds the patterns, in order and without overlaps.
    mutating func ranges(
        in bytes: Span<UInt8>, limit: Int = .max
    ) throws(ICUError) -> [Range<Int>] {
        wordBoundaries = nil
        var isRead = false
        var found: [Range<Int>] = []
        for index in patterns.indices {
            if let literal = literals[index] {
                try find(literal, patterns[index], in: bytes, limit: limit, &found)
            } else {
                if !isRead { try read(bytes) }
                isRead = true
                try find(patterns[index], in: bytes, limit: limit, &found)
            }
            if found.count >= limit { break }
        }
        guard patterns.count > 1, found.count > 1 else { return found }
        found.sort { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
        var apart: [Range<Int>] = []
        for range in found where apart.last.map({ $0.upperBound <= range.lowerBound }) ?? true {
            apart.append(range)
        }
        return apart
    }

    private mutating func read(_ bytes: Span<UInt8>) throws(ICUError) {
        text.read(bytes)
        guard hasAny else { return }
        graphemeStarts = [Bool](repeating: false, count: text.scalars.count + 1)
        graphemeStarts[0] = true
        let ends = try graphemes?.boundaries(in: bytes) ?? []
        var scalar = 0
        for end in ends {
            while scalar < text.scalars.count, text.offsets[scalar] < end { scalar += 1 }
            graphemeStarts[scalar] = true
        }
    }

    private mutating func find(
        _ literal: [UInt8], _ pattern: ConcordancePattern, in bytes: Span<UInt8>, limit: Int,
        _ found: inout [Range<Int>]
    ) throws(ICUError) {
        guard let first = literal.first else { return }
        var start = 0
        let last = bytes.count - literal.count
        while start <= last {
            if bytes[start] == first, Self.equals(literal, bytes, start) {
                let range = start..<start + literal.count
                if try areBoundaries(range, pattern, in: bytes) {
                    found.append(range)
                    if found.count >= limit { return }
                    start = range.upperBound
                    continue
                }
            }
            start += 1
        }
    }

    @inline(__always)
    private static func equals(_ literal: [UInt8], _ bytes: Span<UInt8>, _ start: Int) -> Bool {
        for index in 1..<max(literal.count, 1) where literal[index] != bytes[start + index] {
            return false
        }
        return true
    }

    private mutating func find(
        _ pattern: ConcordancePattern, in bytes: Span<UInt8>, limit: Int,
        _ found: inout [Range<Int>]
    ) throws(ICUError) {
        var start = 0
        while let range = try next(pattern, from: start, in: bytes) {
            found.append(text.offsets[range.lowerBound]..<text.offsets[range.upperBound])
            if found.count >= limit { return }
            start = range.upperBound
        }
    }

    /// The first place of a pattern from a character on, with every piece as far ahead as it goes:
    /// when a piece isn't found then, no other choice of those before would help.
    private mutating func next(
        _ pattern: ConcordancePattern, from start: Int, in bytes: Span<UInt8>
    ) throws(ICUError) -> Range<Int>? {
        var lower: Int?
        var place = start
        let last = pattern.pieces.count - 1
        for (index, piece) in pattern.pieces.enumerated() {
            let needsStart = isWholeWords && index == 0 && !pattern.isOpenAtStart
            let needsEnd = isWholeWords && index == last && !pattern.isOpenAtEnd
            var end: Int?
            while place <= text.scalars.count, end == nil {
                end = self.end(of: piece, at: place)
                if let candidate = end {
                    if needsStart, try !isWordBoundary(text.offsets[place], in: bytes) { end = nil }
                    if needsEnd, end != nil,
                        try !isWordBoundary(text.offsets[candidate], in: bytes)
                    {
                        end = nil
                    }
                }
                if end == nil { place += 1 }
            }
            guard let end else { return nil }
            if lower == nil { lower = place }
            place = end
        }
        return lower.map { $0..<place }
    }

    /// Where a piece that starts at a character ends; `nil` when it doesn't stand there.
    private func end(of piece: [ConcordancePattern.Element], at start: Int) -> Int? {
        let scalars = text.scalars
        var place = start
        for element in piece {
            guard place < scalars.count else { return nil }
            if element == .any {
                guard graphemeStarts[place] else { return nil }
                repeat { place += 1 } while !graphemeStarts[place]
            } else {
                guard element.takes(scalars[place]) else { return nil }
                place += 1
            }
        }
        return place
    }

    private mutating func areBoundaries(
        _ range: Range<Int>, _ pattern: ConcordancePattern, in bytes: Span<UInt8>
    ) throws(ICUError) -> Bool {
        guard isWholeWords else { return true }
        if !pattern.isOpenAtStart, try !isWordBoundary(range.lowerBound, in: bytes) { return false }
        if pattern.isOpenAtEnd { return true }
        return try isWordBoundary(range.upperBound, in: bytes)
    }

    /// Whether a word begins or ends at an offset.
    private mutating func isWordBoundary(
        _ offset: Int, in bytes: Span<UInt8>
    ) throws(ICUError) -> Bool {
        if offset <= 0 || offset >= bytes.count { return true }
        if let known = Self.isPlainBoundary(bytes[offset - 1], bytes[offset]) { return known }
        if wordBoundaries == nil { wordBoundaries = try words?.boundaries(in: bytes) }
        let boundaries = wordBoundaries ?? []
        var low = 0
        var high = boundaries.count
        while low < high {
            let middle = (low + high) / 2
            if boundaries[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low < boundaries.count && boundaries[low] == offset
    }

    /// What Unicode's rules for words (UAX 29) say between two characters of ASCII where no other
    /// character matters; `nil` where one does.
    @inline(__always)
    private static func isPlainBoundary(_ left: UInt8, _ right: UInt8) -> Bool? {
        guard left < 0x80, right < 0x80, left >= 0x20, right >= 0x20 else {
            return nil
        }
        if left == 0x20 || right == 0x20 { return left != right }
        let isLeftWord = isLetterOrDigit(left)
        let isRightWord = isLetterOrDigit(right)
        if isLeftWord, isRightWord { return false }
        let mark = isLeftWord ? right : left
        if !isLeftWord, !isRightWord { return nil }
        switch mark {
        case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
            UInt8(ascii: ";"), UInt8(ascii: "_"), UInt8(ascii: "\""):
            return nil
        default: return true
        }
    }

    @inline(__always)
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}
