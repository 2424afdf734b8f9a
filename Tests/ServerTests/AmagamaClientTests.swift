import Foundation
import HTTP
import Server
import TestSupport
import Testing
import TranslationMemory

/// The clients of others, unchanged: Weblate's for amaGama and `tmserver`, and curl.
struct AmagamaClientTests {
    /// Weblate's class, with as much of Django around it as it needs.
    private static let script = """
        import json, sys
        from types import SimpleNamespace as Value
        import django
        from django.conf import settings
        settings.configure(
            MT_TMSERVER=sys.argv[1],
            CACHES={'default': {'BACKEND': 'django.core.cache.backends.locmem.LocMemCache'}},
            DATABASES={'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': ':memory:'}},
            INSTALLED_APPS=['django.contrib.sites'], SITE_ID=1, ENABLE_HTTPS=False,
            LOGGING_CONFIG=None, SECRET_KEY='test')
        django.setup()
        from django.core.management import call_command
        call_command('migrate', verbosity=0)
        from weblate.machinery.tmserver import TMServerTranslation
        client = TMServerTranslation()
        answers = []
        for source, target, text in json.load(open(sys.argv[2])):
            component = Value(project=Value(source_language=Value(code=source)))
            unit = Value(translation=Value(component=component))
            answers.append(client.translate(target, text, unit, None))
        assert client.supported_languages_error is None, client.supported_languages_error
        print(json.dumps(answers))
        """

    @Test(arguments: ["/tmserver/", "/tmserver", "/api/v1/"])
    func weblateFindsWhatTheMemoryHolds(path: String) throws {
        guard let python = PythonEnvironment.server else { return }
        let fixture = try ServerFixture()
        let folder = try TemporaryFolder()
        let asked: [(source: String, target: String, text: String, answer: String?)] = [
            ("en", "vi", "Where is the young master?", "Thiếu gia đâu?"),
            ("en", "vi", "and/or \"quoted\" 100%?", "và/hoặc"),
            ("zh_Hans", "en", "少爷回来了", "The young master is back"),
            ("zh_CN", "en_GB", "少爷走了", "The young master is gone"),
            ("th", "en", "คุณชายกลับมาแล้ว", "The young master is back"),
            ("en", "pt_BR", "Save", "Salvar"), ("en", "pt_PT", "Save", "Guardar"),
            ("en", "vi", "nothing like it", nil), ("en", "xx", "Save", nil),
            ("zh_Hant", "vi", "少爷走了", nil),
        ]
        try JSONSerialization.data(withJSONObject: asked.map { [$0.source, $0.target, $0.text] })
            .write(to: URL(filePath: folder.path("asked.json")))
        let output = try python.run(
            Self.script,
            ["http://127.0.0.1:\(fixture.port)\(path)", folder.path("asked.json")])
        let answers = try #require(
            try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[[String: Any]]])
        #expect(answers.count == asked.count)
        for (question, answer) in zip(asked, answers) {
            #expect(answer.first?["text"] as? String == question.answer, "\(question)")
            if question.answer != nil { #expect(answer.first?["quality"] as? Int == 100) }
            #expect(answer.allSatisfy { $0["source"] is String })
        }
        fixture.stop()
    }

    @Test func curlAsksAndAdds() throws {
        let fixture = try ServerFixture()
        let address = "http://127.0.0.1:\(fixture.port)/tmserver/en/vi/unit/"
        let quiet = ["-sS", "--fail", "--max-time", "10"]
        let found = try Command.run(
            "curl", quiet + [address + "and%2For%20%22quoted%22%20100%25%3F"])
        #expect(found.contains(#""target":"và/hoặc""#))
        try Command.run(
            "curl", quiet + ["-X", "PUT", "-d", #"{"source":"Oh","target":"Ồ"}"#, address + "Oh"])
        #expect(try Command.run("curl", quiet + [address + "Oh"]).contains("Ồ"))
        fixture.stop()
    }

    @Test func aTokenMayStandInTheAddress() throws {
        let fixture = try ServerFixture(access: HTTPAccess(token: BearerToken("t0k")))
        let quiet = ["-sS", "--fail", "--max-time", "10"]
        let path = "@127.0.0.1:\(fixture.port)/tmserver/en/pt_br/unit/Save"
        #expect(try Command.run("curl", quiet + ["http://any:t0k" + path]).contains("Salvar"))
        #expect(throws: Command.Failure.self) {
            try Command.run("curl", quiet + ["http://any:other" + path])
        }
        fixture.stop()
    }

    @Test func theDescriptionIsValidOpenAPI() throws {
        guard let python = PythonEnvironment.server else { return }
        let fixture = try ServerFixture()
        let script = """
            import json, sys, urllib.request
            from openapi_spec_validator import OpenAPIV31SpecValidator
            document = json.load(urllib.request.urlopen(sys.argv[1]))
            OpenAPIV31SpecValidator(document).validate()
            print(document['openapi'], len(document['paths']))
            """
        let output = try python.run(script, ["http://127.0.0.1:\(fixture.port)/v1/openapi.json"])
        #expect(output.hasPrefix("3.1.0 "))
        fixture.stop()
    }
}
