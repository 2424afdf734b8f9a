/// A text that was encoded from UTF-8 into a charset.
public struct EncodedText: Sendable {
    /// The text in the charset.
    public var bytes: [UInt8]
    /// How many characters the charset hasn't.
    public var errorCount: Int
    /// The offset in the UTF-8 text of the first of them.
    public var firstError: Int?
}
