import HTTP
import Testing

struct HTTPAccessTests {
    private func ask(
        _ access: HTTPAccess, _ headers: HTTPHeaders, _ method: HTTPMethod = .get,
        _ target: String = "/x"
    ) throws -> HTTPResponse {
        let router = HTTPRouter(
            routes: [
                HTTPRoute(.get, "/x") { _ in HTTPResponse(text: "x") },
                HTTPRoute(.post, "/x") { _ in HTTPResponse(text: "x") },
                HTTPRoute(.get, "/open") { _ in HTTPResponse(text: "x") },
            ], access: access)
        return router.response(to: try HTTPRequest(method, target, headers: headers))
    }

    @Test(arguments: [
        ("localhost", 200), ("localhost:8070", 200), ("LOCALHOST", 200), ("127.0.0.1:1", 200),
        ("[::1]:8070", 200), ("evil.example", 403), ("localhost.evil.example:8070", 403),
        ("", 403), ("[::1", 403), ("127.0.0.1.evil", 403),
    ])
    func anotherNameIsRefused(host: String, status: Int) throws {
        let access = HTTPAccess(hosts: HTTPAccess.loopback)
        #expect(try ask(access, ["Host": host]).status.rawValue == status)
    }

    @Test func twoNamesAreABadRequest() throws {
        let access = HTTPAccess(hosts: HTTPAccess.loopback)
        let headers: HTTPHeaders = ["Host": "localhost", "host": "evil.example"]
        #expect(try ask(access, headers).status == .badRequest)
    }

    @Test func aPageOfOthersChangesNothing() throws {
        let access = HTTPAccess(hosts: HTTPAccess.loopback)
        let page: HTTPHeaders = ["Host": "localhost:1", "Origin": "https://evil.example"]
        #expect(try ask(access, page, .post).status == .forbidden)
        let read = try ask(access, page, .get)
        #expect(read.headers["Access-Control-Allow-Origin"] == nil)
        let own: HTTPHeaders = ["Host": "localhost:1", "Origin": "http://localhost:1"]
        #expect(try ask(access, own, .post).status == .ok)
        let null: HTTPHeaders = ["Host": "localhost:1", "Origin": "null"]
        #expect(try ask(access, null, .post).status == .forbidden)
    }

    @Test func aPageThatIsAllowedMayReadTheAnswer() throws {
        let access = HTTPAccess(
            origins: ["https://cat.example"], token: BearerToken("t"))
        var headers: HTTPHeaders = ["Origin": "https://cat.example"]
        headers["Access-Control-Request-Method"] = "POST"
        let preflight = try ask(access, headers, .options)
        #expect(preflight.status == .noContent)
        #expect(preflight.headers["Access-Control-Allow-Origin"] == "https://cat.example")
        #expect(
            preflight.headers["Access-Control-Allow-Headers"]?.contains("Authorization") == true)
        headers["Authorization"] = "Bearer t"
        let response = try ask(access, headers, .post)
        #expect(response.status == .ok)
        #expect(response.headers["Access-Control-Allow-Origin"] == "https://cat.example")
        #expect(response.headers["Vary"] == "Origin")
        headers["Origin"] = "https://other.example"
        #expect(try ask(access, headers, .get).headers["Access-Control-Allow-Origin"] == nil)
    }

    @Test func withoutTheTokenNothingIsAnswered() throws {
        let access = HTTPAccess(token: BearerToken("t"), openPaths: ["/open"])
        let refused = try ask(access, [:])
        #expect(refused.status == .unauthorized)
        #expect(refused.headers["WWW-Authenticate"]?.hasPrefix("Bearer ") == true)
        #expect(try ask(access, ["Authorization": "Bearer x"]).status == .unauthorized)
        #expect(try ask(access, ["Authorization": "Bearer t"]).status == .ok)
        #expect(try ask(access, [:], .get, "/open").status == .ok)
        #expect(try ask(access, [:], .get, "/nowhere").status == .unauthorized)
    }
}
