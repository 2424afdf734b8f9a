import Foundation
import HTTP
import Synchronization
import TestSupport
import Testing

struct HTTPServerTests {
    private static let router = HTTPRouter(
        routes: [
            HTTPRoute(.get, "/echo/{text...}") {
                HTTPResponse(
                    text: "\($0.parameters["text"] ?? "")|\($0.target.value(of: "q") ?? "")")
            },
            HTTPRoute(.post, "/echo") {
                HTTPResponse(bytes: $0.body, type: $0.headers["content-type"] ?? "text/plain")
            },
            HTTPRoute(.get, "/line") { _ in
                HTTPResponse(headers: ["X-Good": "yes", "X-Bad": "a\r\nSet-Cookie: b"])
            },
        ], access: HTTPAccess(hosts: HTTPAccess.loopback))

    private func server(
        router: HTTPRouter = router, _ change: (inout HTTPServerSettings) -> Void = { _ in }
    ) throws -> HTTPServer {
        var settings = HTTPServerSettings()
        settings.threads = 2
        settings.bodyLimit = 4096
        change(&settings)
        return try HTTPServer(settings, router: router)
    }

    @Test func requestsOfOneConnectionAreAnsweredInTurn() throws {
        let server = try server()
        let connection = try LoopbackConnection(port: server.port)
        let first = try #require(connection.ask("GET", "/echo/%E5%B0%91%E7%88%B7/a%2Fb?q=1+2"))
        #expect(first.status == 200)
        #expect(first.text == "少爷/a/b|1 2")
        #expect(first.headers["content-type"] == "text/plain; charset=utf-8")
        let body = Array("{\"a\": \"\u{10FFFF}\"}".utf8)
        let second = connection.ask(
            "POST", "/echo", headers: ["Content-Type": "application/json"], body: body)
        #expect(second?.body == body)
        #expect(second?.headers["content-type"] == "application/json")
        #expect(connection.ask("GET", "/nowhere")?.status == 404)
        #expect(connection.ask("PUT", "/echo/x")?.headers["allow"] == "GET, HEAD, OPTIONS")
        #expect(connection.ask("POST", "/echo", body: [])?.body == [])
        server.stop()
    }

    @Test func pipelinedRequestsAreAnsweredInOrder() throws {
        let server = try server()
        let connection = try LoopbackConnection(port: server.port)
        let requests = (0..<20).map { "GET /echo/\($0) HTTP/1.1\r\nHost: localhost\r\n\r\n" }
        connection.send(requests.joined())
        for number in 0..<20 { #expect(connection.response()?.text == "\(number)|") }
        server.stop()
    }

    @Test func aHeadHasNoBody() throws {
        let server = try server()
        let connection = try LoopbackConnection(port: server.port)
        let head = try #require(connection.ask("HEAD", "/echo/abc"))
        #expect(head.status == 200)
        #expect(head.headers["content-length"] == "4")
        #expect(connection.ask("GET", "/echo/abc")?.text == "abc|")
        #expect(connection.ask("OPTIONS", "/echo/abc")?.status == 204)
        server.stop()
    }

    @Test func noLineCanBeSmuggledIntoAnAnswer() throws {
        let server = try server()
        let response = try LoopbackConnection(port: server.port).ask("GET", "/line")
        #expect(response?.headers["x-good"] == "yes")
        #expect(response?.headers["set-cookie"] == nil)
        server.stop()
    }

    @Test func aBodyPastTheLimitIsRefused() throws {
        let server = try server()
        let whole = [UInt8](repeating: 0x61, count: 4096)
        #expect(
            try LoopbackConnection(port: server.port).ask("POST", "/echo", body: whole)?.body
                == whole)
        for count in [4097, 3 << 20] {
            let connection = try LoopbackConnection(port: server.port)
            let body = [UInt8](repeating: 0x61, count: count)
            #expect(connection.ask("POST", "/echo", body: body)?.status == 413)
        }
        let chunked = try LoopbackConnection(port: server.port)
        chunked.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _ in 0..<5 {
            chunked.send("400\r\n" + String(repeating: "b", count: 1024) + "\r\n")
        }
        chunked.send("0\r\n\r\n")
        #expect(chunked.response()?.status == 413)
        server.stop()
    }

    @Test func aBodyInPiecesIsPutTogether() throws {
        let server = try server()
        let connection = try LoopbackConnection(port: server.port)
        connection.send(
            "POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
        connection.send("3\r\nabc\r\n")
        connection.send("2\r\nde\r\n0\r\n\r\n")
        #expect(connection.response()?.text == "abcde")
        server.stop()
    }

    @Test func whoeverIsRefusedDoesNotSendTheBody() throws {
        let server = try server()
        let connection = try LoopbackConnection(port: server.port)
        connection.send(
            "POST /echo HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 4000\r\n"
                + "Expect: 100-continue\r\n\r\n")
        #expect(connection.response()?.status == 403)
        server.stop()
    }

    @Test func aPortIsTakenOnlyOnce() throws {
        let first = try server()
        let port = first.port
        let error = #expect(throws: HTTPError.self) {
            let second = try server { $0.port = port }
            second.stop()
        }
        #expect(error?.code == .address)
        first.stop()
        #expect(throws: HTTPError.self) {
            let third = try server { $0.address = "not a host" }
            third.stop()
        }
    }

    @Test func theServerAnswersOnIPv6() throws {
        guard let server = try? server(router: Self.router, { $0.address = "::1" }) else {
            print("skipped: this machine has no IPv6")
            return
        }
        let output = try Command.run("curl", ["-s", "-g", "http://[::1]:\(server.port)/echo/six"])
        #expect(output == "six|")
        server.stop()
    }
}
