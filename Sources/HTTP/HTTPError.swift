/// Why a server doesn't run.
public struct HTTPError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A kind of failure.
    public enum Code: Sendable, Hashable {
        /// The library that speaks HTTP isn't installed.
        case notInstalled
        /// The address or the port can't be had.
        case address
        /// The library failed.
        case library
    }

    /// What kind of failure it is.
    public let code: Code
    /// What happened, in one sentence without a full stop.
    public let message: String

    /// Creates an error.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }
}
