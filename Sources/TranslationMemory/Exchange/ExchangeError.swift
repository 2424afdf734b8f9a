/// Why a file that other programs exchange can't be read or written.
public struct ExchangeError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A kind of failure.
    public enum Code: Sendable, Hashable {
        /// The file can't be opened, or the system can't read on.
        case unreadable
        /// It is in another format.
        case otherFormat
        /// It breaks off, or can't be read on from some place.
        case damaged
        /// It tries to bring in other files or to grow without end.
        case hostile
        /// It is larger than the limit, or there is no memory left.
        case tooLarge
        /// What is needed to read it isn't installed.
        case notInstalled
    }

    /// What kind of failure it is.
    public let code: Code
    /// What happened, in one sentence without a full stop.
    public let message: String
    /// The line where it happened, from 1; 0 for the whole file.
    public let line: Int
    /// The column in Unicode scalars, from 1; 0 for the whole line.
    public let column: Int

    /// Creates an error; it is about the whole file unless a place is given.
    public init(_ code: Code, _ message: String, line: Int = 0, column: Int = 0) {
        self.code = code
        self.message = message
        self.line = line
        self.column = column
    }

    public var description: String { line > 0 ? "\(line):\(column): \(message)" : message }
}
