import Diagnostics
import Foundation
import TestSupport
import Testing

struct JSONReportTests {
    @Test func aReportIsOneObject() throws {
        try expectSnapshot(
            JSONReport.text(of: Samples.findings, files: Samples.files), "report.json")
    }

    @Test func everyFindingHasEveryMember() throws {
        let report = try #require(try parse(JSONReport.text(of: Samples.findings)))
        #expect(report["version"] as? Int == 1)
        let findings = try #require(report["findings"] as? [[String: Any]])
        let members: Set = [
            "file", "line", "column", "bytes", "severity", "rule", "message", "notes", "fix",
        ]
        for finding in findings { #expect(Set(finding.keys) == members) }
        #expect(findings[0]["bytes"] as? [Int] == [19, 31])
        #expect(findings[5]["file"] is NSNull)
    }

    @Test(arguments: SeededGenerator.seeds())
    func anyFindingsReadBackTheSame(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for style in [JSONWriter.Style.compact, .pretty] {
            let findings = (0..<200).map { _ in random.finding() }
            let text = JSONReport.text(of: findings, style: style)
            let report = try #require(try parse(text))
            let parsed = try #require(report["findings"] as? [[String: Any]])
            #expect(parsed.count == findings.count)
            for (finding, object) in zip(findings, parsed) {
                #expect(object["message"] as? String == finding.message)
                #expect(object["file"] as? String == finding.range?.file)
                #expect(object["rule"] as? String == finding.rule)
                let fix = object["fix"] as? [String: Any]
                #expect(fix?["replacement"] as? String == finding.fix?.replacement)
            }
        }
    }

    private func parse(_ text: String) throws -> [String: Any]? {
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    }
}
