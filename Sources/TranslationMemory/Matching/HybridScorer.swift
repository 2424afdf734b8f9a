/// The measure of how alike texts are, by characters and by words, as ``MatchScore`` lays down.
///
/// ```swift
/// let query = PreparedText(try normalizer.normalized("Where are you going?"))
/// scorer.similarity(of: text, to: query, minimum: 70)?.percent
/// ```
/// It belongs to one task at a time, and keeps the room of its buffers.
public struct HybridScorer: ~Copyable {
    private var symbols: [UInt16] = []
    private var row: [Int] = []
    private var positive: [UInt64] = []
    private var negative: [UInt64] = []

    /// Creates a measure.
    public init() {}

    /// Measures a folded text against a prepared one; `nil` when the base is below a threshold.
    ///
    /// - Complexity: O(*nm*/64) for the characters, and O(*wv*) for *w* and *v* words.
    public mutating func similarity(
        of text: borrowing MatchText, to query: borrowing PreparedText, minimum: Int = 1
    ) -> TextSimilarity? {
        let length = max(query.text.count, text.count)
        let hasWords = query.text.hasWords || text.hasWords
        if text.count == query.text.count, text.scalars == query.text.scalars {
            return TextSimilarity(
                length: length, characterDistance: 0, wordDistance: hasWords ? 0 : nil)
        }
        let budget = MatchScore.largestDistance(minimum: minimum, length: length)
        guard length <= MatchScore.lengthLimit, abs(query.text.count - text.count) <= budget
        else { return nil }
        query.translate(text.scalars, into: &symbols)
        let characters =
            query.blocks == 1
            ? shortDistance(to: query) : longDistance(to: query, budget: budget)
        guard characters <= budget else { return nil }
        guard hasWords else {
            return TextSimilarity(length: length, characterDistance: characters)
        }
        let words = wordDistance(of: text, to: query, budget: budget)
        guard words <= budget else { return nil }
        return TextSimilarity(
            length: length, characterDistance: characters, wordDistance: words)
    }

    // MARK: Characters

    /// Levenshtein's distance by Myers' bit vectors (1999) in the form of Hyyrö (2003).
    private func shortDistance(to query: borrowing PreparedText) -> Int {
        let count = query.symbols.count
        guard count > 0 else { return symbols.count }
        var positive = ~UInt64(0)
        var negative: UInt64 = 0
        var distance = count
        let last = UInt64(count - 1)
        for symbol in symbols {
            let matches = query.masks[Int(symbol)]
            let vertical = matches | negative
            let carried = (matches & positive) &+ positive
            let horizontal = (carried ^ positive) | matches
            var up = negative | ~(horizontal | positive)
            var down = positive & horizontal
            distance &+= Int(truncatingIfNeeded: (up >> last) & 1)
            distance &-= Int(truncatingIfNeeded: (down >> last) & 1)
            up = up << 1 | 1
            down <<= 1
            positive = down | ~(vertical | up)
            negative = up & vertical
        }
        return distance
    }

    /// The same over several words of bits; gives up when the rest can't bring it into the budget.
    private mutating func longDistance(to query: borrowing PreparedText, budget: Int) -> Int {
        let blocks = query.blocks
        positive.removeAll(keepingCapacity: true)
        negative.removeAll(keepingCapacity: true)
        positive.append(contentsOf: repeatElement(~0, count: blocks))
        negative.append(contentsOf: repeatElement(0, count: blocks))
        var distance = query.symbols.count
        let last = UInt64((query.symbols.count - 1) % 64)
        for index in symbols.indices {
            let base = Int(symbols[index]) * blocks
            var upCarry: UInt64 = 1
            var downCarry: UInt64 = 0
            for block in 0..<blocks {
                let matches = query.masks[base + block]
                let before = positive[block]
                let minus = negative[block]
                let vertical = matches | minus
                let joined = matches | downCarry
                let carried = (joined & before) &+ before
                let horizontal = (carried ^ before) | joined
                var up = minus | ~(horizontal | before)
                var down = before & horizontal
                if block == blocks - 1 {
                    distance &+= Int(truncatingIfNeeded: (up >> last) & 1)
                    distance &-= Int(truncatingIfNeeded: (down >> last) & 1)
                }
                let upOut = up >> 63
                let downOut = down >> 63
                up = up << 1 | upCarry
                down = down << 1 | downCarry
                upCarry = upOut
                downCarry = downOut
                positive[block] = down | ~(vertical | up)
                negative[block] = up & vertical
            }
            // Each character that is left lowers the distance by 1 at most.
            if distance - (symbols.count - 1 - index) > budget { return distance }
        }
        return distance
    }

