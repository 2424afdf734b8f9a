/// Why an archive can't be read or written.
public struct ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A kind of failure.
    public enum Code: Sendable, Hashable {
        /// The library that reads archives isn't installed.
        case notInstalled
        /// It isn't an archive of a kind that is read.
        case notAnArchive
        /// It is damaged.
        case damaged
        /// It holds more than the limit.
        case tooLarge
        /// It holds something that could do harm outside of it, such as a name with `..`.
        case hostile
        /// It can't be written.
        case unwritable
    }

    /// What kind of failure it is.
    public let code: Code
    /// What happened, in one sentence without a full stop.
    public let message: String
    /// The name of the entry that it is about, or `nil` when it is about the whole archive.
    public let entry: String?

    /// Creates an error.
    public init(_ code: Code, _ message: String, entry: String? = nil) {
        self.code = code
        self.message = message
        self.entry = entry
    }

    public var description: String { message }
}
