/// A response to be sent.
public struct HTTPResponse: Sendable, Hashable {
    /// How it went.
    public var status: HTTPStatus
    /// The lines of the head; the server adds the date, the length and what the connection needs.
    public var headers: HTTPHeaders
    /// The body.
    public var body: [UInt8]

    /// Creates a response.
    public init(_ status: HTTPStatus = .ok, headers: HTTPHeaders = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Creates a response with a body of a type, such as `application/json`.
    public init(_ status: HTTPStatus = .ok, bytes body: [UInt8], type: String) {
        self.init(status, headers: ["Content-Type": type], body: body)
    }

    /// Creates a response of plain text.
    public init(_ status: HTTPStatus = .ok, text: String) {
        self.init(status, bytes: Array(text.utf8), type: "text/plain; charset=utf-8")
    }
}
