/// Something in a file that XML can't hold, and that was replaced so that the rest can be read.
public struct XMLStreamProblem: Sendable, Hashable {
    /// What it was.
    public enum Kind: Sendable, Hashable {
        /// A character that XML 1.0 forbids, which became U+FFFD.
        case forbiddenCharacter
        /// A reference to such a character, which became U+FFFD.
        case badReference
        /// Bytes that aren't a character, which became U+FFFD.
        case badBytes
        /// Half a pair of UTF-16, which became U+FFFD.
        case loneSurrogate
        /// A reference to an entity that isn't one of XML's five, which is text now.
        case unknownEntity
        /// An ampersand that starts no reference, which is text now.
        case bareAmpersand
    }

    /// What it was.
    public var kind: Kind
    /// The character's number, or the byte.
    public var value: Int
    /// The line, from 1.
    public var line: Int
    /// The column in Unicode scalars, from 1.
    public var column: Int
    /// The offset in the text in UTF-8.
    public var offset: Int
}
