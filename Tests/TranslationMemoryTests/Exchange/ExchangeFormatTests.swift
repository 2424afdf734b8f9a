import ICU
import TestSupport
import Testing
import TranslationMemory

struct ExchangeFormatTests {
    @Test(arguments: [
        ("<?xml version='1.0'?><!-- a --><!DOCTYPE tmx SYSTEM 'a'>\n<tmx version='1.4'>", "tmx"),
        ("<!DOCTYPE tmx [<!ENTITY a 'b>'><!ENTITY c 'd'>] >\n<tmx version='1.4'>", "tmx"),
        ("<!DOCTYPE tmx [<!ENTITY a 'b'>", "none"), ("<tbx/>", "tbx"),
        ("<martif type='TBX'>", "tbx"), ("\u{FEFF} <x:xliff a='b'>", "xliff"),
        ("# a\nmsgid \"\"\nmsgstr \"\"\n", "po"), ("#, fuzzy\r\nmsgid \"a\"\r\n", "po"),
        ("id,source,target\n1,a,b\n", "csv"), ("\u{FEFF}原文;译文\na;b\n", "csv"),
        ("source\ttarget\na\tb\n", "tsv"), ("PK\u{3}\u{4}....xl/workbook.xml", "xlsx"),
        ("1\n00:00:01,000 --> 00:00:02,000\nHello, you\n", "none"), ("", "none"),
        ("<html>", "none"), ("{\"a\": 1}", "none"), ("start,end,text\n1,2,Hello\n", "none"),
        ("<!DOCTYPE", "none"), ("<!--", "none"), ("<", "none"),
    ])
    func contentTells(_ text: String, _ expected: String) {
        #expect((ExchangeFormat.detect(Array(text.utf8))?.name ?? "none") == expected)
        // A name can't make something else of it.
        #expect(
            (ExchangeFormat.detect(Array(text.utf8), fileExtension: "tmx")?.name ?? "none")
                == expected)
    }

    @Test func utf16IsTold() {
        let units = Array("<?xml version='1.0'?><tmx>".utf16)
        let little: [UInt8] = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(ExchangeFormat.detect([0xFF, 0xFE] + little) == .tmx)
        let table = Array("原文\t译文\n".utf16)
        let big: [UInt8] = table.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(ExchangeFormat.detect([0xFE, 0xFF] + big) == .tsv)
        #expect(ExchangeFormat.detect([0xDE, 0x12, 0x04, 0x95, 0, 0]) == .mo)
    }

    @Test func whatWeWriteIsTold() throws {
        var random = RandomExchangeUnits(seed: 1)
        let units = (0..<20).map { _ in random.unit() }
        var findings = ExchangeFindings(file: "a")
        #expect(ExchangeFormat.detect(TMXReading.written(units).bytes) == .tmx)
        let table = BilingualTable(units)
        #expect(ExchangeFormat.detect(table.separated()) == .csv)
        #expect(ExchangeFormat.detect(table.separated(by: .tab)) == .tsv)
        #expect(ExchangeFormat.detect(try table.spreadsheet(findings: &findings)) == .xlsx)
        let catalog = POCatalog(units, findings: &findings)
        #expect(ExchangeFormat.detect(POWriter.write(catalog)) == .po)
        #expect(ExchangeFormat.detect(TBXWriter().write([], findings: &findings)) == .tbx)
        for format in ExchangeFormat.all {
            #expect(ExchangeFormat.named(format.name) == format)
            #expect(ExchangeFormat.named(format.fileExtensions[0].uppercased()) == format)
        }
    }
}
