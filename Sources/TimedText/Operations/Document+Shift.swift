public import Diagnostics

extension Document {
    /// Moves all cues by some milliseconds; a positive number shows them later.
    ///
    /// - Returns: a finding for each cue that ends up wholly before the beginning.
    /// - Complexity: O(*n*) in the size of the document.
    @discardableResult
    public mutating func shift(
        by milliseconds: Int64, negatives: NegativeTimes = .clamp
    ) -> [Finding] {
        guard milliseconds != 0 else { return [] }
        return retime(TimeMap(shift: milliseconds), negatives: negatives)
    }

    /// The document with all cues moved by some milliseconds.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    public func shifted(
        by milliseconds: Int64, negatives: NegativeTimes = .clamp
    ) -> Document {
        var document = self
        document.shift(by: milliseconds, negatives: negatives)
        return document
    }
}
