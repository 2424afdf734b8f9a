import Diagnostics
import Foundation
import FoundationXML
import TestSupport
import Testing

struct JUnitReportTests {
    @Test func aReportHasASuiteAFile() throws {
        try expectSnapshot(
            JUnitReport.text(of: Samples.findings, files: Samples.files), "junit.xml")
    }

    @Test func countsAndFailuresAgree() throws {
        let document = try parse(
            JUnitReport.text(of: Samples.findings, files: Samples.files))
        let suites = document.elements("//testsuite")
        #expect(suites.map { $0["name"] } == ["film.srt", "sub dir/第1集.srt", "tradewind"])
        for suite in suites {
            #expect(suite["tests"] == String(suite.elements("testcase").count))
            #expect(suite["failures"] == String(suite.elements("testcase/failure").count))
        }
        #expect(document.elements("/testsuites").first?["tests"] == "4")
        #expect(document.elements("/testsuites").first?["failures"] == "2")
        #expect(suites[1].elements("testcase/failure").isEmpty)
        #expect(suites[0].elements("system-out").first?.stringValue?.contains("<i>") == true)
    }

    @Test func errorsOfOneRuleAreOneTest() throws {
        let document = try parse(
            JUnitReport.text(of: [Samples.findings[0], Samples.findings[0], Samples.findings[2]]))
        let cases = document.elements("//testcase")
        #expect(cases.map { $0["name"] } == ["cue-order", "srt-bad-index"])
        #expect(
            cases[0].elements("failure").first?["message"]
                == "the end is before the start (and 1 more)")
    }

    @Test(arguments: SeededGenerator.seeds())
    func anyFindingsMakeWellFormedXML(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let findings = (0..<8).map { _ in random.finding() }
            let files = (0..<3).map { _ in random.text(upTo: 10) }
            let document = try parse(JUnitReport.text(of: findings, files: files))
            let failures = document.elements("//failure")
            let rules = Set(
                findings.filter { $0.severity == .error }
                    .map { [$0.range?.file ?? "tradewind", $0.rule] })
            #expect(failures.count == rules.count)
        }
    }

    private func parse(_ text: String) throws -> XMLDocument {
        try XMLDocument(data: Data(text.utf8))
    }
}

extension XMLNode {
    fileprivate func elements(_ path: String) -> [XMLElement] {
        ((try? nodes(forXPath: path)) ?? []).compactMap { $0 as? XMLElement }
    }
}

extension XMLElement {
    fileprivate subscript(_ name: String) -> String? { attribute(forName: name)?.stringValue }
}
