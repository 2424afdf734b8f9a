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

    @Test(
        arguments: [
            (0, 3000, 0.05, 0), (500, 2500, 0.2, 0), (0, 1999, 0.05, 1), (0, 2000, 0.049, 1),
            (100, 200, 0.01, 2),
        ] as [(Int64, Int64, Double, Int)])
    func aLabelThatIsTooShortOrTooSmallFails(
        from: Int64, to: Int64, height: Double, faults: Int
    ) throws {
        var fixture = try GateFixture()
        fixture.title.kind = .ai
        fixture.title.ai = AIDeclaration(
            label: .made, made: [.picture], producer: "001", produceID: "1")
        fixture.title.ai?.visible = AIDeclaration.VisibleLabel(
            episode: 1, from: from, to: to, heightRatio: height)
        let checks = AIDeclarationCheck.checks(of: fixture.input()).filter {
            $0.rule == "ai-visible-label"
        }
        #expect(checks.count { $0.outcome == .failed } == faults)
        #expect(checks.count { $0.outcome == .passed } == (faults == 0 ? 1 : 0))
        let limits = try #require(VisibleLabelLimits())
        for check in checks {
            #expect(check.source == "none: \(limits.source)")
            #expect(check.checkedOn == limits.checkedOn && check.confidence == .secondHand)
            #expect(check.episode == 1)
        }
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
