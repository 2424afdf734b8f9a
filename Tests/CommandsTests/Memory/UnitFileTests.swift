import Foundation
import ICU
import TestSupport
import Testing
import TranslationMemory

@testable import Commands

struct UnitFileTests {
    private static let units: [TranslationUnit] = ["走吧。", "别动！", "少爷，<请>"].enumerated().map {
        index, text in
        TranslationUnit(
            Segment(text), Segment("Line \(index)"),
            pair: LanguagePair("zh-Hans", "en") ?? LanguagePair(.root, .root),
            context: UnitContext(id: "u\(index)"))
    }

    private func bytes(of format: String) throws -> [UInt8] {
        var findings = ExchangeFindings(file: "")
        let table = BilingualTable(Self.units)
        switch format {
        case "csv": return table.separated(by: .comma)
        case "tsv": return table.separated(by: .tab)
        case "xlsx": return try table.spreadsheet(findings: &findings)
        case "po": return POWriter.write(POCatalog(Self.units, findings: &findings))
        default:
            var bytes: [UInt8] = []
            var writer = TMXWriter { bytes += $0 }
            for unit in Self.units { writer.write(unit) }
            writer.finish()
            return bytes
        }
    }

    @Test(arguments: ["tmx", "csv", "tsv", "xlsx", "po"])
    func everyFormatGivesTheSameTexts(format: String) throws {
        let folder = try TemporaryFolder()
        // The name tells nothing, so that the content must.
        let path = folder.path("memory.dat")
        try Data(try bytes(of: format)).write(to: URL(filePath: path))
        var file = try UnitFile(
            path, format: nil, source: LocaleIdentifier("zh-Hans"), target: LocaleIdentifier("en"))
        #expect(file.format.name == format)
        var found: [TranslationUnit] = []
        while let units = try file.next() { found += units }
        #expect(found.map(\.source.text) == Self.units.map(\.source.text))
        #expect(found.map(\.target.text) == Self.units.map(\.target.text))
        #expect(file.unitsPassed >= 3)
    }

    @Test(arguments: ["tmx", "csv"])
    func unitsThatWerePassedAreSkipped(format: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("m." + format)
        try Data(try bytes(of: format)).write(to: URL(filePath: path))
        var file = try UnitFile(path, format: nil, source: nil, target: nil, skipped: 2)
        #expect(try file.next()?.map(\.target.text) == ["Line 2"])
        #expect(try file.next() == nil)
    }

    @Test func whatIsNoMemoryIsRefused() throws {
        let folder = try TemporaryFolder()
        try Data("1\n00:00:01,000 --> 00:00:02,000\nHi\n".utf8).write(
            to: URL(filePath: folder.path("a.srt")))
        #expect(throws: Failure.self) {
            try UnitFile(folder.path("a.srt"), format: nil, source: nil, target: nil)
        }
    }
}
