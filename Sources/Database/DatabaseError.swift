/// Why a database didn't do what it was asked.
public struct DatabaseError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A kind of failure.
    public enum Code: Sendable, Hashable {
        /// The database can't be opened or reached.
        case unreachable
        /// Another process holds it, and went on doing so for as long as was waited.
        case busy
        /// What is stored can't be read any more.
        case corrupt
        /// It is of a later version of the program.
        case tooNew
        /// A value breaks a constraint.
        case constraint
        /// There is no room left, or the disk failed.
        case storage
        /// The user may not do it.
        case denied
        /// The library that speaks to the database isn't installed.
        case notInstalled
        /// The database refused the statement.
        case statement
    }

    /// What kind of failure it is.
    public let code: Code
    /// What happened, in one sentence without a full stop.
    public let message: String
    /// The statement, where there was one; without its values.
    public let sql: String?

    /// Creates an error.
    public init(_ code: Code, _ message: String, sql: String? = nil) {
        self.code = code
        self.message = message
        self.sql = sql
    }

    public var description: String { message }
}
