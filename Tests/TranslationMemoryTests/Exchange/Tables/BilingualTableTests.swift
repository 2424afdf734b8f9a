import Diagnostics
import Foundation
import ICU
import TestSupport
import Testing
import TranslationMemory

struct BilingualTableTests {
    private func read(_ text: String) throws -> (table: BilingualTable, rules: [String]) {
        var findings = ExchangeFindings(file: "a.csv")
        let table = try BilingualTable(
            separated: Array(text.utf8), name: "a.csv", findings: &findings)
        return (table, findings.all.map { $0.rule })
    }

    @Test(arguments: [
        "id,source,target\r\n1,你好,Hello\r\n", "ID\tSource text\tTranslation\n1\t你好\tHello\n",
        "编号;原文;译文\n1;你好;Hello", "译文,編號,原文\nHello,1,你好\n",
        "id,原文 (zh-Hans),Target [en]\n1,你好,Hello\n", "key,zh_Hans,en\n1,你好,\"Hello\"\n",
        "\u{FEFF}#|original|translated|extra\n1|你好|Hello|\n", "1,你好,Hello\n",
    ])
    func headersAreKnownInTwoLanguages(_ text: String) throws {
        let (table, rules) = try read(text)
        #expect(table.rows == [BilingualRow(id: "1", source: "你好", target: "Hello")])
        #expect(rules == (text.hasPrefix("1") ? ["table-no-header"] : []))
        if text.contains("Hans") {
            #expect(table.source?.tag == "zh-Hans")
            #expect(table.target?.tag == "en")
        }
    }

    @Test func utf16AndChineseEncodingsAreRead() throws {
        var findings = ExchangeFindings(file: "a.csv")
        let text = "编号\t原文\t译文\n1\t少爷，您怎么在这里？\tYoung master!\n"
        let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let table = try BilingualTable(
            separated: [0xFF, 0xFE] + wide, name: "a.csv", findings: &findings)
        #expect(table.rows.map { $0.source } == ["少爷，您怎么在这里？"])
        let chinese = try CharsetConverter("GB18030").encode(Array(text.utf8).span)
        let old = try BilingualTable(
            separated: chinese.bytes, name: "a.zh.csv", findings: &findings)
        #expect(old.rows == table.rows)
    }

    private func tables(seed: UInt64) -> BilingualTable {
        var random = RandomExchangeUnits(seed: seed)
        var table = BilingualTable(
            source: LocaleIdentifier("en"), target: LocaleIdentifier("ar"),
            columns: [.id, .source, .target, .speaker, .note, .other("x y")])
        for index in 1...60 {
            var row = BilingualRow(
                id: "\(index)", source: "a" + random.text(), target: random.text())
            row[.speaker] = random.text()
            row[.note] = random.text()
            row[.other("x y")] = random.text()
            table.rows.append(row)
        }
        return table
    }

    @Test(arguments: SeededGenerator.seeds(), BilingualTable.Separator.allCases)
    func whatIsSeparatedReadsBackTheSame(
        seed: UInt64, separator: BilingualTable.Separator
    ) throws {
        let table = tables(seed: seed)
        var findings = ExchangeFindings(file: "a.csv")
        let back = try BilingualTable(
            separated: table.separated(by: separator), name: "a.csv", findings: &findings)
        #expect(back == table, "seed \(seed)")
        #expect(findings.all.isEmpty, "seed \(seed): \(findings.all)")
    }

    @Test(arguments: SeededGenerator.seeds())
    func aSpreadsheetReadsBackTheSame(seed: UInt64) throws {
        var table = tables(seed: seed)
        table.rows[0].source = "\u{1}_x0041_ _x_\u{FFFF}"
        var findings = ExchangeFindings(file: "a.xlsx")
        let bytes = try table.spreadsheet(findings: &findings)
        let back = try BilingualTable(spreadsheet: bytes, findings: &findings)
        #expect(back == table, "seed \(seed)")
        #expect(findings.all.isEmpty, "seed \(seed)")
        #expect(try back.spreadsheet(findings: &findings) == bytes, "seed \(seed)")
    }

