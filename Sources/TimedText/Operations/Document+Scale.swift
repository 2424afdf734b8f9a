public import Diagnostics

extension Document {
    /// Multiplies all times by a fraction of whole numbers above zero.
    ///
    /// - Returns: a finding for each cue that ends up wholly before the beginning; or `nil`, with
    ///   nothing changed, when a number isn't above zero.
    /// - Complexity: O(*n*) in the size of the document.
    @discardableResult
    public mutating func scale(
        by numerator: Int64, over denominator: Int64 = 1, negatives: NegativeTimes = .keep
    ) -> [Finding]? {
        guard let map = TimeMap(scale: numerator, over: denominator) else { return nil }
        return numerator == denominator ? [] : retime(map, negatives: negatives)
    }

    /// The document with all times multiplied by a fraction, or `nil` when it isn't above zero.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    public func scaled(by numerator: Int64, over denominator: Int64 = 1) -> Document? {
        var document = self
        return document.scale(by: numerator, over: denominator) == nil ? nil : document
    }
}
