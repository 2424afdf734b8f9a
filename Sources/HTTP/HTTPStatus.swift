/// The status of a response, such as 404.
public struct HTTPStatus: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    /// The number, from 200 to 599.
    public let rawValue: Int

    /// Takes a number.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// It went well.
    public static let ok = Self(rawValue: 200)
    /// Something was made.
    public static let created = Self(rawValue: 201)
    /// It went well, and there is nothing to say.
    public static let noContent = Self(rawValue: 204)
    /// The request can't be understood.
    public static let badRequest = Self(rawValue: 400)
    /// Who asks has to prove who they are.
    public static let unauthorized = Self(rawValue: 401)
    /// It isn't allowed.
    public static let forbidden = Self(rawValue: 403)
    /// There is no such thing.
    public static let notFound = Self(rawValue: 404)
    /// The thing is there, but not for this method.
    public static let methodNotAllowed = Self(rawValue: 405)
    /// The body is larger than the server takes.
    public static let contentTooLarge = Self(rawValue: 413)
    /// The request is understood, and can't be followed.
    public static let unprocessable = Self(rawValue: 422)
    /// The server failed.
    public static let internalError = Self(rawValue: 500)
    /// The server can't answer at this time.
    public static let unavailable = Self(rawValue: 503)

    public var description: String { String(rawValue) }
}
