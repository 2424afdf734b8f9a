/// The routes of a server, and what it answers where none fits.
///
/// ```swift
/// let router = HTTPRouter(routes: [
///     HTTPRoute(.get, "/hello/{name}") { HTTPResponse(text: "Hello \($0.parameters["name"] ?? "")") }
/// ])
/// ```
///
/// `HEAD` is answered wherever `GET` is, and `OPTIONS` everywhere.
public struct HTTPRouter: Sendable {
    /// The routes; the first that fits a path and a method answers.
    public var routes: [HTTPRoute]
    /// Who may ask.
    public var access: HTTPAccess
    /// Makes the response of a problem.
    public var problemResponse: @Sendable (HTTPProblem) -> HTTPResponse
    /// What an error of a handler means that isn't an ``HTTPProblem``.
    public var problem: @Sendable (any Error) -> HTTPProblem

    /// Creates a router that answers problems in plain text and hides what other errors say.
    public init(
        routes: [HTTPRoute], access: HTTPAccess = HTTPAccess(),
        problemResponse: @escaping @Sendable (HTTPProblem) -> HTTPResponse = {
            HTTPResponse($0.status, text: $0.message + "\n")
        },
        problem: @escaping @Sendable (any Error) -> HTTPProblem = { _ in
            HTTPProblem(.internalError, "the server failed")
        }
    ) {
        self.routes = routes
        self.access = access
        self.problemResponse = problemResponse
        self.problem = problem
    }

    /// The response to a whole request.
    public func response(to request: HTTPRequest) -> HTTPResponse {
        switch admission(of: request) {
        case .refused(let response): response
        case .admitted(let request, let handler): response(to: request, of: handler)
        }
    }

    /// What is decided about a request before its body is read.
    enum Admission {
        case refused(HTTPResponse)
        case admitted(HTTPRequest, HTTPRoute.Handler)
    }

    func admission(of request: HTTPRequest) -> Admission {
        do throws(HTTPProblem) {
            if let preflight = try access.check(request) { return .refused(preflight) }
            return try route(request)
        } catch {
            return .refused(response(of: error, to: request))
        }
    }

    func response(to request: HTTPRequest, of handler: HTTPRoute.Handler) -> HTTPResponse {
        do {
            return access.marked(try handler(request), for: request)
        } catch let problem as HTTPProblem {
            return response(of: problem, to: request)
        } catch {
            return response(of: problem(error), to: request)
        }
    }

    func response(of problem: HTTPProblem, to request: HTTPRequest?) -> HTTPResponse {
        var response = problemResponse(problem)
        for line in problem.headers.lines { response.headers[line.name] = line.value }
        return request.map { access.marked(response, for: $0) } ?? response
    }

    private func route(_ request: HTTPRequest) throws(HTTPProblem) -> Admission {
        let method = request.method == .head ? HTTPMethod.get : request.method
        var allowed: Set<HTTPMethod> = []
        for route in routes {
            guard let parameters = route.pattern.match(request.target) else { continue }
            if route.method == method {
                var request = request
                request.parameters = parameters
                return .admitted(request, route.handler)
            }
            allowed.insert(route.method)
        }
        if allowed.isEmpty, request.target.raw.isEmpty, method == .options {
            allowed = Set(routes.map { $0.method })
        }
        guard !allowed.isEmpty else { throw HTTPProblem(.notFound, "there is nothing here") }
        if allowed.contains(.get) { allowed.insert(.head) }
        allowed.insert(.options)
        let allow = allowed.sorted().map { $0.rawValue }.joined(separator: ", ")
        if method == .options {
            return .refused(
                access.marked(HTTPResponse(.noContent, headers: ["Allow": allow]), for: request))
        }
        throw HTTPProblem(
            .methodNotAllowed, "the method \(method) isn't for this path", headers: ["Allow": allow]
        )
    }
}
