import ICU
import TestSupport
import Testing
import TranslationMemory

struct TermEntryUnitsTests {
    private static func language(_ tag: String) -> LocaleIdentifier {
        LocaleIdentifier(tag) ?? .root
    }

    private static let entry = TermEntry(
        id: "c1", subject: "family",
        terms: [
            Term("少爷", language: language("zh-Hans")),
            Term("young master", language: language("en-US"), status: .preferred),
            Term("young lord", language: language("en-US")),
            Term("kid", language: language("en-US"), status: .forbidden),
            Term("cậu chủ", language: language("vi")),
        ])

    @Test func everyUsableTermOfTheOtherLanguagesIsAUnit() {
        let units = Self.entry.translationUnits()
        #expect(units.map { $0.target.text } == ["young master", "young lord", "cậu chủ"])
        #expect(units.allSatisfy { $0.source.text == "少爷" && $0.context.id == "c1" })
        #expect(units[0].pair == LanguagePair("zh-Hans", "en-US"))
        #expect(units[0].properties.contains(UnitProperty("x-unit", "term")))
    }

    @Test func languagesAreChosen() {
        let units = Self.entry.translationUnits(
            source: Self.language("en"), target: Self.language("zh-Hans"))
        #expect(units.map { $0.source.text } == ["young master", "young lord"])
        #expect(units.allSatisfy { $0.target.text == "少爷" })
        #expect(Self.entry.translationUnits(source: Self.language("th")).isEmpty)
        #expect(TermEntry().translationUnits().isEmpty)
    }

    @Test func unitsBecomeConceptsAndComeBack() throws {
        let units = Self.entry.translationUnits(target: Self.language("en"))
        let entries = TermEntry.entries(of: units + units)
        #expect(entries.count == 1)
        var findings = ExchangeFindings(file: "a.tbx")
        let bytes = TBXWriter().write(entries, findings: &findings)
        let read = try TBXReader.read(
            ExchangeSource(bytes, name: "a.tbx"), findings: &findings)
        #expect(
            read.flatMap { $0.translationUnits() }.map { $0.target.text }
                == units.map { $0.target.text })
        #expect(findings.all.isEmpty)
    }
}
