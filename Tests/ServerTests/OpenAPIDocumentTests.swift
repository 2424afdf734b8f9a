import Foundation
import HTTP
import Server
import TestSupport
import Testing
import TranslationMemory

struct OpenAPIDocumentTests {
    private static func document(_ fixture: borrowing ServerFixture) throws -> [String: Any] {
        let response = try fixture.ask("GET", "/v1/openapi.json")
        return try #require(try response.json() as? [String: Any])
    }

    @Test func everyRouteIsDescribedAndNoOther() throws {
        let fixture = try ServerFixture()
        let document = try Self.document(fixture)
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        let described = Set(paths.flatMap { path, methods in methods.keys.map { "\($0) \(path)" } })
        let routes = MemoryServer(fixture.memory, version: "1").routes.map {
            let path = $0.pattern.description.replacing("...}", with: "}")
            return "\($0.method.rawValue.lowercased()) \(path)"
        }
        #expect(described == Set(routes))
        #expect(Set(routes).count == routes.count)
        fixture.stop()
    }

    @Test func operationsHaveNamesOfTheirOwn() throws {
        let fixture = try ServerFixture()
        let paths = try #require(try Self.document(fixture)["paths"] as? [String: [String: Any]])
        let names = paths.values.flatMap { $0.values }.compactMap {
            ($0 as? [String: Any])?["operationId"] as? String
        }
        #expect(names.count == MemoryServer(fixture.memory, version: "1").routes.count)
        #expect(Set(names).count == names.count)
        fixture.stop()
    }

    /// Other people's validator, on what is really sent and answered.
    @Test func answersKeepToTheirSchemas() throws {
        guard (try? Command.run("/usr/bin/python3", ["-c", "import jsonschema"])) != nil else {
            print("skipped: the schemas need python3-jsonschema")
            return
        }
        let folder = try TemporaryFolder()
        let fixture = try ServerFixture()
        let document = try fixture.ask("GET", "/v1/openapi.json").body
        try Data(document).write(to: URL(filePath: folder.path("openapi.json")))
        let unit =
            #"{"source": "a", "target": "b", "from": "en", "to": "vi", "context": {"end": 1}}"#
        let calls: [(method: String, target: String, body: String?, schema: String)] = [
            ("GET", "/v1/find?text=Save&to=pt-BR", nil, "Answer"),
            ("POST", "/v1/find", #"{"text": "少爷走了", "to": "en", "min": 30}"#, "Answer"),
            ("GET", "/v1/find?text=An+old+master+of+all&to=vi", nil, "Answer"),
            ("POST", "/v1/grep", #"{"text": "master", "side": "target"}"#, "Concordance"),
            ("POST", "/v1/units", unit, "Addition"), ("GET", "/v1/stats", nil, "Statistics"),
            ("GET", "/healthz", nil, "Health"), ("GET", "/api/v1/languages/", nil, "Languages"),
            ("POST", "/v1/units", "[", "Error"), ("GET", "/nowhere", nil, "Error"),
        ]
        var cases: [[String: Any]] = []
        for call in calls {
            let response = try fixture.ask(call.method, call.target, body: call.body)
            cases.append(["schema": call.schema, "value": try response.json()])
        }
        cases.append([
            "schema": "Unit", "value": try JSONSerialization.jsonObject(with: Data(unit.utf8)),
        ])
        let suggestions = try fixture.ask("GET", "/tmserver/en/pt_br/unit/Save").json()
        for suggestion in try #require(suggestions as? [Any]) {
            cases.append(["schema": "Suggestion", "value": suggestion])
        }
        try JSONSerialization.data(withJSONObject: cases)
            .write(to: URL(filePath: folder.path("cases.json")))
        let script = """
            import json, sys
            import jsonschema
            document = json.load(open(sys.argv[1]))
            cases = json.load(open(sys.argv[2]))
            for case in cases:
                schema = {'$ref': '#/components/schemas/' + case['schema'],
                          'components': document['components']}
                jsonschema.Draft202012Validator.check_schema(schema)
                jsonschema.Draft202012Validator(schema).validate(case['value'])
            print(len(cases))
            """
        let count = try Command.run(
            "/usr/bin/python3",
            ["-c", script, folder.path("openapi.json"), folder.path("cases.json")])
        #expect(count.trimmingCharacters(in: .whitespacesAndNewlines) == "\(cases.count)")
        #expect(cases.count > 10)
        fixture.stop()
    }
}
