/// A text in one language with the markup that stands in it kept apart, so that it spoils no match.
///
/// ```swift
/// let segment = Segment("He's ", [InlineCode(.open, at: 5, native: "<i>", pair: 1)])
/// ```
public struct Segment: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The text without markup.
    public var text: String
    /// The markup, in order of position; codes at one position stand in their order.
    public var codes: [InlineCode]

    /// Creates a segment.
    public init(_ text: String, _ codes: [InlineCode] = []) {
        self.text = text
        self.codes = codes
    }

    public init(stringLiteral value: String) { self.init(value) }

    /// The text with the markup in it, as its format writes it.
    public var native: String {
        guard !codes.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        for code in codes {
            let place = min(max(position, code.position), bytes.count)
            result += bytes[position..<place]
            result += Array(code.native.utf8)
            position = place
        }
        result += bytes[position...]
        return String(decoding: result, as: UTF8.self)
    }
}
