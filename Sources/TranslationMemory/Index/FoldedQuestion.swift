/// A question as the panels of wider symbols see it.
struct FoldedQuestion {
    /// The place of the segment among those searched.
    var index: Int
    /// The parities of its symbols.
    var fold: UInt64
    /// How many of its symbols the segment doesn't have.
    var unknown: Int
    /// How many symbols it has.
    var count: Int
    var lengths: ClosedRange<Int>
    var limit: Double
    var level: Int32

    /// What may differ from texts of a length.
    struct Bound {
        var longest: Int
        var delta: Int
        /// The greatest distance.
        var distance: Int
        /// The most bits of folds that differ at that distance.
        var most: Int
    }

    /// What may differ from texts of a length; `nil` when none of them can be alike enough.
    @inline(__always)
    func bound(length: Int) -> Bound? {
        let longest = max(count, length)
        let delta = abs(count - length)
        let distance = SimilarityBound.distance(longest: longest, similarity: limit)
        let most = 2 * distance - delta - unknown
        guard distance >= 0, most >= 0 else { return nil }
        return Bound(longest: longest, delta: delta, distance: distance, most: most)
    }
}
