import Foundation
import HTTP
import ICU
import Server
import TestSupport
import Testing
import TranslationMemory

/// A server of a real memory in a file.
struct MemoryServerTests {
    private func start(_ memory: Memory) throws -> HTTPServer {
        var settings = HTTPServerSettings()
        settings.threads = 2
        let router = MemoryServer(memory, version: "1").router(access: HTTPAccess())
        return try HTTPServer(settings, router: router)
    }

    private func ask(
        _ port: UInt16, _ method: String, _ target: String, _ body: String? = nil
    ) throws -> LoopbackConnection.Response {
        try #require(
            try LoopbackConnection(port: port).ask(
                method, target, body: body.map { Array($0.utf8) }))
    }

    @Test func whatIsAddedIsFoundAtOnceAndAfterTheServerEnds() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("memory.sqlite")
        let server = try start(try Memory(path))
        let units = """
            [{"source": "少爷，您回来了！", "target": "Young master, you're back!", "from": "zh-Hans",
              "to": "en", "context": {"title": "t", "episode": "e1", "previous": "开门！"}},
             {"source": "少爷走了。", "target": "The young master is gone.", "from": "zh-Hans", "to": "en"}]
            """
        let added = try ask(server.port, "POST", "/v1/units", units)
        #expect(added.text == #"{"added":2,"updated":0,"unchanged":0}"#)
        let question = #"{"text": "少爷，您回来了！", "to": "en", "from": "zh-Hans", "previous": "开门！"}"#
        let found = try ask(server.port, "POST", "/v1/find", question)
        let answer = try #require(try found.json() as? [String: Any])
        let match = try #require((answer["matches"] as? [[String: Any]])?.first)
        #expect(match["target"] as? String == "Young master, you're back!")
        #expect(try #require(match["score"] as? Int) >= 101)
        let grep = try ask(server.port, "POST", "/v1/grep", #"{"text": "少爷", "to": "en"}"#)
        #expect((try grep.json() as? [String: Any])?["count"] as? Int == 2)
        let text = "少爷走了".addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let list = try ask(server.port, "GET", "/tmserver/zh_CN/en/unit/\(text)")
        #expect(list.text.contains("The young master is gone."))
        server.stop()

        let again = try start(try Memory(path, access: .read))
        let same = try ask(again.port, "POST", "/v1/find", question)
        #expect(same.text == found.text)
        let refused = try ask(again.port, "POST", "/v1/units", units.replacing("走了", with: "来了"))
        #expect(refused.status == 403, "\(refused.text)")
        again.stop()
    }

    @Test func threadsAddAndAskAtATime() async throws {
        let folder = try TemporaryFolder()
        let memory = try Memory(folder.path("memory.sqlite"))
        let server = try start(memory)
        let port = server.port
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for worker in 0..<4 {
                group.addTask {
                    let connection = try LoopbackConnection(port: port)
                    for number in 0..<25 {
                        let text = "Line \(worker) of number \(number * 37)"
                        let unit =
                            #"{"source": "\#(text)", "target": "x\#(number)", "from": "en", "to": "vi"}"#
                        let added = connection.ask(
                            "POST", "/v1/units", body: Array(unit.utf8))
                        let target = text.replacing(" ", with: "+")
                        let found = connection.ask(
                            "GET", "/v1/find?from=en&to=vi&min=100&top=1&text=\(target)")
                        guard added?.status == 200,
                            found?.text.contains(#""target":"x\#(number)""#) == true
                        else { return false }
                    }
                    return true
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
        server.stop()
        #expect(try memory.store.pairs().map { $0.units } == [100])
    }
}
