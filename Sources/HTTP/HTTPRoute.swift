/// What a server does for one method and one kind of path.
public struct HTTPRoute: Sendable {
    /// Answers a request whose ``HTTPRequest/parameters`` are filled, on a thread of the server's.
    public typealias Handler = @Sendable (HTTPRequest) throws -> HTTPResponse

    /// The method.
    public let method: HTTPMethod
    /// The paths.
    public let pattern: HTTPPattern
    /// What answers.
    public let handler: Handler

    /// Creates a route.
    public init(
        _ method: HTTPMethod, _ pattern: HTTPPattern, _ handler: @escaping Handler
    ) {
        self.method = method
        self.pattern = pattern
        self.handler = handler
    }
}
