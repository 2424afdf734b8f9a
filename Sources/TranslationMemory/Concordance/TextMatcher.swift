internal import ICU

/// A finder of patterns in folded texts. It belongs to one task.
struct TextMatcher: ~Copyable {
    private let patterns: [ConcordancePattern]
    /// The pieces of each pattern in UTF-8, which are found without looking at characters.
    private let literals: [[[UInt8]]?]
    /// The only literal, where there is nothing else to look for.
    private let onlyLiteral: [UInt8]?
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
        literals = patterns.map { $0.literals }
        let only = patterns.count == 1 ? literals[0] ?? [] : []
        onlyLiteral = only.count == 1 && !isWholeWords ? only[0] : nil
        hasAny = patterns.contains { $0.hasAny }
        if isWholeWords { words = try Segmenter(.words, locale: "und") }
        if hasAny { graphemes = try Segmenter(.graphemes, locale: "und") }
    }

    /// Whether a text holds a pattern.
    ///
    /// - Complexity: O(*n* · *m*) in the lengths of text and pattern, of which the latter is limited.
    mutating func matches(_ bytes: Span<UInt8>) throws(ICUError) -> Bool {
        if let onlyLiteral { return Self.place(of: onlyLiteral, in: bytes, from: 0) != nil }
        wordBoundaries = nil
        var isRead = false
        for index in patterns.indices {
            if literals[index] != nil {
                if try nextLiteral(index, from: 0, in: bytes) != nil { return true }
            } else {
                if !isRead { try read(bytes) }
                isRead = true
                if try next(patterns[index], from: 0, in: bytes) != nil { return true }
            }
        }
        return false
    }

    /// Where a text holds the patterns, in order and without overlaps.
    mutating func ranges(
        in bytes: Span<UInt8>, limit: Int = .max
    ) throws(ICUError) -> [Range<Int>] {
        wordBoundaries = nil
        var isRead = false
        var found: [Range<Int>] = []
        for index in patterns.indices {
            if literals[index] != nil {
                var start = 0
                while let range = try nextLiteral(index, from: start, in: bytes) {
                    found.append(range)
                    if found.count >= limit { break }
                    start = range.upperBound
                }
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
        if PlainText.areApart(text.scalars) {
            graphemeStarts.removeAll(keepingCapacity: true)
            graphemeStarts.append(contentsOf: repeatElement(true, count: text.scalars.count + 1))
            return
        }
        graphemeStarts = [Bool](repeating: false, count: text.scalars.count + 1)
        graphemeStarts[0] = true
        let ends = try graphemes?.boundaries(in: bytes) ?? []
        var scalar = 0
        for end in ends {
            while scalar < text.scalars.count, text.offsets[scalar] < end { scalar += 1 }
            graphemeStarts[scalar] = true
        }
    }

    /// The first place of a pattern of literals from an offset on, chosen as by ``next``.
    private mutating func nextLiteral(
        _ index: Int, from start: Int, in bytes: Span<UInt8>
    ) throws(ICUError) -> Range<Int>? {
        guard let pieces = literals[index] else { return nil }
        var lower: Int?
        var offset = start
        for place in pieces.indices {
            let needsStart = isWholeWords && place == 0 && !patterns[index].isOpenAtStart
            let needsEnd =
                isWholeWords && place == pieces.count - 1 && !patterns[index].isOpenAtEnd
            while true {
                guard let found = Self.place(of: pieces[place], in: bytes, from: offset) else {
                    return nil
                }
                offset = found
                var isRight = true
                if needsStart { isRight = try isWordBoundary(found, in: bytes) }
                if needsEnd, isRight {
                    isRight = try isWordBoundary(found + pieces[place].count, in: bytes)
                }
                if isRight { break }
                offset += 1
            }
            if lower == nil { lower = offset }
            offset += pieces[place].count
        }
        return lower.map { $0..<offset }
    }

    /// Where a literal stands first from an offset on.
    @inline(__always)
    private static func place(of literal: [UInt8], in bytes: Span<UInt8>, from start: Int) -> Int? {
        let length = literal.count
        guard length > 0 else { return nil }
        let first = literal[0]
        var offset = start
        let last = bytes.count - length
        while offset <= last {
            if bytes[offset] == first {
                var index = 1
                while index < length, literal[index] == bytes[offset + index] { index += 1 }
                if index == length { return offset }
            }
            offset += 1
        }
        return nil
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

    /// Whether a word begins or ends at an offset.
    private mutating func isWordBoundary(
        _ offset: Int, in bytes: Span<UInt8>
    ) throws(ICUError) -> Bool {
        if offset <= 0 || offset >= bytes.count { return true }
        if let known = PlainText.isWordBoundary(offset, in: bytes) { return known }
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
}
