import Glibc

/// An error that ends the program with a status, and with no message of its own.
public struct ExitCode: Error, Equatable, Hashable, RawRepresentable, Sendable {
    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }
    public init(_ code: Int32) { rawValue = code }

    public static let success = Self(EXIT_SUCCESS)
    public static let failure = Self(EXIT_FAILURE)

    /// The status of wrong usage: `EX_USAGE` of sysexits.
    public static let validationFailure = Self(64)

    /// Whether it's the status of success.
    public var isSuccess: Bool { self == .success }
}
