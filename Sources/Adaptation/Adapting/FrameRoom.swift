/// How much of a line's room a text takes in an upright picture: of its pixels, or of the characters
/// that a profile grants, whichever is more.
struct FrameRoom: TextMeasure {
    let width: any TextMeasure
    let widest: Double
    let counting: Counting
    let longest: Double

    /// A line that is full.
    static let whole = 1000.0

    func length(of text: Span<UInt8>) -> Double {
        let pixels = width.length(of: text) / widest
        let characters = longest.isFinite ? counting.length(of: text) / longest : 0
        return max(pixels, characters) * Self.whole
    }
}
