/// A way to tell how long a line is: counted in the locale's unit, or drawn in pixels.
public protocol TextMeasure: Sendable {
    /// How long a text without markup is.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    func length(of text: Span<UInt8>) -> Double
}
