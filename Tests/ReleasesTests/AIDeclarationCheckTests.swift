import Releases
import Series
import Testing

@Suite struct AIDeclarationCheckTests {
    @Test func aTitleMadeByAIMustSaySo() throws {
        var fixture = try GateFixture()
        #expect(try fixture.checks(AIDeclarationCheck.self).names(.failed) == [])
        fixture.title.kind = .aiComics
        #expect(try fixture.checks(AIDeclarationCheck.self).names(.failed) == ["ai-undeclared ai"])
        fixture.title.ai = AIDeclaration(
            label: .made, made: [.picture, .voice], producer: "001", produceID: "1")
        let good = try fixture.checks(AIDeclarationCheck.self)
        #expect(good.names(.failed) == [] && good.first?.message.contains("picture, voice") == true)
    }

    @Test func thePlatformsOwnFieldGetsItsWords() throws {
        var fixture = try GateFixture(shipped: "tiktok-minidrama")
        fixture.title.kind = .aiComics
        let messages = try fixture.checks(AIDeclarationCheck.self).map { $0.message }
        #expect(messages.contains("drama_type = manga drama"))
        #expect(messages.contains("isAiSeries = true"))
    }

    @Test func aValueWithoutAWordOfThePlatformFails() throws {
        var fixture = try GateFixture()
        var disclosure = Disclosure(
            field: "type", from: "title.kind", provenance: GateFixture.provenance)
        disclosure.words = ["ai": "1"]
        fixture.template.disclosures = [disclosure]
        #expect(
            try fixture.checks(AIDeclarationCheck.self).names(.failed) == ["ai-disclosure type"])
        fixture.template.disclosures[0].from = "ai.label"
        fixture.template.disclosures[0].isRequired = true
        fixture.title.kind = .ai
        let failed = try fixture.checks(AIDeclarationCheck.self).names(.failed)
        #expect(failed == ["ai-undeclared ai", "ai-disclosure type"])
    }
}
