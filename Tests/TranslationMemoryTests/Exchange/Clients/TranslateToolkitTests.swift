import Foundation
import ICU
import TestSupport
import Testing
import TranslationMemory

/// The Translate Toolkit reads what we write and finds the same.
struct TranslateToolkitTests {
    private static let script = """
        import sys, json
        from translate.storage import factory
        store = factory.getobject(sys.argv[1])
        def texts(value):
            return [str(s) for s in value.strings] if hasattr(value, "strings") else [str(value)]
        print(json.dumps([
            [unit.getcontext() or "", texts(unit.source), texts(unit.target), unit.isfuzzy()]
            for unit in store.units if not unit.isheader()
        ]))
        """

    /// A unit as the toolkit tells it.
    private struct Told: Equatable {
        var context = ""
        var sources: [String]
        var targets: [String]
        var isFuzzy = false
    }

    private func told(_ bytes: [UInt8], as name: String) throws -> [Told]? {
        guard let python = PythonEnvironment.exchange else { return nil }
        let folder = try TemporaryFolder()
        try Data(bytes).write(to: URL(filePath: folder.path(name)))
        let output = try python.run(Self.script, [folder.path(name)])
        let json = try JSONSerialization.jsonObject(with: Data(output.utf8))
        let rows = try #require(json as? [[Any]])
        return try rows.map { row in
            Told(
                context: try #require(row[0] as? String),
                sources: try #require(row[1] as? [String]),
                targets: try #require(row[2] as? [String]),
                isFuzzy: try #require(row[3] as? Bool))
        }
    }

    /// Units whose texts have no markup, which the toolkit flattens.
    private func units(_ count: Int = 60) throws -> [TranslationUnit] {
        var random = RandomExchangeUnits(seed: 11)
        let pair = try #require(LanguagePair("zh-Hans", "th"))
        return (1...count).map { index in
            var unit = random.unit()
            unit.pair = pair
            unit.source = Segment("\(index)" + random.text().replacing("\r", with: "") + ".")
            unit.target = Segment("x" + random.text().replacing("\r", with: "") + ".")
            unit.context.id = "id \(index)"
            unit.origin = index % 3 == 0 ? .imported : .human
            unit.approver = nil
            return unit
        }
    }

    @Test func findsTheSameUnitsInTMX() throws {
        let units = try units()
        guard let told = try told(TMXReading.written(units).bytes, as: "a.tmx") else { return }
        #expect(told.map { $0.sources } == units.map { [$0.source.text] })
        #expect(told.map { $0.targets } == units.map { [$0.target.text] })
    }

    @Test func findsTheSameMessagesInPO() throws {
        let units = try units()
        var findings = ExchangeFindings(file: "a.po")
        var catalog = POCatalog(units, findings: &findings)
        catalog.entries.append(POEntry("%d cue", ["หนึ่ง", "หลาย"], plural: "%d cues"))
        guard let told = try told(POWriter.write(catalog), as: "a.po") else { return }
        let expected = catalog.entries.map {
            Told(
                context: $0.context ?? "", sources: [$0.source] + ($0.plural.map { [$0] } ?? []),
                targets: $0.targets, isFuzzy: $0.isFuzzy)
        }
        #expect(told == expected)
        #expect(told.contains { $0.isFuzzy } && told.contains { !$0.isFuzzy })
    }

    @Test func findsTheSameRowsInCSV() throws {
        var table = BilingualTable(try units())
        table.source = nil
        table.target = nil
        table.columns = [.id, .source, .target]
        guard let told = try told(table.separated(), as: "a.csv") else { return }
        #expect(told.map { $0.sources } == table.rows.map { [$0.source] })
        #expect(told.map { $0.targets } == table.rows.map { [$0.target] })
    }

    /// The toolkit knows version 2 only, and takes the terms of the first two languages.
    @Test func findsTheSameTermsInTBX() throws {
        let en = try #require(LocaleIdentifier("en"))
        let th = try #require(LocaleIdentifier("th"))
        let entries = (1...20).map { index in
            TermEntry(
                id: "c\(index)",
                terms: [Term("term \(index)", language: en), Term("คำ \(index)", language: th)])
        }
        var findings = ExchangeFindings(file: "a.tbx")
        let bytes = TBXWriter(style: .martif).write(entries, findings: &findings)
        guard let told = try told(bytes, as: "a.tbx") else { return }
        #expect(told.map { $0.sources } == entries.map { [$0.terms[0].text] })
        #expect(told.map { $0.targets } == entries.map { [$0.terms[1].text] })
    }

    /// And we read what the toolkit writes.
    @Test func whatTheToolkitWritesIsRead() throws {
        guard let python = PythonEnvironment.exchange else { return }
        let folder = try TemporaryFolder()
        _ = try python.run(
            """
            import sys
            from translate.storage import tmx, po
            memory = tmx.tmxfile()
            memory.addtranslation("R&D <b>", "en", "ว&พ", "th", comment="a note")
            memory.addtranslation("Go", "en", "ไป", "th")
            memory.savefile(sys.argv[1])
            catalog = po.pofile()
            unit = catalog.addsourceunit("Who's \\"there\\"?\\n")
            unit.target = "ใคร\\n"
            unit.addnote("note", origin="developer")
            catalog.updateheader(add=True, Language="th")
            catalog.savefile(sys.argv[2])
            """, [folder.path("a.tmx"), folder.path("a.po")])
        func bytes(_ name: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: URL(filePath: folder.path(name))))
        }
        let reading = TMXReading(try bytes("a.tmx"))
        #expect(reading.findings.isEmpty && reading.error == nil)
        #expect(reading.sources == ["R&D <b>", "Go"])
        #expect(reading.targets == ["ว&พ", "ไป"])
        var findings = ExchangeFindings(file: "a.po")
        let catalog = try POReader.read(try bytes("a.po"), findings: &findings)
        #expect(findings.all.isEmpty)
        let english = try #require(LocaleIdentifier("en"))
        let units = catalog.translationUnits(source: english)
        #expect(units.map { $0.source.text } == ["Who's \"there\"?\n"])
        #expect(units.map { $0.target.text } == ["ใคร\n"])
        #expect(units.map { $0.pair.target.tag } == ["th"])
    }
}
