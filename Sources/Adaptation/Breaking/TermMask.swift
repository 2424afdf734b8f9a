/// Finds terms and names in a text, so that no line breaks inside of one.
struct TermMask: Sendable {
    /// The terms by their first character, the longest first.
    private let terms: [UInt32: [[UInt8]]]

    /// Takes terms; capital and small letters of ASCII are the same.
    init(_ terms: [String]) {
        var byFirst: [UInt32: [[UInt8]]] = [:]
        for term in Set(terms) {
            let words = term.split { BreakText.isSpace($0.unicodeScalars.first?.value ?? 0) }
            let bytes = words.joined(separator: " ").utf8.map(Self.small)
            guard bytes.count > 1 else { continue }
            var index = 0
            byFirst[bytes.span.scalar(at: &index), default: []].append(bytes)
        }
        self.terms = byFirst.mapValues { $0.sorted { $0.count > $1.count } }
    }

    var isEmpty: Bool { terms.isEmpty }

    /// Where terms stand in a text, in order.
    ///
    /// - Complexity: O(*n*) in the number of bytes, times the terms that begin alike.
    func ranges(in text: Span<UInt8>) -> [Range<Int>] {
        guard !terms.isEmpty else { return [] }
        var ranges: [Range<Int>] = []
        var index = 0
        var last: UInt32 = 0
        while index < text.count {
            let start = index
            let first = text.scalar(at: &index)
            // Inside a word of ASCII letters nothing begins.
            if first < 0x80, last < 0x80, Self.isLetter(first), Self.isLetter(last) {
                last = first
                continue
            }
            let key = first < 0x80 ? UInt32(Self.small(UInt8(first))) : first
            if let candidates = terms[key], !(Self.isLetter(last) && Self.isLetter(first)) {
                for term in candidates where matches(term, text, at: start) {
                    let end = start + term.count
                    ranges.append(start..<end)
                    index = end
                    break
                }
            }
            last = text.scalar(before: index) ?? 0
        }
        return ranges
    }

    /// Whether an offset is inside one of some ranges in order.
    ///
    /// - Complexity: O(log *n*).
    static func holds(_ offset: Int, in ranges: [Range<Int>]) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound < offset
    }

    /// The ranges of two lists, in order; those that overlap are one.
    static func union(_ first: [Range<Int>], _ second: [Range<Int>]) -> [Range<Int>] {
        if first.isEmpty { return second }
        if second.isEmpty { return first }
        var merged: [Range<Int>] = []
        merged.reserveCapacity(first.count + second.count)
        var (left, right) = (0, 0)
        while left < first.count || right < second.count {
            let takesLeft =
                right >= second.count
                || left < first.count && first[left].lowerBound <= second[right].lowerBound
            let next = takesLeft ? first[left] : second[right]
            if takesLeft { left += 1 } else { right += 1 }
            if let last = merged.last, last.upperBound > next.lowerBound {
                let end = max(last.upperBound, next.upperBound)
                merged[merged.count - 1] = last.lowerBound..<end
            } else {
                merged.append(next)
            }
        }
        return merged
    }

    private func matches(_ term: [UInt8], _ text: Span<UInt8>, at start: Int) -> Bool {
        guard start + term.count <= text.count else { return false }
        for (offset, byte) in term.enumerated() where Self.small(text[start + offset]) != byte {
            return false
        }
        var end = start + term.count
        guard end < text.count, let last = text.scalar(before: end) else { return true }
        return !(Self.isLetter(last) && Self.isLetter(text.scalar(at: &end)))
    }

    /// Whether a character is part of a word that spaces part from others.
    private static func isLetter(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 {
            return (0x61...0x7A).contains(scalar | 0x20) || (0x30...0x39).contains(scalar)
        }
        return !BreakText.isUnspaced(scalar)
            && Unicode.Scalar(scalar)?.properties.isAlphabetic == true
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
}
