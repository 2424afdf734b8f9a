import Diagnostics
import ICU
import TestSupport
import Testing
import TranslationMemory

struct TBXReaderTests {
    private func read(_ text: String) throws -> (entries: [TermEntry], findings: [Finding]) {
        var findings = ExchangeFindings(file: "a.tbx")
        let entries = try TBXReader.read(
            ExchangeSource(Array(text.utf8), name: "a.tbx"), findings: &findings)
        return (entries, findings.all)
    }

    private static func expected() throws -> TermEntry {
        let en = try #require(LocaleIdentifier("en"))
        let zh = try #require(LocaleIdentifier("zh-Hans"))
        return TermEntry(
            id: "c1", subject: "family", definition: "the son of the house", notes: ["R&D"],
            terms: [
                Term("young master", language: en, status: .preferred, partOfSpeech: "noun"),
                Term("sir", language: en, status: .deprecated, notes: ["too plain"]),
                Term("少爷", language: zh, status: .admitted),
            ])
    }

    private static let attributes = """
        <?xml version="1.0"?>
        <tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
        <tbxHeader><fileDesc><sourceDesc><p>a</p></sourceDesc></fileDesc></tbxHeader><text><body>
        <conceptEntry id="c1"><descrip type="subjectField">family</descrip>
        <descripGrp><descrip type="definition">the son of the house</descrip></descripGrp>
        <note>R&amp;D</note>
        <langSec xml:lang="EN"><termSec><term>young master</term>
        <termNote type="partOfSpeech">noun</termNote>
        <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
        <termSec><term> sir </term>
        <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>
        <note>too plain</note></termSec></langSec>
        <langSec xml:lang="zh_hans"><termSec><term>少爷</term>
        <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec></langSec>
        </conceptEntry></body></text></tbx>
        """

    private static let tags = """
        <tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" \
        xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
        <tbxHeader/><text><body><conceptEntry id="c1"><min:subjectField>family</min:subjectField>
        <note>R&amp;D</note><langSec xml:lang="en"><basic:definition>the son of the house\
        </basic:definition><termSec><term>young master</term><min:partOfSpeech>noun\
        </min:partOfSpeech><min:administrativeStatus>preferredTerm-admn-sts\
        </min:administrativeStatus></termSec><termSec><term>sir</term><min:administrativeStatus>\
        deprecatedTerm-admn-sts</min:administrativeStatus><note>too plain</note></termSec></langSec>
        <langSec xml:lang="zh-Hans"><termSec><term>少爷</term><min:administrativeStatus>\
        admittedTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body>
        </text></tbx>
        """

    private static let martif = """
        <?xml version='1.0'?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
        <martif type="TBX" xml:lang="en"><martifHeader/><text><body><termEntry id="c1">
        <descrip type="subjectField">family</descrip>
        <descrip type="definition">the son of the house</descrip><note>R&amp;D</note>
        <langSet xml:lang="en"><ntig><termGrp><term>young <hi>master</hi></term>
        <termNote type="partOfSpeech">noun</termNote>
        <termNote type="administrativeStatus">preferred</termNote></termGrp></ntig>
        <tig><term>sir</term><termNote type="normativeAuthorization">deprecatedTerm</termNote>
        <note>too plain</note></tig></langSet>
        <langSet lang="zh-Hans"><tig><term>少爷</term><termNote type="administrativeStatus">\
        admittedTerm-admn-sts</termNote></tig></langSet></termEntry></body></text></martif>
        """

    @Test(arguments: [attributes, tags, martif])
    func allThreeStylesGiveTheSameConcept(_ text: String) throws {
        let (entries, findings) = try read(text)
        #expect(entries == [try Self.expected()])
        #expect(findings.isEmpty)
    }

    @Test(arguments: TBXWriter.Style.allCases, SeededGenerator.seeds())
    func whatIsWrittenReadsBackTheSame(_ style: TBXWriter.Style, seed: UInt64) throws {
        var random = RandomExchangeUnits(seed: seed)
        func text() -> String { "a" + random.text().filter { !$0.isWhitespace } + "b" }
        let en = try #require(LocaleIdentifier("en"))
        let th = try #require(LocaleIdentifier("th"))
        var entries = [try Self.expected()]
        for index in 0..<50 {
            var entry = TermEntry(id: "x\(index)", subject: text(), notes: [text()])
            if random.chance(2) { entry.definition = text() }
            for status in TermStatus.allCases {
                entry.terms.append(Term(text(), language: en, status: status))
            }
            entry.terms.append(Term(text(), language: th, partOfSpeech: text(), notes: [text()]))
            entries.append(entry)
        }
        var findings = ExchangeFindings(file: "a.tbx")
        let bytes = TBXWriter(style: style).write(entries, findings: &findings)
        let back = try TBXReader.read(
            ExchangeSource(bytes, name: "a.tbx"), findings: &findings)
        #expect(back == entries, "seed \(seed)")
        #expect(findings.all.isEmpty, "seed \(seed)")
    }

    @Test func badConceptsAreFindings() throws {
        let bad = Self.attributes
            .replacing("<body>", with: "<body>\n<conceptEntry/><termEntry><langSec/></termEntry>")
            .replacing("zh_hans", with: "?")
            .replacing("supersededTerm-admn-sts", with: "odd")
            .replacing("<term> sir </term>", with: "<term/>")
        let (entries, findings) = try read(bad)
        #expect(entries.map { $0.terms.map { $0.text } } == [["young master"]])
        #expect(
            findings.map { "\($0.rule):\($0.range?.line ?? 0)" } == [
                "tbx-no-term:4", "tbx-bad-language:4", "tbx-no-term:4", "tbx-bad-status:12",
                "tbx-no-term:11", "tbx-bad-language:14",
            ])
    }

    @Test(arguments: [
        "", "<a/>", "<tmx/>", "<tbx>",
        "<!DOCTYPE tbx [<!ENTITY a 'b'>]><tbx><conceptEntry>&a;</conceptEntry></tbx>",
    ])
    func whatIsNoTermbaseIsRefused(_ text: String) {
        #expect(throws: ExchangeError.self) { _ = try read(text) }
    }

    @Test func depthIsLimited() {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(throws: ExchangeError.self) { _ = try read("<tbx><conceptEntry>" + deep) }
    }
}
