/// A place in a file, for people (line and column) and for programs (bytes).
public struct SourceRange: Sendable, Hashable {
    /// The file's name as the user gave it.
    public var file: String
    /// The line of the first byte, from 1, or 0 when the whole file is meant.
    public var line: Int
    /// The column of the first byte in Unicode scalars, from 1, or 0 when the whole line is meant.
    public var column: Int
    /// The bytes meant, as offsets into the file's text in UTF-8 (a byte order mark counts).
    public var bytes: Range<Int>

    /// Creates a place; the whole file when neither line nor bytes are given.
    public init(file: String, line: Int = 0, column: Int = 0, bytes: Range<Int> = 0..<0) {
        self.file = file
        self.line = line
        self.column = column
        self.bytes = bytes
    }
}
