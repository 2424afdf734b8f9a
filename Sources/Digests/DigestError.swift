/// The cryptographic library refused to work, for want of memory or by its own configuration.
public struct DigestError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was attempted, such as `start a SHA-256 digest`.
    public let operation: String

    public var description: String { "libcrypto could not \(operation)" }
}
