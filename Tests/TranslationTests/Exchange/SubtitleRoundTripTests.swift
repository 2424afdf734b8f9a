import Diagnostics
import Testing
import TimedText
import Translation
import TranslationMemory

@Suite struct SubtitleRoundTripTests {
    @Test(arguments: 0..<ExchangeSamples.all.count, XLIFFVersion.allCases)
    func aCopiedSourceIsTheSameFile(_ sample: Int, _ version: XLIFFVersion) throws {
        let (text, format) = ExchangeSamples.all[sample]
        let export = try ExchangeSamples.export(text, format)
        var returned = try ExchangeSamples.returned(export, version) { source, _ in source }
        // A head that tells the language would tell another.
        returned.target = nil
        let (document, report) = SubtitleImport(export.document)
            .apply(returned, digest: export.digest)
        #expect(report.isComplete, "\(report.text)")
        #expect(report.isSameSource == true)
        let written = try ExchangeSamples.written(document)
        #expect(written == text)
    }

    @Test(arguments: 0..<ExchangeSamples.all.count, XLIFFVersion.allCases)
    func codesAndTimesStay(_ sample: Int, _ version: XLIFFVersion) throws {
        let (text, format) = ExchangeSamples.all[sample]
        let export = try ExchangeSamples.export(text, format)
        let returned = try ExchangeSamples.returned(export, version) { source, _ in
            ExchangeSamples.capitals(source)
        }
        let (document, report) = SubtitleImport(export.document)
            .apply(returned, digest: export.digest)
        #expect(report.isComplete, "\(report.text)")
        #expect(report.findings.isEmpty, "\(report.findings.map(\.message))")
        for (cue, source) in zip(document.cues, export.document.cues) {
            #expect(cue.start == source.start && cue.end == source.end)
            #expect(
                document.plainText(of: cue)
                    == export.document.plainText(of: source).uppercased())
            let codes = document.pieces(of: cue).filter {
                if case .code = $0 { true } else { false }
            }
            let old = export.document.pieces(of: source).filter {
                if case .code = $0 { true } else { false }
            }
            #expect(codes == old)
        }
    }

    @Test func codesThatAToolLostArePutBackAtTheEnds() throws {
        let export = try ExchangeSamples.export(ExchangeSamples.subRip)
        let returned = try ExchangeSamples.returned(export) { source, _ in
            XLIFFContent(source.text.uppercased())
        }
        let (document, report) = SubtitleImport(export.document)
            .apply(returned, digest: export.digest)
        #expect(document.payload(of: document.cues[0]) == "{\\an8}HE SAID NO.")
        // Where `<i>` ended nobody knows.
        #expect(report.findings.count { $0.rule == "exchange-code-missing" } == 4)
        #expect(report.isComplete)
    }

    @Test func aWholeLineInItalicsStaysInItalics() throws {
        let text = "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>a b</i>\n"
        let export = try ExchangeSamples.export(text)
        let returned = try ExchangeSamples.returned(export) { _, _ in XLIFFContent("c") }
        let (document, report) = SubtitleImport(export.document)
            .apply(returned, digest: export.digest)
        #expect(document.payload(of: document.cues[0]) == "{\\an8}<i>c</i>")
        #expect(report.findings.isEmpty)
    }

    @Test func eachCueIsAccountedFor() throws {
        let export = try ExchangeSamples.export(ExchangeSamples.subRip)
        var returned = try ExchangeSamples.returned(export) { source, index in
            index == 0 ? nil : source
        }
        returned.units.remove(at: 1)
        returned.units.append(ReturnedFile.Unit(id: "77", target: "x", line: 9, column: 1))
        returned.units.append(returned.units[1])
        returned.units[1].source = "Another text"
        var work = SubtitleImport(export.document)
        let (document, report) = work.apply(returned, digest: "0")
        #expect(report.cues == 3 && report.returned == 1)
        #expect(report.empty == 1 && report.missing == 1)
        #expect(report.doubled == 1 && report.unknown == 1 && report.changed == 1)
        #expect(!report.isComplete && report.isSameSource == false)
        let rules = Set(report.findings.map(\.rule))
        #expect(
            rules == [
                "exchange-empty", "exchange-missing", "exchange-doubled", "exchange-unknown",
                "exchange-source-changed", "exchange-digest",
            ])
        #expect(report.findings.first { $0.rule == "exchange-unknown" }?.range?.line == 9)
        #expect(report.findings.first { $0.rule == "exchange-missing" }?.cue?.number == 2)
        // What didn't come back has its source, or nothing.
        #expect(try ExchangeSamples.written(document) == ExchangeSamples.subRip)
        work.rest = .empty
        work.allowsMissing = true
        let (emptied, allowed) = work.apply(returned, digest: "0")
        #expect(emptied.plainText(of: emptied.cues[0]).isEmpty)
        #expect(
            allowed.findings.first { $0.rule == "exchange-missing" }?.severity == .warning)
    }

    @Test func emptyLinesDontCutACueInTwo() throws {
        let export = try ExchangeSamples.export(ExchangeSamples.subRip)
        let returned = try ExchangeSamples.returned(export) { _, _ in
            XLIFFContent(" a \r\n\n\n b\n")
        }
        let (document, _) = SubtitleImport(export.document)
            .apply(returned, digest: export.digest)
        let written = try ExchangeSamples.written(document)
        let read = try ExchangeSamples.document(written)
        #expect(read.cues.count == 3)
        #expect(read.plainText(of: read.cues[1]) == "a\nb")
    }

    @Test func tablesComeBackInAnyOrder() throws {
        let export = try ExchangeSamples.export(ExchangeSamples.subRip)
        var table = export.table
        for index in table.rows.indices {
            table.rows[index].target = table.rows[index].source.replacing("e", with: "E")
        }
        table.rows.reverse()
        var findings = ExchangeFindings(file: "a.csv")
        let read = try BilingualTable(
            separated: table.separated(by: .comma), name: "a.csv", findings: &findings)
        let (document, report) = SubtitleImport(export.document)
            .apply(ReturnedFile(read, name: "a.csv"), digest: export.digest)
        #expect(report.isComplete, "\(report.text)")
        #expect(report.findings.isEmpty, "\(report.findings.map(\.message))")
        #expect(document.payload(of: document.cues[0]) == "{\\an8}<i>HE said</i> no.")
        #expect(document.payload(of: document.cues[1]) == "A & B <3 <sighs>\nand morE")
    }

    @Test func catalogsComeBack() throws {
        let export = try ExchangeSamples.export(ExchangeSamples.subRip)
        var catalog = export.catalog
        for index in catalog.entries.indices {
            catalog.entries[index].targets = [catalog.entries[index].source]
        }
        catalog.entries[2].flags = ["fuzzy"]
        var findings = ExchangeFindings(file: "a.po")
        let read = try POReader.read(POWriter.write(catalog), findings: &findings)
        let (document, report) = SubtitleImport(export.document)
            .apply(ReturnedFile(read, name: "a.po"), digest: export.digest)
        #expect(report.returned == 2 && report.empty == 1)
        #expect(report.isSameSource == true)
        #expect(try ExchangeSamples.written(document) == ExchangeSamples.subRip)
    }

    @Test func aTranslationGoesAlong() throws {
        var export = try ExchangeSamples.export(ExchangeSamples.subRip)
        let translation = try ExchangeSamples.document(
            """
            WEBVTT

            00:01.000 --> 00:03.000
            <i>Il a dit</i> non.

            00:05.100 --> 00:07.500
            Ligne

            """, WebVTT.self)
        var findings: [Finding] = []
        export.translate(by: translation, findings: &findings)
        #expect(findings.isEmpty)
        let document = export.xliff(.v2_1)
        var read: [Finding] = []
        let units = try XLIFFDocument(
            reading: document.written(), name: "a", findings: &read
        ).files[0].units
        #expect(units.map { $0.target?.text } == ["Il a dit non.", nil, "Ligne"])
        #expect(units[0].segments[0].state == "translated")
    }
}
