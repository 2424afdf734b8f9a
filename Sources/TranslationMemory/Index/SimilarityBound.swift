/// Similarities and the distances that they allow.
enum SimilarityBound {
    /// How alike two texts are, from 0 to 1, by their distance and the longer one's length.
    @inline(__always)
    static func similarity(distance: Int, longest: Int) -> Double {
        longest == 0 ? 1 : Double(longest - distance) / Double(longest)
    }

    /// The greatest distance at which two texts are still so much alike, or -1 when none is.
    @inline(__always)
    static func distance(longest: Int, similarity limit: Double) -> Int {
        var distance = min(longest, max(0, Int(Double(longest) * (1 - limit)) + 1))
        // Division rounds as the similarity itself does, so the answer is exact.
        while distance >= 0, similarity(distance: distance, longest: longest) < limit {
            distance -= 1
        }
        return distance
    }

    /// The lengths that texts at least so much alike to one of a length can have.
    static func lengths(alikeTo length: Int, similarity limit: Double) -> ClosedRange<Int> {
        let shortest = length - max(0, distance(longest: length, similarity: limit))
        guard limit > 0 else { return 0...Int.max }
        var longest = max(length, Int((Double(length) / limit).rounded(.down)) + 1)
        while longest > length,
            similarity(distance: longest - length, longest: longest) < limit
        {
            longest -= 1
        }
        return shortest...longest
    }
}
