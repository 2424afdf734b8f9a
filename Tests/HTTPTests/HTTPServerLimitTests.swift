import Foundation
import HTTP
import Synchronization
import TestSupport
import Testing

/// What clients do that take too long, and how a server ends.
struct HTTPServerLimitTests {
    /// Counts the handlers under way.
    private final class Work: Sendable {
        let started = Atomic<Int>(0)
    }

    private func server(
        _ work: Work = Work(), _ change: (inout HTTPServerSettings) -> Void = { _ in }
    ) throws -> HTTPServer {
        var settings = HTTPServerSettings()
        settings.threads = 4
        change(&settings)
        let routes = [
            HTTPRoute(.get, "/") { _ in HTTPResponse(text: "here") },
            HTTPRoute(.post, "/") { HTTPResponse(text: "\($0.body.count)") },
            HTTPRoute(.get, "/slow") { _ in
                work.started.add(1, ordering: .relaxed)
                usleep(300_000)
                return HTTPResponse(text: "done")
            },
        ]
        return try HTTPServer(settings, router: HTTPRouter(routes: routes))
    }

    @Test func aConnectionThatSaysNothingIsClosed() throws {
        let server = try server { $0.idle = 1000 }
        let silent = try LoopbackConnection(port: server.port)
        let used = try LoopbackConnection(port: server.port)
        #expect(used.ask("GET", "/")?.text == "here")
        #expect(silent.isClosed())
        #expect(used.isClosed())
        server.stop()
    }

    @Test func aRequestThatDripsInIsCutOff() throws {
        let server = try server {
            $0.idle = 600
            $0.requestTime = 600
        }
        let head = try LoopbackConnection(port: server.port, timeout: 1)
        head.send("GET / HTTP/1.1\r\nHost: localhost\r\n")
        let body = try LoopbackConnection(port: server.port, timeout: 1)
        body.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n")
        var isOpen = (true, true)
        // Each byte comes well before the connection would count as idle.
        for _ in 0..<100 where isOpen.0 || isOpen.1 {
            usleep(50_000)
            isOpen.0 = isOpen.0 && head.send("a")
            isOpen.1 = isOpen.1 && body.send("a")
        }
        #expect(isOpen == (false, false))
        #expect(try LoopbackConnection(port: server.port).ask("GET", "/")?.text == "here")
        server.stop()
    }

    @Test func anAnswerThatNobodyReadsHoldsNothingUp() throws {
        let big = HTTPRoute(.get, "/") { _ in
            HTTPResponse(bytes: [UInt8](repeating: 0x61, count: 32 << 20), type: "text/plain")
        }
        var settings = HTTPServerSettings()
        settings.requestTime = 500
        settings.idle = 500
        let server = try HTTPServer(settings, router: HTTPRouter(routes: [big]))
        let lazy = try LoopbackConnection(port: server.port)
        lazy.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        usleep(1_200_000)
        // The server has given up, so the rest can't be read.
        #expect(lazy.response() == nil)
        #expect(server.stop(grace: 2000) == 0)
    }

    @Test func requestsUnderWayAreFinishedBeforeTheEnd() async throws {
        let work = Work()
        let server = try server(work)
        let port = server.port
        let idle = try LoopbackConnection(port: port)
        #expect(idle.ask("GET", "/")?.text == "here")
        let answers = Mutex<[String?]>([])
        let threads = (0..<3).map { _ in
            Thread {
                let response = (try? LoopbackConnection(port: port))?.ask("GET", "/slow")
                answers.withLock { $0.append(response?.text) }
            }
        }
        for thread in threads { thread.start() }
        while work.started.load(ordering: .relaxed) < 3 { usleep(1000) }
        #expect(server.stop() == 0)
        while answers.withLock({ $0.count }) < 3 { usleep(1000) }
        #expect(answers.withLock { $0 } == ["done", "done", "done"])
        #expect(idle.isClosed())
        #expect(throws: (any Error).self) { try LoopbackConnection(port: port) }
    }

    @Test func aRequestThatNeverEndsIsCutOffAtTheEnd() throws {
        let server = try server()
        let stuck = try LoopbackConnection(port: server.port)
        stuck.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc")
        usleep(100_000)
        #expect(server.stop(grace: 200) == 1)
        #expect(stuck.isClosed())
    }

    @Test func connectionsPastTheLimitWaitTheirTurn() throws {
        let server = try server {
            $0.threads = 1
            $0.connections = 2
        }
        var open = try (0..<2).map { _ in try LoopbackConnection(port: server.port) }
        for connection in open { #expect(connection.ask("GET", "/")?.text == "here") }
        let third = try LoopbackConnection(port: server.port)
        third.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        open.removeAll()
        #expect(third.response()?.text == "here")
        server.stop()
    }
}
