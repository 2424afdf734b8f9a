import Foundation
import HTTP
import ICU
import Server
import Synchronization
import TestSupport
import Testing
import TranslationMemory

struct MemoryRoutesTests {
    private func object(_ response: LoopbackConnection.Response) throws -> [String: Any] {
        try #require(try response.json() as? [String: Any], "\(response.text)")
    }

    @Test func aQuestionIsAnsweredTheSameByBothMethods() throws {
        let fixture = try ServerFixture()
        let post = try fixture.ask(
            "POST", "/v1/find",
            body: #"{"text": "Where is the young master?", "from": "en", "to": "vi", "top": 1}"#)
        let get = try fixture.ask(
            "GET", "/v1/find?text=Where+is+the+young+master%3F&from=EN&to=vi&top=1")
        #expect(post.status == 200)
        #expect(post.text == get.text)
        let answer = try object(post)
        #expect(answer["query"] as? String == "Where is the young master?")
        #expect(answer["from"] as? String == "en")
        #expect(answer["to"] as? String == "vi")
        let matches = try #require(answer["matches"] as? [[String: Any]])
        #expect(matches.count == 1)
        #expect(matches[0]["target"] as? String == "Thiếu gia đâu?")
        #expect(matches[0]["score"] as? Int == 100)
        #expect((matches[0]["origin"] as? [String: Any])?["kind"] as? String == "human")
        fixture.stop()
    }

    @Test func severalQuestionsAreAnsweredInOneCall() throws {
        let fixture = try ServerFixture()
        let body = #"[{"text": "少爷走了", "to": "en"}, {"text": "none", "to": "vi"}]"#
        let answers = try #require(
            try fixture.ask("POST", "/v1/find", body: body).json() as? [[String: Any]])
        #expect(answers.map { ($0["matches"] as? [Any])?.count } == [1, 0])
        #expect(answers[0]["from"] is NSNull)
        #expect(try fixture.ask("POST", "/v1/find", body: "[]").text == "[]")
        fixture.stop()
    }

    @Test func partsAreAnsweredWhereNothingIsLikeTheWhole() throws {
        let fixture = try ServerFixture()
        let answer = try object(
            try fixture.ask("GET", "/v1/find?text=An+old+master+of+all&to=vi&from=en"))
        #expect((answer["matches"] as? [Any])?.isEmpty == true)
        let fragments = try #require(answer["fragments"] as? [[String: Any]])
        #expect(fragments.first?["text"] as? String == " old master")
        #expect(fragments.first?["start"] as? Int == 2)
        fixture.stop()
    }

    @Test func theContextOfAQuestionCounts() throws {
        let context = UnitContext(title: "a", episode: "e1", previous: "Who?")
        let fixture = try ServerFixture([
            try ServerFixture.unit("Me.", "Tôi.", context: context),
            try ServerFixture.unit("Me.", "Tao.", context: context),
        ])
        let body =
            #"{"text": "Me.", "to": "vi", "previous": "Who?", "title": "a", "episode": "e1"}"#
        let answer = try object(try fixture.ask("POST", "/v1/find", body: body))
        let matches = try #require(answer["matches"] as? [[String: Any]])
        #expect(matches.first?["score"] as? Int == 101)
        #expect((matches.first?["parts"] as? [String: Any])?["previous"] as? Bool == true)
        #expect((matches.first?["context"] as? [String: Any])?["episode"] as? String == "e1")
        fixture.stop()
    }

