/// Why a bundle can't be looked into.
public struct BundleError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A kind of failure.
    public enum Code: Sendable, Hashable {
        /// It is neither a folder with a bag nor an archive of one.
        case notABundle
        /// There is nothing at the path.
        case missing
        /// It can't be read, because of the system or of damage.
        case unreadable
        /// It could do harm, such as an archive that unpacks without end.
        case hostile
        /// A library that is needed isn't installed.
        case notInstalled
    }

    /// What kind of failure it is.
    public let code: Code
    /// What happened, in one sentence without a full stop.
    public let message: String
    /// The file in the bundle that it is about, or `nil`.
    public let path: String?

    /// Creates an error.
    public init(_ code: Code, _ message: String, path: String? = nil) {
        self.code = code
        self.message = message
        self.path = path
    }

    public var description: String { message }
}
