/// Why a request isn't answered as it was meant.
public struct HTTPProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The status to answer with.
    public var status: HTTPStatus
    /// What is wrong, in one sentence without a full stop.
    public var message: String
    /// Where in the body it is wrong, in bytes.
    public var offset: Int?
    /// Lines that belong to the status, such as `Allow`.
    public var headers: HTTPHeaders

    /// Creates a problem.
    public init(
        _ status: HTTPStatus, _ message: String, offset: Int? = nil, headers: HTTPHeaders = [:]
    ) {
        self.status = status
        self.message = message
        self.offset = offset
        self.headers = headers
    }

    public var description: String { message }
}
