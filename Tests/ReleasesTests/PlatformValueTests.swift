import Adaptation
import Releases
import Testing

@Suite struct PlatformValueTests {
    @Test func eachValueSaysWhereItComesFrom() throws {
        let template = try PlatformLibrary().template(
            "youtube", asOf: #require(CalendarDay("2026-11-29")))
        let values = PlatformValue.all(of: template)
        let title = try #require(values.first { $0.name == "text.title.maximum" })
        #expect(title.text == "100" && title.provenance.confidence == .secondHand)
        #expect(title.sources.first?.hasPrefix("none: ") == true)
        let naming = try #require(values.first { $0.name == "subtitles.naming" })
        #expect(naming.provenance.confidence == .contract)
        #expect(naming.sources == ["none: our own choice"])
        #expect(Set(values.map { $0.name }).count == values.count)
    }

    @Test(arguments: PlatformLibrary().names) func noValueIsWithoutSource(id: String) throws {
        let template = try PlatformLibrary().template(
            id, asOf: #require(CalendarDay("2026-11-29")))
        let values = PlatformValue.all(of: template)
        #expect(!values.isEmpty)
        for value in values { #expect(!value.sources.isEmpty && !value.text.isEmpty) }
    }
}