    @Test func unitsComeBackWithTheirContext() throws {
        let pair = try #require(LanguagePair("zh-Hans", "en"))
        let units = [
            TranslationUnit(
                "你好", "Hello", pair: pair,
                context: UnitContext(
                    title: "t", episode: "ep1", cues: ["1", "2"], start: 1000, end: 2000,
                    speaker: "林", previous: "a", next: "b", id: "k1"),
                origin: .machine("m"), author: "kan", approver: "mo",
                properties: [UnitProperty("x", "y")], notes: ["n"]),
            TranslationUnit("再见", "Bye", pair: pair, context: UnitContext(id: "k2")),
        ]
        let table = BilingualTable(units)
        #expect(table.translationUnits() == units)
        var findings = ExchangeFindings(file: "a")
        let back = try BilingualTable(
            spreadsheet: try table.spreadsheet(findings: &findings), findings: &findings)
        #expect(back.translationUnits() == units)
    }

    @Test func editingIsReportedRowByRow() {
        func row(_ id: String, _ source: String, _ target: String, _ number: Int) -> BilingualRow {
            BilingualRow(id: id, source: source, target: target, number: number)
        }
        let exported = BilingualTable(rows: [
            row("1", "a", "A", 2), row("2", "b", "B", 3), row("3", "c", "C", 4),
            row("4", "d", "D", 5), row("5", "e", "", 6), row("", "same", "x", 7),
            row("", "same", "x", 8),
        ])
        let edited = BilingualTable(rows: [
            row("4", "d", "Dee", 2), row("1", "a", "A", 3), row("3", "c!", "C", 4),
            row("1", "a", "again", 5), row("9", "new", "N", 6), row("5", "e", "E", 7),
            row("", "same", "", 8), row("", "same", "x", 9),
        ])
        let result = BilingualTable.compare(exported: exported, edited: edited)
        #expect(result.changed.map { $0.after.target } == ["Dee", "E"])
        #expect(result.changedSources.map { $0.before.id } == ["3"])
        #expect(result.missing.map { $0.id } == ["2"])
        #expect(result.added.map { $0.id } == ["9"])
        #expect(result.doubled.map { $0.number } == [5])
        #expect(result.emptied.map { $0.number } == [8])
        #expect(result.isReordered)
        let findings = result.findings(file: "a.csv")
        #expect(
            findings.map { "\($0.rule):\($0.range?.line ?? 0)" } == [
                "table-changed-source:4", "table-missing-row:0", "table-added-row:6",
                "table-doubled-row:5", "table-emptied-row:8", "table-changed-row:2",
                "table-changed-row:7", "table-reordered:0",
            ])
        let same = BilingualTable.compare(exported: exported, edited: exported)
        #expect(same == BilingualComparison())
    }

    /// Rows in any order, with some edited, are told apart exactly.
    @Test(arguments: SeededGenerator.seeds())
    func anyOrderGivesTheSameChanges(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let exported = tables(seed: seed)
        var edited = exported
        let chosen = Set((0..<10).map { _ in Int.random(in: 0..<60, using: &random) })
        for index in chosen { edited.rows[index].target += "!" }
        let gone = edited.rows.remove(at: 0).id
        edited.rows.shuffle(using: &random)
        let result = BilingualTable.compare(exported: exported, edited: edited)
        let expected = Set(chosen.map { "\($0 + 1)" }).subtracting([gone])
        #expect(Set(result.changed.map { $0.before.id }) == expected, "seed \(seed)")
        #expect(result.missing.map { $0.id } == [gone], "seed \(seed)")
        #expect(result.added.isEmpty && result.doubled.isEmpty, "seed \(seed)")
    }

    @Test(arguments: ["", "\n\n", "one column\nonly", "\0\u{1}\u{2}"])
    func whatIsNoTableIsRefused(_ text: String) {
        #expect(throws: ExchangeError.self) { _ = try read(text) }
        var findings = ExchangeFindings(file: "a")
        #expect(throws: ExchangeError.self) {
            _ = try BilingualTable(spreadsheet: Array(text.utf8), findings: &findings)
        }
    }

    @Test func badRowsAreFindings() throws {
        let (table, rules) = try read("id,source,target\n1,a,b,c\n2,,\n1,d,e\n3,f\n4,\"g\"h,i\n")
        #expect(table.rows.map { $0.number } == [2, 4, 5, 6])
        #expect(
            rules.sorted() == [
                "table-double-id", "table-extra-cell", "table-no-text", "table-quotes",
            ])
    }
}
