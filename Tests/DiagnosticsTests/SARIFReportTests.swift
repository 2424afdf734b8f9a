import Foundation
import TestSupport
import Testing

@testable import Diagnostics

/// The members that SARIF 2.1.0 demands, and what they must agree with; checked by hand, since its
/// schema isn't ours to ship.
struct SARIFReportTests {
    typealias Object = [String: Any]

    @Test func aReportIsOneRun() throws {
        try expectSnapshot(
            SARIFReport.text(
                of: Samples.findings, files: Samples.files,
                tool: ReportTool(version: "1.2.3"), lines: Samples.line),
            "report.sarif")
    }

    @Test func aPlaceIsGivenByColumnsAndBytes() throws {
        let results = try check(
            SARIFReport.text(of: Samples.findings, lines: Samples.line))
        let region = try #require(self.region(of: results[1]))
        #expect(region["startLine"] as? Int == 3)
        #expect(region["startColumn"] as? Int == 12)
        #expect(region["endColumn"] as? Int == 15)
        #expect(region["byteOffset"] as? Int == 47)
        #expect(region["byteLength"] as? Int == 3)
        #expect(self.region(of: results[4]) == nil)
        #expect(results[5]["locations"] == nil)
    }

    @Test func aFixReplacesTextWhereItsEndIsKnownElseBytes() throws {
        let finding = [Samples.findings[3]]
        for (text, member, value) in [
            (SARIFReport.text(of: finding, lines: Samples.line), "text", ","),
            (SARIFReport.text(of: finding), "binary", "LA=="),
        ] {
            let fixes = try #require(try check(text).first?["fixes"] as? [Object])
            let changes = try #require(fixes.first?["artifactChanges"] as? [Object])
            let replacements = try #require(changes.first?["replacements"] as? [Object])
            let deleted = try #require(replacements.first?["deletedRegion"] as? Object)
            let inserted = try #require(replacements.first?["insertedContent"] as? Object)
            #expect(deleted["byteLength"] as? Int == 1)
            #expect((deleted["startLine"] != nil) == (member == "text"))
            #expect(inserted[member] as? String == value)
        }
    }

    @Test(arguments: [
        ("film.srt", "film.srt"), ("sub dir/第1集.srt", "sub%20dir/%E7%AC%AC1%E9%9B%86.srt"),
        ("/a/b.srt", "file:///a/b.srt"), ("a:b%.srt", "a%3Ab%25.srt"), ("a\n.srt", "a%0A.srt"),
    ])
    func namesBecomeURIs(name: String, uri: String) {
        #expect(SARIFReport.uri(of: name) == uri)
    }

    @Test(arguments: SeededGenerator.seeds())
    func bytesBecomeBase64(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for length in 0..<20 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(SARIFReport.base64(bytes) == Data(bytes).base64EncodedString())
        }
    }

    @Test(arguments: SeededGenerator.seeds())
    func anyFindingsMakeAReportOfTheRightStructure(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let findings = (0..<20).map { _ in random.finding() }
            let line = random.text(upTo: 60)
            let text = SARIFReport.text(of: findings, files: ["a"], lines: { _ in line })
            let results = try check(text)
            #expect(results.count == findings.count)
        }
    }

    /// Checks the structure, and returns the results.
    private func check(_ text: String) throws -> [Object] {
        let log = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
        #expect(log["version"] as? String == "2.1.0")
        #expect((log["$schema"] as? String)?.contains("sarif-schema-2.1.0") == true)
        let run = try #require((log["runs"] as? [Object])?.first)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
        #expect(driver["name"] as? String == "tradewind")
        #expect(driver["informationUri"] == nil)
        let rules = try #require(driver["rules"] as? [Object]).map { $0["id"] as? String }
        #expect(Set(rules).count == rules.count)

        let results = try #require(run["results"] as? [Object])
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index] == result["ruleId"] as? String)
            let level = try #require(result["level"] as? String)
            #expect(["note", "warning", "error"].contains(level))
            #expect((result["message"] as? Object)?["text"] is String)
            if let region = region(of: result) { try check(region: region) }
            for related in result["relatedLocations"] as? [Object] ?? [] {
                #expect(related["id"] is Int)
                #expect((related["message"] as? Object)?["text"] is String)
            }
        }
        return results
    }

    private func check(region: Object) throws {
        #expect(try #require(region["byteOffset"] as? Int) >= 0)
        #expect(try #require(region["byteLength"] as? Int) >= 0)
        if let line = region["startLine"] as? Int { #expect(line >= 1) }
        if let start = region["startColumn"] as? Int {
            #expect(start >= 1)
            #expect(region["startLine"] != nil)
            if let end = region["endColumn"] as? Int { #expect(end >= start) }
        }
    }

    private func region(of result: Object) -> Object? {
        let location = (result["locations"] as? [Object])?.first
        let physical = location?["physicalLocation"] as? Object
        if let uri = (physical?["artifactLocation"] as? Object)?["uri"] as? String {
            #expect(uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        }
        return physical?["region"] as? Object
    }
}
