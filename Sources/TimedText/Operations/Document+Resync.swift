public import Diagnostics

extension Document {
    /// Moves and stretches all times so that two of them become two others.
    ///
    ///     document.resync((old: 1_000, new: 1_500), (old: 60_000, new: 62_000))
    ///
    /// - Returns: a finding for each cue that ends up wholly before the beginning; or `nil`, with
    ///   nothing changed, when the two times are the same or would change their order.
    /// - Complexity: O(*n*) in the size of the document.
    @discardableResult
    public mutating func resync(
        _ first: (old: Int64, new: Int64), _ second: (old: Int64, new: Int64),
        negatives: NegativeTimes = .clamp
    ) -> [Finding]? {
        guard let map = TimeMap(from: first, second) else { return nil }
        return retime(map, negatives: negatives)
    }

    /// The document moved and stretched so that two times become two others, or `nil` when the two
    /// are the same or would change their order.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    public func resynced(
        _ first: (old: Int64, new: Int64), _ second: (old: Int64, new: Int64),
        negatives: NegativeTimes = .clamp
    ) -> Document? {
        var document = self
        return document.resync(first, second, negatives: negatives) == nil ? nil : document
    }
}
