import Glibc

/// An error that ends the program with a status, and with no message of its own.
public struct ExitCode: Error, Equatable, Hashable, RawRepresentable, Sendable {
    /// The number that the shell sees.
    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// A status by its number.
    public init(_ code: Int32) { rawValue = code }

    /// The status when all went well: 0.
    public static let success = Self(EXIT_SUCCESS)
    /// The status of any failure: 1.
    public static let failure = Self(EXIT_FAILURE)

    /// The status of wrong usage: `EX_USAGE` of sysexits.
    public static let validationFailure = Self(64)

    /// Whether it's the status of success.
    public var isSuccess: Bool { self == .success }
}
