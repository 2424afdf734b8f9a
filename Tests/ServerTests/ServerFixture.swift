import HTTP
import ICU
import Server
import TestSupport
import Testing
import TranslationMemory

/// A server of a small memory on a port of its own.
struct ServerFixture: ~Copyable {
    let memory: ListMemory
    let server: HTTPServer
    var port: UInt16 { server.port }

    init(
        _ units: [TranslationUnit] = Self.units, access: HTTPAccess = HTTPAccess(),
        failure: (any Error)? = nil, log: @escaping @Sendable (String) -> Void = { _ in },
        _ change: (inout HTTPServerSettings) -> Void = { _ in }
    ) throws {
        memory = ListMemory(units, failure: failure)
        var settings = HTTPServerSettings()
        settings.threads = 2
        change(&settings)
        server = try HTTPServer(
            settings,
            router: MemoryServer(memory, version: "1.2.3", log: log).router(access: access))
    }

    /// Asks on a connection of its own.
    func ask(
        _ method: String, _ target: String, headers: [String: String] = [:], body: String? = nil
    ) throws -> LoopbackConnection.Response {
        let connection = try LoopbackConnection(port: port)
        return try #require(
            connection.ask(method, target, headers: headers, body: body.map { Array($0.utf8) }))
    }

    consuming func stop() { server.stop(grace: 1000) }

    static func unit(
        _ source: String, _ target: String, _ from: String = "en", _ to: String = "vi",
        context: UnitContext = UnitContext()
    ) throws -> TranslationUnit {
        TranslationUnit(
            Segment(source), Segment(target),
            pair: try #require(LanguagePair(from, to)), context: context)
    }

    static let units: [TranslationUnit] = {
        let texts = [
            ("Where is the young master?", "Thiếu gia đâu?", "en", "vi"),
            ("Where is the old master?", "Lão gia đâu?", "en", "vi"),
            ("and/or \"quoted\" 100%?", "và/hoặc", "en", "vi"),
            ("少爷回来了", "The young master is back", "zh-Hans", "en"),
            ("少爷走了", "The young master is gone", "zh-Hans", "en"),
            ("คุณชายกลับมาแล้ว", "The young master is back", "th", "en"),
            ("Save", "Salvar", "en", "pt-BR"), ("Save", "Guardar", "en", "pt-PT"),
        ]
        return texts.compactMap { try? unit($0.0, $0.1, $0.2, $0.3) }
    }()
}
