public import Diagnostics

extension Document {
    /// Changes times that fit a video of one frame rate to fit the same frames at another rate.
    ///
    /// From 25 to 23.976 frames a second the video takes longer, and so do the cues.
    ///
    /// - Returns: a finding for each cue that ends up wholly before the beginning.
    /// - Complexity: O(*n*) in the size of the document.
    @discardableResult
    public mutating func changeFrameRate(from old: FrameRate, to new: FrameRate) -> [Finding] {
        let findings = scale(
            by: old.numerator * new.denominator, over: old.denominator * new.numerator)
        if head.frameRate != nil {
            head.frameRate = Double(new.numerator) / Double(new.denominator)
        }
        return findings ?? []
    }

    /// The document with times that fit the same frames at another rate.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    public func changingFrameRate(from old: FrameRate, to new: FrameRate) -> Document {
        var document = self
        document.changeFrameRate(from: old, to: new)
        return document
    }
}