    // MARK: Words

    /// Levenshtein's distance over tokens; above the budget once no way is left within it.
    private mutating func wordDistance(
        of text: borrowing MatchText, to query: borrowing PreparedText, budget: Int
    ) -> Int {
        var first = 0
        var queryEnd = query.text.tokens.count
        var textEnd = text.tokens.count
        // All costs together are a metric, so that what is equal at both ends stays together.
        while first < min(queryEnd, textEnd), isEqual(query, first, text, first) { first += 1 }
        while queryEnd > first, textEnd > first, isEqual(query, queryEnd - 1, text, textEnd - 1) {
            queryEnd -= 1
            textEnd -= 1
        }
        row.removeAll(keepingCapacity: true)
        row.append(0)
        for token in first..<textEnd {
            row.append(row[row.count - 1] + Self.length(of: token, in: text))
        }
        for token in first..<queryEnd {
            let start = Int(query.text.tokens[token])
            let length = Self.length(of: token, in: query.text)
            var diagonal = row[0]
            row[0] += length
            var least = row[0]
            for other in first..<textEnd {
                let column = other - first + 1
                let otherLength = Self.length(of: other, in: text)
                let above = row[column]
                var best = min(above + length, row[column - 1] + otherLength)
                if diagonal + abs(length - otherLength) < best {
                    let otherStart = Int(text.tokens[other])
                    let cost = substitution(
                        query, start..<start + length, otherStart..<otherStart + otherLength)
                    best = min(best, diagonal + cost)
                }
                diagonal = above
                row[column] = best
                least = min(least, best)
            }
            if least > budget { return least }
        }
        return row[row.count - 1]
    }

    private static func length(of token: Int, in text: borrowing MatchText) -> Int {
        let end = token + 1 < text.tokens.count ? Int(text.tokens[token + 1]) : text.count
        return end - Int(text.tokens[token])
    }

    private func isEqual(
        _ query: borrowing PreparedText, _ token: Int, _ text: borrowing MatchText, _ other: Int
    ) -> Bool {
        let length = Self.length(of: token, in: query.text)
        guard length == Self.length(of: other, in: text) else { return false }
        let start = Int(query.text.tokens[token])
        let otherStart = Int(text.tokens[other])
        for index in 0..<length
        where query.symbols[start + index] != symbols[otherStart + index] {
            return false
        }
        return true
    }

    /// The character distance of two tokens, over the bits of the first within the whole text.
    private mutating func substitution(
        _ query: borrowing PreparedText, _ token: Range<Int>, _ other: Range<Int>
    ) -> Int {
        if token.count == 1, other.count == 1 {
            return query.symbols[token.lowerBound] == symbols[other.lowerBound] ? 0 : 1
        }
        guard token.count <= 64 else { return longSubstitution(query, token, other) }
        let block = token.lowerBound / 64
        let shift = UInt64(token.lowerBound % 64)
        let crosses = shift > 0 && block + 1 < query.blocks
        let bits = ~UInt64(0) >> UInt64(64 - token.count)
        var positive = ~UInt64(0)
        var negative: UInt64 = 0
        var distance = token.count
        let last = UInt64(token.count - 1)
        for index in other {
            let base = Int(symbols[index]) * query.blocks + block
            var matches = query.masks[base] >> shift
            if crosses { matches |= query.masks[base + 1] << (64 - shift) }
            matches &= bits
            let vertical = matches | negative
            let carried = (matches & positive) &+ positive
            let horizontal = (carried ^ positive) | matches
            var up = negative | ~(horizontal | positive)
            var down = positive & horizontal
            distance &+= Int(truncatingIfNeeded: (up >> last) & 1)
            distance &-= Int(truncatingIfNeeded: (down >> last) & 1)
            up = up << 1 | 1
            down <<= 1
            positive = down | ~(vertical | up)
            negative = up & vertical
        }
        return distance
    }

    /// The same for a token of more than 64 characters, cell by cell.
    private func longSubstitution(
        _ query: borrowing PreparedText, _ token: Range<Int>, _ other: Range<Int>
    ) -> Int {
        var row = Array(0...other.count)
        for (index, place) in token.enumerated() {
            var diagonal = index
            row[0] = index + 1
            for (column, otherPlace) in other.enumerated() {
                let above = row[column + 1]
                let isSame = query.symbols[place] == symbols[otherPlace]
                let best = min(above, row[column]) + 1
                row[column + 1] = min(best, diagonal + (isSame ? 0 : 1))
                diagonal = above
            }
        }
        return row[other.count]
    }
}
