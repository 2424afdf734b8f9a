/// The encoding of a file's text: a charset, and whether a byte order mark stands before it.
public struct TextEncoding: Sendable, Hashable, CustomStringConvertible {
    /// The charset's name as IANA spells it where it has one, such as `UTF-8` or `windows-874`.
    public var charset: String
    /// Whether the file starts with a byte order mark.
    public var hasByteOrderMark: Bool

    /// Creates an encoding; ``init(named:)`` looks for a charset by any of its names.
    public init(charset: String, hasByteOrderMark: Bool = false) {
        self.charset = charset
        self.hasByteOrderMark = hasByteOrderMark
    }

    /// UTF-8 without a byte order mark.
    public static let utf8 = Self(charset: "UTF-8")

    public var description: String { charset + (hasByteOrderMark ? " with BOM" : "") }
}
