/// The method of a request, such as `GET`.
public struct HTTPMethod: RawRepresentable, Sendable, Hashable, Comparable, CustomStringConvertible
{
    /// The name, as it stands in the request.
    public let rawValue: String

    /// Takes any name; methods are told apart by case.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Reads.
    public static let get = Self(rawValue: "GET")
    /// Reads the head of what `GET` answers.
    public static let head = Self(rawValue: "HEAD")
    /// Gives something to be worked on.
    public static let post = Self(rawValue: "POST")
    /// Stores something under the target.
    public static let put = Self(rawValue: "PUT")
    /// Removes the target.
    public static let delete = Self(rawValue: "DELETE")
    /// Asks what may be asked.
    public static let options = Self(rawValue: "OPTIONS")

    /// Whether the method changes nothing (RFC 9110, section 9.2.1).
    public var isSafe: Bool { self == .get || self == .head || self == .options }

    public var description: String { rawValue }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
