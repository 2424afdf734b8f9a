/// A text that was decoded from a charset into UTF-8.
public struct DecodedText: Sendable {
    /// The text in UTF-8.
    public var bytes: [UInt8]
    /// The bytes that weren't a character, in order.
    public var errors: [BadBytes]
    /// Where each line starts; a line ends with LF, CR LF or CR.
    public var lineStarts: [LineStart]
    /// Whether everything was decoded, or decoding gave up after too many errors.
    public var isComplete: Bool

    /// Bytes that aren't a character of the charset.
    public struct BadBytes: Sendable, Hashable {
        /// Where the U+FFFD that stands for them is in the text.
        public var textOffset: Int
        /// Where they are in the source.
        public var range: Range<Int>
    }

    /// Where a line starts, as offsets of bytes.
    public struct LineStart: Sendable, Hashable {
        /// Its offset in the text in UTF-8.
        public var text: UInt32
        /// Its offset in the bytes that were decoded.
        public var source: UInt32

        /// Creates the start of a line by its offsets in both texts.
        public init(text: UInt32, source: UInt32) {
            self.text = text
            self.source = source
        }
    }
}
