import HTTP
import Testing

struct HTTPRouterTests {
    struct Failure: Error {}

    private let router = HTTPRouter(routes: [
        HTTPRoute(.get, "/hello/{name}") { HTTPResponse(text: $0.parameters["name"] ?? "") },
        HTTPRoute(.post, "/hello/{name}") { HTTPResponse(.created, text: "\($0.body.count)") },
        HTTPRoute(.get, "/fail") { _ in throw Failure() },
        HTTPRoute(.get, "/refuse") { _ in throw HTTPProblem(.unprocessable, "no", offset: 3) },
    ])

    private func ask(_ method: HTTPMethod, _ target: String) throws -> HTTPResponse {
        router.response(to: try HTTPRequest(method, target))
    }

    @Test func theRouteThatFitsAnswers() throws {
        #expect(try ask(.get, "/hello/a%20b").body == Array("a b".utf8))
        #expect(try ask(.post, "/hello/x").status == .created)
        #expect(try ask(.head, "/hello/x").status == .ok)
    }

    @Test func elsewhereThereIsNothing() throws {
        #expect(try ask(.get, "/hello").status == .notFound)
        #expect(try ask(.get, "/hello/a/b").status == .notFound)
        #expect(try ask(.options, "/nowhere").status == .notFound)
    }

    @Test func aMethodThatIsNotThereIsToldWhichAre() throws {
        let response = try ask(.delete, "/hello/x")
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers["Allow"] == "GET, HEAD, OPTIONS, POST")
        #expect(try ask(.options, "/fail").headers["allow"] == "GET, HEAD, OPTIONS")
        #expect(try ask(.options, "*").headers["allow"] == "GET, HEAD, OPTIONS, POST")
    }

    @Test func anErrorOfAHandlerSaysNothingOfTheInside() throws {
        let response = try ask(.get, "/fail")
        #expect(response.status == .internalError)
        #expect(!String(decoding: response.body, as: UTF8.self).contains("Failure"))
        #expect(try ask(.get, "/refuse").status == .unprocessable)
    }
}
