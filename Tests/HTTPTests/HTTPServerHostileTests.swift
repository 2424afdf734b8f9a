import Foundation
import HTTP
import TestSupport
import Testing

/// What no honest client sends: nothing of it may end the server or be answered well.
struct HTTPServerHostileTests {
    private func server() throws -> HTTPServer {
        let routes = [
            HTTPRoute(.get, "/{rest...}") { HTTPResponse(text: $0.parameters["rest"] ?? "") },
            HTTPRoute(.post, "/{rest...}") { HTTPResponse(text: "\($0.body.count)") },
        ]
        return try HTTPServer(HTTPServerSettings(), router: HTTPRouter(routes: routes))
    }

    @Test(arguments: [
        "/%", "/%zz", "/a%00", "/%FF", "/?a=%4", "no-slash",
    ])
    func aTargetThatCannotBeReadIsABadRequest(target: String) throws {
        let server = try server()
        let connection = try LoopbackConnection(port: server.port)
        #expect(connection.ask("GET", target)?.status == 400)
        server.stop()
    }

    @Test(arguments: [
        "GET /a\0b HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /a\0?b HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET\r\n\r\n", "\0\0\0\0\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET / HTTX/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nno colon here\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{FC}\u{3}\u{3}\r\n\r\n",
    ])
    func whatIsNoRequestIsNotAnsweredWell(text: String) throws {
        let server = try server()
        let connection = try LoopbackConnection(port: server.port, timeout: 2)
        connection.send(text)
        let response = connection.response()
        #expect(response.map { (400..<600).contains($0.status) } ?? true, "\(response?.text ?? "")")
        #expect(try LoopbackConnection(port: server.port).ask("GET", "/well")?.text == "well")
        server.stop()
    }

    @Test func aTargetOrAHeadWithoutEndIsRefused() throws {
        let server = try server()
        let long = String(repeating: "a", count: 1 << 20)
        for text in [
            "GET /\(long) HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(long)\r\n\r\n",
            "GET / HTTP/1.1\r\n" + String(repeating: "X: y\r\n", count: 1 << 16) + "\r\n",
            long,
        ] {
            let connection = try LoopbackConnection(port: server.port, timeout: 2)
            connection.send(text)
            let response = connection.response()
            #expect(response.map { [400, 413, 414, 431].contains($0.status) } ?? true)
        }
        #expect(try LoopbackConnection(port: server.port).ask("GET", "/well")?.text == "well")
        server.stop()
    }

    @Test(arguments: SeededGenerator.seeds())
    func randomBytesDoNoHarm(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let server = try server()
        let words = [
            "GET ", "POST ", "/", "%", "%41", "?", "&", "=", " HTTP/1.1\r\n", "Host: localhost",
            "Content-Length: ", "Transfer-Encoding: chunked", "\r\n", "\r\n\r\n", "0", "\0", "ü",
            ":",
            "Expect: 100-continue", "Connection: close", "Range: bytes=0-",
        ]
        for _ in 0..<150 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...20, using: &random) {
                if Bool.random(using: &random) {
                    bytes += words.randomElement(using: &random)?.utf8.map { $0 } ?? []
                } else {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                }
            }
            let connection = try LoopbackConnection(port: server.port)
            connection.send(bytes)
        }
        let well = try LoopbackConnection(port: server.port).ask("GET", "/well")
        #expect(well?.text == "well", "seed \(seed)")
        server.stop(grace: 100)
    }
}
