import Foundation
import HTTP
import Server
import TestSupport
import Testing
import TranslationMemory

struct AmagamaRoutesTests {
    private func list(_ response: LoopbackConnection.Response) throws -> [[String: Any]] {
        try #require(try response.json() as? [[String: Any]])
    }

    @Test(arguments: ["/tmserver", "/api/v1", "//tmserver/", "/api/v1/"])
    func aTextIsAnsweredWithTheUnitsThatAreLikeIt(prefix: String) throws {
        let fixture = try ServerFixture()
        let response = try fixture.ask(
            "GET", prefix + "/en/vi/unit/Where%20is%20the%20young%20master%3F")
        #expect(response.status == 200)
        #expect(response.headers["content-type"]?.hasPrefix("application/json") == true)
        let list = try list(response)
        #expect(list.count == 2)
        #expect(list[0]["source"] as? String == "Where is the young master?")
        #expect(list[0]["target"] as? String == "Thiếu gia đâu?")
        #expect(list[0]["quality"] as? Int == 100)
        #expect(list[0]["rank"] as? Int == 100)
        #expect(list[1]["target"] as? String == "Lão gia đâu?")
        #expect((70..<100).contains(try #require(list[1]["quality"] as? Int)))
        fixture.stop()
    }

    @Test func theOptionsOfAQuestionAreKept() throws {
        let fixture = try ServerFixture()
        let target = "/tmserver/en/vi/unit/Where%20is%20the%20young%20master%3F"
        #expect(try list(try fixture.ask("GET", target + "?max_candidates=1")).count == 1)
        #expect(try list(try fixture.ask("GET", target + "?min_similarity=95")).count == 1)
        #expect(try list(try fixture.ask("GET", target + "?min_similarity=101")).count == 1)
        let all = try list(
            try fixture.ask("GET", "/tmserver/en/vi/unit/?source=Where+is+the&min_similarity=30"))
        #expect(all.count == 2)
        // What isn't a number is as if it weren't there.
        #expect(
            try list(try fixture.ask("GET", target + "?min_similarity=x&max_candidates=")).count
                == 2)
        #expect(try list(try fixture.ask("GET", target + "?max_candidates=-1")).count == 2)
        fixture.stop()
    }

    @Test(arguments: ["and%2For%20%22quoted%22%20100%25%3F", "and/or%20\"quoted\"%20100%25%3f"])
    func slashesAndMarksMayStandInAText(text: String) throws {
        let fixture = try ServerFixture()
        let list = try list(try fixture.ask("GET", "/tmserver/en/vi/unit/" + text))
        #expect(list.first?["quality"] as? Int == 100)
        fixture.stop()
    }

    @Test(arguments: [
        ("zh-Hans", "en"), ("zh_hans", "en"), ("zh_CN", "en"), ("zh_Hans", "en_US"),
        ("zh", "en_gb"),
        ("zh_SG", "EN"), ("zho", "eng"), ("zh_CN.UTF-8", "en@quot"),
    ])
    func languagesAreKnownInTheSpellingsOfTools(source: String, target: String) throws {
        let fixture = try ServerFixture()
        let text = "少爷回来了".addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let response = try fixture.ask("GET", "/tmserver/\(source)/\(target)/unit/\(text)")
        #expect(try list(response).first?["target"] as? String == "The young master is back")
        fixture.stop()
    }

    @Test(arguments: [
        ("pt_br", "Salvar"), ("pt_BR", "Salvar"), ("pt", "Salvar"), ("pt-PT", "Guardar"),
    ])
    func aRegionIsKeptApart(code: String, target: String) throws {
        let fixture = try ServerFixture()
        let list = try list(try fixture.ask("GET", "/tmserver/en/\(code)/unit/Save"))
        #expect(list.map { $0["target"] as? String } == [target])
        fixture.stop()
    }

    @Test func anotherScriptIsAnotherLanguage() throws {
        let fixture = try ServerFixture()
        #expect(try fixture.ask("GET", "/tmserver/zh_TW/en/unit/x").status == 404)
        #expect(try list(try fixture.ask("GET", "/tmserver/en/sr_Latn/unit/Save")).isEmpty)
        fixture.stop()
    }

    @Test(arguments: [
        "/tmserver/en/en/unit/File", "/tmserver/xx/en/unit/File", "/tmserver/en/vi/unit/",
        "/tmserver/en/vi/unit/?source=", "/tmserver/en/vi", "/tmserver/!/vi/unit/x",
    ])
    func whatIsNotThereIsNotFound(target: String) throws {
        let fixture = try ServerFixture()
        let response = try fixture.ask("GET", target)
        #expect(response.status == 404)
        let object = try response.json() as? [String: [String: Any]]
        #expect(object?["error"]?["message"] is String)
        fixture.stop()
    }

    @Test(arguments: ["/tmserver/languages/", "/api/v1/languages"])
    func theLanguagesAreListedAsToolsSpellThem(target: String) throws {
        let fixture = try ServerFixture()
        let object = try #require(
            try fixture.ask("GET", target).json() as? [String: [String]])
        let sources = try #require(object["sourceLanguages"])
        #expect(Set(sources).isSuperset(of: ["en", "zh", "zh_hans", "zh_cn", "th"]))
        let targets = try #require(object["targetLanguages"])
        #expect(Set(targets).isSuperset(of: ["en", "vi", "pt_br", "pt", "pt_pt"]))
        #expect(!targets.contains("zh_hans") && !sources.contains("zh_tw"))
        fixture.stop()
    }

    @Test(arguments: ["PUT", "POST"])
    func aUnitIsAddedAndFoundAtOnce(method: String) throws {
        let fixture = try ServerFixture()
        let body = #"{"source": "Run!", "target": "Chạy!", "context": "x"}"#
        let added = try fixture.ask(method, "/tmserver/en_US/vi_VN/unit/Run%21", body: body)
        #expect(added.status == 200)
        // The languages are those that the memory has already.
        #expect(fixture.memory.all.last?.pair == LanguagePair("en", "vi"))
        let found = try list(try fixture.ask("GET", "/tmserver/en/vi/unit/Run%21"))
        #expect(found.first?["target"] as? String == "Chạy!")
        let fresh = try fixture.ask(
            method, "/tmserver/en/fil_PH/unit/Go", body: #"{"source": "Go", "target": "Hala"}"#)
        #expect(fresh.status == 200)
        #expect(fixture.memory.all.last?.pair == LanguagePair("en", "fil-PH"))
        #expect(try list(try fixture.ask("GET", "/tmserver/en/tl/unit/Go")).count == 1)
        fixture.stop()
    }

    @Test func aListOfUnitsIsAdded() throws {
        let fixture = try ServerFixture()
        let body = #"[{"source": "a", "target": "b"}, {"source": "c", "target": "d"}]"#
        let response = try fixture.ask("POST", "/tmserver/en/vi/store/film.po", body: body)
        #expect(response.text == "added 2 units from film.po")
        #expect(fixture.memory.all.count == ServerFixture.units.count + 2)
        fixture.stop()
    }

    @Test(arguments: [
        (#"{"source": "a"}"#, 400), (#"{"target": 1}"#, 400), ("[", 400), ("", 400),
        (#"{"source": "a", "target": ""}"#, 422),
    ])
    func aUnitThatIsNoneIsRefused(body: String, status: Int) throws {
        let fixture = try ServerFixture()
        #expect(try fixture.ask("PUT", "/tmserver/en/vi/unit/a", body: body).status == status)
        #expect(fixture.memory.all.count == ServerFixture.units.count)
        fixture.stop()
    }

    @Test func aMatchInContextIsNoMoreThanPerfect() throws {
        let unit = try ServerFixture.unit("Me.", "Tôi.", context: UnitContext(id: "always"))
        let fixture = try ServerFixture([unit])
        let list = try list(try fixture.ask("GET", "/tmserver/en/vi/unit/Me."))
        #expect(list.first?["quality"] as? Int == 100)
        #expect(list.first?["rank"] as? Int == 102)
        fixture.stop()
    }
}
