/// A request as it came in.
public struct HTTPRequest: Sendable, Hashable {
    /// What is to be done.
    public var method: HTTPMethod
    /// What it is to be done with.
    public var target: HTTPTarget
    /// The lines of the head.
    public var headers: HTTPHeaders
    /// The body; empty until all of it is in.
    public var body: [UInt8]
    /// The parts of the path that a route left open, by their names.
    public internal(set) var parameters: [String: String] = [:]

    /// Creates a request of a target as it stands in a request line.
    ///
    /// - Throws: ``HTTPProblem`` with the status 400 for a target that can't be read.
    public init(
        _ method: HTTPMethod, _ target: String, headers: HTTPHeaders = [:], body: [UInt8] = []
    ) throws(HTTPProblem) {
        self.init(method, try HTTPTarget(target.utf8), headers, body)
    }

    init(_ method: HTTPMethod, _ target: HTTPTarget, _ headers: HTTPHeaders, _ body: [UInt8] = []) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }
}
