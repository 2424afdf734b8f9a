/// Who may ask a server.
///
/// A page in the user's own browser can send requests to a server on the same machine. It can't
/// change the `Host` and `Origin` lines, so these tell it apart.
public struct HTTPAccess: Sendable {
    /// The names by which the server may be called; any when there are none.
    ///
    /// A page whose own name is made to mean 127.0.0.1 (DNS rebinding) calls by its own name.
    public var hosts: Set<String>
    /// Whom pages may come from, such as `https://example.org`; `*` is anybody.
    public var origins: Set<String>
    /// What every request must show, but for ``openPaths``.
    public var token: BearerToken?
    /// The paths that need no token.
    public var openPaths: Set<String>

    /// The names of the machine itself.
    public static let loopback: Set = ["localhost", "127.0.0.1", "[::1]"]

    /// Creates rules; without arguments, anybody may ask but pages of others.
    public init(
        hosts: Set<String> = [], origins: Set<String> = [], token: BearerToken? = nil,
        openPaths: Set<String> = []
    ) {
        self.hosts = hosts
        self.origins = origins
        self.token = token
        self.openPaths = openPaths
    }

    /// Checks a request by its head; the answer to one by which a browser asks what a page may do.
    ///
    /// - Throws: ``HTTPProblem`` with the status 403 for a host or a page that isn't allowed, and
    ///   401 for a token that isn't shown.
    func check(_ request: HTTPRequest) throws(HTTPProblem) -> HTTPResponse? {
        let named = request.headers.values(of: "Host")
        guard named.count < 2 else { throw HTTPProblem(.badRequest, "there are two hosts") }
        if !hosts.isEmpty, let host = named.first, !hosts.contains(Self.name(of: host)) {
            throw HTTPProblem(.forbidden, "the server isn't called by that name")
        }
        if let origin = request.headers["Origin"] {
            let isAllowed = isAllowed(origin)
            if !isAllowed, !request.method.isSafe, origin != "http://\(named.first ?? "")" {
                throw HTTPProblem(.forbidden, "pages of that origin aren't allowed")
            }
            if isAllowed, request.method == .options,
                request.headers["Access-Control-Request-Method"] != nil
            {
                return marked(HTTPResponse(.noContent, headers: Self.preflight), for: request)
            }
        }
        if let token, !openPaths.contains("/" + request.target.segments.joined(separator: "/")),
            !token.isShown(by: request.headers["Authorization"])
        {
            throw HTTPProblem(
                .unauthorized, "the token is missing or wrong",
                headers: ["WWW-Authenticate": "Bearer realm=\"tradewind\""])
        }
        return nil
    }

    /// The response with what lets a page read it, if it may.
    func marked(_ response: HTTPResponse, for request: HTTPRequest) -> HTTPResponse {
        guard !origins.isEmpty, let origin = request.headers["Origin"], isAllowed(origin) else {
            return response
        }
        var response = response
        response.headers["Access-Control-Allow-Origin"] = origins.contains("*") ? "*" : origin
        response.headers["Vary"] = "Origin"
        return response
    }

    private static let preflight: HTTPHeaders = [
        "Access-Control-Allow-Methods": "GET, HEAD, POST, PUT",
        "Access-Control-Allow-Headers": "Authorization, Content-Type",
        "Access-Control-Max-Age": "600",
    ]

    private func isAllowed(_ origin: String) -> Bool {
        origins.contains("*") || origins.contains(origin)
    }

    /// The name in a `Host` line, in lower case and without the port.
    static func name(of host: String) -> String {
        let lower = host.lowercased()
        if lower.hasPrefix("["), let end = lower.firstIndex(of: "]") {
            return String(lower[...end])
        }
        return String(lower.prefix { $0 != ":" })
    }
}