    @Test func aTextIsFoundInItsPlaces() throws {
        let fixture = try ServerFixture()
        let answer = try object(
            try fixture.ask("POST", "/v1/grep", body: #"{"text": "少爷", "to": "en", "top": 1}"#))
        #expect(answer["count"] as? Int == 2)
        let hits = try #require(answer["hits"] as? [[String: Any]])
        #expect(hits.count == 1)
        #expect(hits[0]["text"] as? String == "少爷回来了")
        #expect((answer["groups"] as? [[String: Any]])?.first?["examples"] as? [Int] == [4, 5])
        let other = try object(
            try fixture.ask(
                "POST", "/v1/grep", body: #"{"text": "master", "side": "target", "group": "none"}"#)
        )
        #expect(other["count"] as? Int == 3)
        fixture.stop()
    }

    @Test func whatIsAnsweredCanBeAdded() throws {
        let fixture = try ServerFixture()
        let body = """
            [{"source": "Hi", "target": "Chào", "from": "en-GB", "to": "vi",
              "origin": {"kind": "machine", "engine": "apertium", "author": "ü", "created": 5},
              "context": {"title": "t", "cues": ["1", "2"], "start": 10, "end": 20, "id": "x"},
              "properties": [{"name": "p", "value": "v"}], "notes": ["n"]},
             {"source": "Hi", "target": "Chào", "from": "en", "to": "vi", "origin": null}]
            """
        let first = try object(try fixture.ask("POST", "/v1/units", body: body))
        #expect(first as? [String: Int] == ["added": 2, "updated": 0, "unchanged": 0])
        let again = try object(try fixture.ask("POST", "/v1/units", body: body))
        #expect(again as? [String: Int] == ["added": 0, "updated": 0, "unchanged": 2])
        let unit = try #require(fixture.memory.all.first { $0.pair.source.tag == "en-GB" })
        #expect(unit.origin == .machine("apertium"))
        #expect(unit.context.cues == ["1", "2"] && unit.context.start == 10)
        #expect(unit.author == "ü" && unit.created == 5)
        #expect(unit.properties == [UnitProperty("p", "v")] && unit.notes == ["n"])
        let stats = try object(try fixture.ask("GET", "/v1/stats"))
        #expect(stats["units"] as? Int == ServerFixture.units.count + 2)
        let pairs = try #require(stats["pairs"] as? [[String: Any]])
        #expect(pairs.first?["from"] as? String == "en")
        #expect(pairs.count == 6)
        fixture.stop()
    }

    @Test(arguments: [
        ("/v1/find", #"{"to": "vi"}"#, 400, 0), ("/v1/find", #"{"text": 1, "to": "vi"}"#, 400, 9),
        ("/v1/find", #"{"text": "a", "to": "!"}"#, 400, 20),
        ("/v1/find", #"{"text": "a", "to": "vi", "mim": 1}"#, 400, 26),
        ("/v1/find", #"{"text": "a", "to": "vi", "min": 0}"#, 422, 33),
        ("/v1/find", #"{"text": "a", "to": "vi", "min": 1.5}"#, 400, 33),
        ("/v1/find", #"{"text": "a", "to": "vi", "top": 1e9}"#, 400, 33),
        ("/v1/find", #"{"text": "a", "to": "vi", "top": 100000}"#, 422, 33),
        ("/v1/find", #"[{"text": "a", "to": "vi"}, 5]"#, 400, 28), ("/v1/find", "{", 400, 1),
        ("/v1/find", "", 400, 0), ("/v1/find", "{} {}", 400, 3), ("/v1/find", "5", 400, 0),
        ("/v1/grep", #"{"text": "", "side": "source"}"#, 422, 9),
        ("/v1/grep", #"{"text": "a", "side": "left"}"#, 400, 22),
        ("/v1/grep", #"{"text": "a", "titles": "t"}"#, 400, 24),
        ("/v1/units", #"{"source": "a", "target": "b", "from": "en"}"#, 400, 0),
        ("/v1/units", #"{"source": "", "target": "b", "from": "en", "to": "vi"}"#, 422, 11),
        (
            "/v1/units",
            #"{"source": "a", "target": "b", "from": "en", "to": "vi", "origin": {"kind": "god"}}"#,
            422, 76
        ),
        (
            "/v1/units",
            #"{"source": "a", "target": "b", "from": "en", "to": "vi", "notes": [1]}"#, 400, 67
        ),
    ])
    func whatIsWrongIsSaidWithItsPlace(
        target: String, body: String, status: Int, offset: Int
    ) throws {
        let fixture = try ServerFixture()
        let response = try fixture.ask("POST", target, body: body)
        #expect(response.status == status)
        let error = try #require(try object(response)["error"] as? [String: Any])
        #expect(error["offset"] as? Int == offset, "\(response.text)")
        #expect((error["message"] as? String)?.isEmpty == false)
        #expect(fixture.memory.all.count == ServerFixture.units.count)
        fixture.stop()
    }

    @Test(arguments: [
        "?to=vi", "?text=a", "?text=a&to=!", "?text=a&to=vi&min=x", "?text=a&to=vi&top=0",
        "?text=a&to=vi&mim=1", "?text=a&to=vi&foldChinese=yes",
    ])
    func aQuestionInTheTargetIsCheckedToo(query: String) throws {
        let fixture = try ServerFixture()
        #expect([400, 422].contains(try fixture.ask("GET", "/v1/find" + query).status))
        fixture.stop()
    }

    @Test func tooManyQuestionsAreRefused() throws {
        let fixture = try ServerFixture()
        let query = #"{"text": "a", "to": "vi"}"#
        let body = "[" + Array(repeating: query, count: 1001).joined(separator: ",") + "]"
        let response = try fixture.ask("POST", "/v1/find", body: body)
        #expect(response.status == 422)
        fixture.stop()
    }

    @Test func aFailureInsideIsLoggedAndNotTold() throws {
        struct Secret: Error {}
        let lines = Mutex<[String]>([])
        let fixture = try ServerFixture(
            failure: Secret(), log: { line in lines.withLock { $0.append(line) } })
        let response = try fixture.ask("GET", "/v1/find?text=a&to=vi")
        #expect(response.status == 500)
        #expect(!response.text.contains("Secret"))
        #expect(lines.withLock { $0 } == ["Secret()"])
        #expect(try fixture.ask("GET", "/healthz").status == 200)
        fixture.stop()
    }

    @Test func theTokenGuardsAllButTheHealth() throws {
        let fixture = try ServerFixture(access: HTTPAccess(token: BearerToken("t0k")))
        for target in ["/v1/stats", "/v1/openapi.json", "/tmserver/languages/", "/none"] {
            #expect(try fixture.ask("GET", target).status == 401)
        }
        #expect(
            try fixture.ask("GET", "/v1/stats", headers: ["Authorization": "Bearer t0k"]).status
                == 200)
        #expect(try object(try fixture.ask("GET", "/healthz"))["version"] as? String == "1.2.3")
        #expect(try fixture.ask("POST", "/v1/units", body: "{}").status == 401)
        fixture.stop()
    }

    @Test func textsOfAnyKindComeBackAsTheyWere() throws {
        let texts = [
            "\u{202E}abc", "a\u{0}b", "😀👨‍👩‍👧", "\"\\\n\t", "'; DROP TABLE units; --", "<script>",
            String(repeating: "字", count: 500),
        ]
        let fixture = try ServerFixture([])
        for text in texts {
            let unit: [String: Any] = ["source": text, "target": text, "from": "en", "to": "vi"]
            let body = try JSONSerialization.data(withJSONObject: unit)
            let added = try fixture.ask(
                "POST", "/v1/units", body: String(decoding: body, as: UTF8.self))
            #expect(added.status == 200)
            let query = try JSONSerialization.data(withJSONObject: ["text": text, "to": "vi"])
            let answer = try object(
                try fixture.ask("POST", "/v1/find", body: String(decoding: query, as: UTF8.self)))
            let matches = try #require(answer["matches"] as? [[String: Any]])
            #expect(matches.first?["target"] as? String == text)
        }
        fixture.stop()
    }
}
