internal import Diagnostics
internal import HTTP
internal import ICU
internal import TranslationMemory

/// The JSON API of a memory, under `/v1/`.
struct MemoryRoutes {
    let memory: any MemoryAnswering
    let languages: LanguageList
    let limits: ServerLimits
    let version: String

    var routes: [HTTPRoute] {
        [
            HTTPRoute(.get, "/v1/find") { try find(try MemoryQuery($0.target, limits: limits)) },
            HTTPRoute(.post, "/v1/find") { try findAll($0) },
            HTTPRoute(.post, "/v1/grep") { try grep($0) },
            HTTPRoute(.post, "/v1/units") { try add($0) },
            HTTPRoute(.get, "/v1/stats") { _ in try statistics() },
            HTTPRoute(.get, "/v1/openapi.json") { _ in
                HTTPResponse(.ok, json: OpenAPIDocument(version: version, limits: limits).json)
            },
            HTTPRoute(.get, "/healthz") { _ in
                HTTPResponse.object {
                    $0.member("status", "ok")
                    $0.member("version", version)
                }
            },
        ]
    }

    private func find(_ query: MemoryQuery) throws -> HTTPResponse {
        return try HTTPResponse.object { try answer(query, to: &$0) }
    }

    /// Writes the answer to a question; where nothing is like it, parts of it are looked for.
    private func answer(_ query: MemoryQuery, to object: inout JSONWriter.Members) throws {
        let matches = try memory.matches(for: query)
        let fragments =
            matches.isEmpty && query.limit > 0
            ? try memory.fragments(for: query, limit: query.limit) : []
        query.write(matches, fragments: fragments, to: &object)
    }

    private func findAll(_ request: HTTPRequest) throws -> HTTPResponse {
        let (objects, isArray) = try JSONMembers.objects(of: request.body, limit: limits.queries)
        var queries: [MemoryQuery] = []
        for object in objects { queries.append(try MemoryQuery(object, limits: limits)) }
        if !isArray, let query = queries.first { return try find(query) }
        return try HTTPResponse.array {
            for query in queries {
                try $0.object { try answer(query, to: &$0) }
            }
        }
    }

    private func grep(_ request: HTTPRequest) throws -> HTTPResponse {
        let members = try JSONMembers(try JSONMembers.value(of: request.body))
        let query = try ConcordanceQuery(members, limits: limits)
        let concordance: Concordance
        do {
            concordance = try memory.concordance(for: query)
        } catch let error as ConcordanceError {
            switch error {
            case .emptyQuery, .queryTooLong: throw HTTPProblem(.unprocessable, "\(error)")
            default: throw error
            }
        }
        return HTTPResponse.object { concordance.write(for: query, to: &$0) }
    }

    private func add(_ request: HTTPRequest) throws -> HTTPResponse {
        let (objects, _) = try JSONMembers.objects(of: request.body, limit: limits.units)
        var units: [TranslationUnit] = []
        units.reserveCapacity(objects.count)
        for object in objects { units.append(try TranslationUnit(object)) }
        let result = try memory.add(units, by: nil)
        languages.reset()
        return HTTPResponse.object {
            $0.member("added", result.added)
            $0.member("updated", result.updated)
            $0.member("unchanged", result.unchanged)
        }
    }

    private func statistics() throws -> HTTPResponse {
        let pairs = try memory.languagePairs().sorted {
            ($0.pair.source.tag, $0.pair.target.tag) < ($1.pair.source.tag, $1.pair.target.tag)
        }
        return HTTPResponse.object {
            $0.member("version", 1)
            $0.member("units", pairs.reduce(0) { $0 + $1.units })
            $0.array("pairs") {
                for each in pairs {
                    $0.object {
                        $0.member("from", each.pair.source.tag)
                        $0.member("to", each.pair.target.tag)
                        $0.member("units", each.units)
                    }
                }
            }
        }
    }
}
