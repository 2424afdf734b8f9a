internal import CICU

/// The order in which a line is seen, by the Unicode Bidirectional Algorithm (Annex 9).
///
/// ```swift
/// try BidiText.visual("!سلام", base: .leftToRight) != BidiText.visual("!سلام", base: .rightToLeft)
/// ```
public enum BidiText {
    /// The direction that a renderer takes a line for.
    public enum Base: Int32, Sendable, CaseIterable {
        /// Left to right, whatever the line holds.
        case leftToRight = 0
        /// Right to left, whatever the line holds.
        case rightToLeft = 1
        /// That of the first letter; left to right where there is none.
        case firstStrong = 2
    }

    /// The characters of a line from left to right, mirrored where they are seen so, without bidi
    /// controls.
    ///
    /// - Throws: ``ICUError`` when the line is longer than ICU counts, or memory is short.
    /// - Complexity: O(*n*) in the number of bytes.
    public static func visual(_ text: Span<UInt8>, base: Base) throws(ICUError) -> [UInt8] {
        unsafe try text.withBytes("order a line") { (bytes, count) throws(ICUError) in
            unsafe try collect(text.count + 4, "order a line") { result, room, status in
                unsafe tw_bidi_visual(base.rawValue, bytes, count, result, room, &status)
            }
        }
    }

    /// The characters of a line from left to right.
    public static func visual(_ text: String, base: Base) throws(ICUError) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: try visual(bytes.span, base: base), as: UTF8.self)
    }
}
