/// Why a document can't be read.
public struct XMLError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A kind of failure.
    public enum Code: Sendable, Hashable {
        /// It isn't well-formed XML 1.0 with namespaces.
        case notWellFormed
        /// It has a document type declaration, by which entities and other files come in.
        case documentType
        /// Elements are nested deeper than the reader's limit.
        case tooDeep
        /// A tag has more attributes, or an element more namespaces, than the reader takes.
        case tooMany
        /// There is no memory left.
        case outOfMemory
    }

    /// What kind of failure it is.
    public let code: Code
    /// What happened, in one sentence without a full stop.
    public let message: String
    /// libxml2's number for the failure, or 0.
    public let libraryCode: Int
    /// The line where it happened, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int
    /// The byte where it happened.
    public let offset: Int

    public var description: String { "\(line):\(column): \(message)" }
}
