import Releases
import Series
import Testing

@Suite struct RequiredTextCheckTests {
    @Test func aMissingTextFailsAndABorrowedOneWarns() throws {
        var fixture = try GateFixture()
        for (name, from) in [("title", "title.name"), ("blurb", "title.logline")] {
            var field = TextField(
                maximum: nil, unit: .grapheme, from: from, provenance: GateFixture.provenance)
            field.isRequired = true
            fixture.template.text[name] = field
        }
        fixture.title.names["th"] = nil
        let checks = try fixture.checks(RequiredTextCheck.self)
        #expect(checks.names(.failed) == ["text-missing en blurb", "text-missing th blurb"])
        #expect(checks.names(.warning) == ["text-borrowed th title"])
        #expect(checks.names(.passed) == ["text-missing en title"])
        #expect(checks.allSatisfy { $0.file == "title.jsonc" })
    }
}
