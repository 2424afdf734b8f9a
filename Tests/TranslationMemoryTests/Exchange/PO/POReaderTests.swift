import Diagnostics
import Foundation
import ICU
import TestSupport
import Testing
import TranslationMemory

struct POReaderTests {
    private static let sample = #"""
        # Translators of the drama
        msgid ""
        msgstr ""
        "Language: th\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Plural-Forms: nplurals=2; plural=n != 1;\n"

        # by hand
        #. said at the door
        #: ep01.c:12 ep02.c:7
        #, fuzzy, c-format
        #| msgid "Old"
        msgctxt "door"
        msgid "Who's \"there\"?\n"
        msgstr ""
        "ใคร\n"
        "\tอยู่"

        msgid "%d file"
        msgid_plural "%d files"
        msgstr[0] "หนึ่ง %d"
        msgstr[1] "หลาย %d"

        msgid "untranslated"
        msgstr ""

        #~ msgid "gone"
        #~ msgstr "ไป"

        """#

    private func read(_ text: String) throws -> (catalog: POCatalog, findings: [Finding]) {
        var findings = ExchangeFindings(file: "a.po")
        let catalog = try POReader.read(Array(text.utf8), findings: &findings)
        return (catalog, findings.all)
    }

    @Test func everythingIsKept() throws {
        let (catalog, findings) = try read(Self.sample)
        #expect(findings.isEmpty)
        #expect(catalog.language?.tag == "th")
        #expect(catalog.headerComments == ["Translators of the drama"])
        #expect(
            catalog.entries == [
                POEntry(
                    "Who's \"there\"?\n", ["ใคร\n\tอยู่"], context: "door", comments: ["by hand"],
                    extractedComments: ["said at the door"],
                    references: ["ep01.c:12", "ep02.c:7"], flags: ["fuzzy", "c-format"],
                    previousSource: "Old"),
                POEntry("%d file", ["หนึ่ง %d", "หลาย %d"], plural: "%d files"),
                POEntry("untranslated", [""]), POEntry("gone", ["ไป"], isObsolete: true),
            ])
        #expect(catalog.entries.map { $0.line } == [8, 19, 24, 27])
        // What is written reads back the same.
        let written = POWriter.write(catalog)
        var again = ExchangeFindings(file: "a.po")
        #expect(try POReader.read(written, findings: &again) == catalog)
        #expect(again.all.isEmpty)
    }

    @Test func unitsKnowWhoConfirmedThem() throws {
        let units = try read(Self.sample).catalog
            .translationUnits(source: try #require(LocaleIdentifier("en")))
        #expect(units.map { $0.source.text } == ["Who's \"there\"?\n", "%d file", "%d files"])
        #expect(units.map { $0.origin } == [.imported, .human, .human])
        #expect(units[0].context.id == "door")
        #expect(units[0].notes == ["by hand", "said at the door"])
        var findings = ExchangeFindings(file: "a.po")
        let back = POCatalog(units, findings: &findings)
        #expect(back.entries.map { $0.targets } == [["ใคร\n\tอยู่"], ["หนึ่ง %d", "หลาย %d"]])
        #expect(back.entries.map { $0.plural } == [nil, "%d files"])
        #expect(back.entries.map { $0.isFuzzy } == [true, false])
        #expect(findings.all.isEmpty)
    }

    @Test(arguments: [
        ("msgid \"a\"\nmsgstr \"b\"\nnonsense\nmsgid \"c\"\nmsgstr \"d\"\n", "po-bad-line:3"),
        ("msgid \"a\"\nmsgstr \"b\nmsgid \"c\"\nmsgstr \"d\"\n", "po-bad-string:2"),
        ("msgid \"a\"\nmsgstr \"b\" x\nmsgid \"c\"\nmsgstr \"d\"\n", "po-bad-string:2"),
        ("msgid \"a\"\nmsgid \"c\"\nmsgstr \"d\"\n", "po-missing-translation:1"),
        ("msgid \"a\"\nmsgstr \"b\"\n\"\n\nmsgid \"c\"\nmsgstr[99] \"d\"", "po-bad-string:3"),
        ("msgid \"\"\nmsgstr \"charset=nonsense\"\nmsgid \"c\"\nmsgstr \"d\"\n", "po-charset:1"),
    ])
    func badLinesAreFindings(_ text: String, _ expected: String) throws {
        let (catalog, findings) = try read(text)
        #expect(findings.first.map { "\($0.rule):\($0.range?.line ?? 0)" } == expected)
        #expect(catalog.entries.last?.source == "c")
    }

    @Test func oldCharsetsAreRead() throws {
        let text =
            "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n"
            + "msgid \"a\"\nmsgstr \"é~\"\n"
        var findings = ExchangeFindings(file: "a.po")
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        let catalog = try POReader.read(bytes, findings: &findings)
        #expect(catalog.entries.first?.targets == ["é~"])
    }

    @Test func whatIsNoCatalogIsRefused() {
        for text in ["", "#", "a,b\n", "<po/>", "\0\0"] {
            #expect(throws: ExchangeError.self) { _ = try read(text) }
        }
        var findings = ExchangeFindings(file: "a.mo")
        let head: [UInt8] = [0xDE, 0x12, 0x04, 0x95]
        for tail in [[], [UInt8](repeating: 0xFF, count: 30)] {
            #expect(throws: ExchangeError.self) {
                _ = try MOReader.read(head + tail, findings: &findings)
            }
        }
    }

    @Test(arguments: SeededGenerator.seeds())
    func gettextReadsWhatIsWritten(seed: UInt64) throws {
        var random = RandomExchangeUnits(seed: seed)
        var catalog = POCatalog(header: [
            POCatalog.Field("Language", "th"),
            POCatalog.Field("Content-Type", "text/plain; charset=UTF-8"),
        ])
        for index in 0..<80 {
            // A text and its translation begin and end with a line end alike, as gettext demands.
            var entry = POEntry("\(index)" + random.text() + ".", ["x" + random.text() + "."])
            if random.chance(3) { entry.context = random.text() }
            if random.chance(3) { entry.comments = ["a comment", "", "b"] }
            if random.chance(4) { entry.flags = ["fuzzy"] }
            if random.chance(5) { entry.previousSource = random.text() }
            catalog.entries.append(entry)
        }
        let written = POWriter.write(catalog)
        var findings = ExchangeFindings(file: "a.po")
        #expect(try POReader.read(written, findings: &findings) == catalog, "seed \(seed)")
        #expect(findings.all.isEmpty, "seed \(seed): \(findings.all)")
        let folder = try TemporaryFolder()
        try Data(written).write(to: URL(filePath: folder.path("a.po")))
        #expect(throws: Never.self, "seed \(seed)") {
            try Command.run(
                "env",
                [
                    "LC_ALL=C.UTF-8", "msgfmt", "--use-fuzzy", "-c", "-o", folder.path("a.mo"),
                    folder.path("a.po"),
                ])
        }
        let compiled = try MOReader.read(
            [UInt8](try Data(contentsOf: URL(filePath: folder.path("a.mo")))), findings: &findings)
        func texts(_ catalog: POCatalog) -> [[String]] {
            catalog.entries.map { [$0.context ?? "-", $0.source] + $0.targets }
                .sorted { $0.description < $1.description }
        }
        #expect(texts(compiled) == texts(catalog), "seed \(seed)")
        #expect(compiled.language?.tag == "th")
    }
}
