public import HTTP

/// A translation memory that answers over HTTP: a JSON API, and the protocol of amaGama.
///
/// ```swift
/// let memory = MemoryServer(memory, version: "0.1.0")
/// let server = try HTTPServer(settings, router: memory.router(access: access))
/// ```
public struct MemoryServer: Sendable {
    /// The routes of the JSON API and of amaGama's protocol.
    public let routes: [HTTPRoute]
    /// Takes a line for the log of the server.
    private let log: @Sendable (String) -> Void

    /// Creates the server of a memory.
    ///
    /// - Parameters:
    ///   - memory: What answers.
    ///   - version: The version of the program, which the server tells.
    ///   - limits: What one call may ask for.
    ///   - log: Takes what failed inside, which clients aren't told.
    public init(
        _ memory: some MemoryAnswering, version: String, limits: ServerLimits = ServerLimits(),
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        let languages = LanguageList(memory)
        routes =
            MemoryRoutes(memory: memory, languages: languages, limits: limits, version: version)
            .routes
            + AmagamaRoutes(memory: memory, languages: languages, limits: limits).routes
        self.log = log
    }

    /// The router of the memory, for those who may ask; `/healthz` is open to anybody.
    public func router(access: HTTPAccess) -> HTTPRouter {
        var access = access
        access.openPaths.insert("/healthz")
        let log = log
        return HTTPRouter(
            routes: routes, access: access,
            problemResponse: { HTTPResponse($0) },
            problem: { error in
                log("\(error)")
                return HTTPProblem(inside: error)
            })
    }
}
