import Releases
import Series
import Testing

@Suite struct TextLimitCheckTests {
    @Test func aTextIsCountedInTheUnitOfThePlatform() throws {
        var fixture = try GateFixture()
        // 7 graphemes in Thai are 21 bytes; the English name has 8 of either.
        for (unit, failed) in [
            (TextField.Unit.grapheme, []), (.utf8, ["text-too-long th title"]),
        ] {
            fixture.template.text["title"] = TextField(
                maximum: 10, unit: unit, from: "title.name", provenance: GateFixture.provenance)
            let checks = try fixture.checks(TextLimitCheck.self)
            #expect(checks.names(.failed) == failed, "\(unit)")
            #expect(checks.count == 2)
        }
    }

    @Test func aCutThatFitsIsSuggested() throws {
        var fixture = try GateFixture()
        fixture.locales = ["en"]
        fixture.title.names["en"] = "The gift of the tycoon"
        fixture.template.text["title"] = TextField(
            maximum: 12, unit: .utf16, from: "title.name", provenance: GateFixture.provenance)
        let checks = try fixture.checks(TextLimitCheck.self)
        #expect(
            checks.map { $0.message } == [
                "22 of at most 12 UTF-16 code units; 'The gift of' would fit"
            ])
    }

    @Test func tagsCountWithTheirCommas() throws {
        var fixture = try GateFixture(shipped: "app-store")
        fixture.locales = ["en"]
        let word = String(repeating: "a", count: 10)
        for (count, isGood) in [(9, true), (10, false)] {
            fixture.title.tags["en"] = Array(repeating: word, count: count)
            let checks = try fixture.checks(TextLimitCheck.self).filter { $0.field == "keywords" }
            #expect(checks.map { $0.outcome == .passed } == [isGood], "\(count)")
        }
    }

    @Test func forbiddenCharactersFail() throws {
        var fixture = try GateFixture(shipped: "youtube")
        fixture.title.names["en"] = "A <gift>"
        let checks = try fixture.checks(TextLimitCheck.self).filter { $0.field == "title" }
        #expect(checks.names(.failed) == ["text-forbidden en title"])
        #expect(checks.names(.passed).contains("text-forbidden th title"))
    }

    @Test func namesOfEpisodesAreCountedOneByOne() throws {
        var fixture = try GateFixture()
        fixture.locales = ["en"]
        fixture.template.text["episode"] = TextField(
            maximum: 4, unit: .grapheme, from: "episode.name", provenance: GateFixture.provenance)
        fixture.title.episodes[0].names["en"] = "Gift"
        fixture.title.episodes[1].names["en"] = "Gifts"
        let checks = try fixture.checks(TextLimitCheck.self)
        #expect(checks.names(.passed) == ["text-too-long en 1 episode"])
        #expect(checks.names(.failed) == ["text-too-long en 2 episode"])
    }
}
