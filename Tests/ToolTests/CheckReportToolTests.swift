import Foundation
import TestSupport
import Testing

/// What `check` reports is what other programs expect, by their own validators.
@Suite struct CheckReportToolTests {
    private static let sample = SharedData.package.appending(path: "templates/titles/sample").path

    private func report(_ form: String) throws -> Program.Run {
        let run = try Program.run(
            [
                "check", "targets", "--market", "southeast-asia", "--report", form, "--fail-on",
                "none",
            ], folder: Self.sample)
        #expect(run.status == 0, "\(run.errors)")
        return run
    }

    @Test func jsonKeepsToTheSchema() throws {
        let script = """
            import json, sys
            import jsonschema
            schema = json.load(open(sys.argv[1]))
            schema = {"$defs": schema["$defs"], "$ref": "#/$defs/finding"}
            validator = jsonschema.Draft202012Validator(schema)
            report = json.load(open(sys.argv[2]))
            findings = report["findings"] if isinstance(report, dict) else report
            for finding in findings:
                errors = list(validator.iter_errors(finding))
                assert not errors, errors[0]
            print(len(findings))
            """
        let schema = SharedData.package.appending(
            path: "Sources/TimedText/TimedText.docc/Resources/inspect.schema.json")
        guard try Program.run("/usr/bin/python3", ["-c", "import jsonschema"]).status == 0 else {
            print("skipped: jsonKeepsToTheSchema needs python3-jsonschema")
            return
        }
        let folder = try TemporaryFolder()
        try report("json").outputBytes.write(to: URL(filePath: folder.path("r.json")))
        let result = try Program.run(
            "/usr/bin/python3", ["-c", script, schema.path, folder.path("r.json")])
        #expect(result.status == 0, "\(result.errors)")
        #expect((Int(result.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) > 100)
    }

    @Test func sarifNamesEveryRuleAndPlace() throws {
        let run = try report("sarif")
        let sarif = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
        #expect(sarif?["version"] as? String == "2.1.0")
        let first = try #require((sarif?["runs"] as? [[String: Any]])?.first)
        let driver = (first["tool"] as? [String: Any])?["driver"] as? [String: Any]
        let rules = (driver?["rules"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
        let results = try #require(first["results"] as? [[String: Any]])
        #expect(results.count > 100)
        for result in results {
            #expect(rules.contains(result["ruleId"] as? String ?? "?"))
            #expect((result["locations"] as? [Any])?.isEmpty == false)
        }
    }

    @Test func junitAndCSVHaveWhatPeopleSee() throws {
        let junit = try report("junit")
        let folder = try TemporaryFolder()
        try junit.outputBytes.write(to: URL(filePath: folder.path("r.xml")))
        let xml = try Program.run(
            "/usr/bin/python3",
            [
                "-c",
                "import sys, xml.etree.ElementTree as e; r = e.parse(sys.argv[1]).getroot(); "
                    + "print(len(r.findall('.//testcase')), len(r.findall('.//failure')) > 0)",
                folder.path("r.xml"),
            ])
        #expect(xml.status == 0, "\(xml.errors)")
        #expect(xml.output.hasSuffix("True\n"), "\(xml.output)")
        let csv = try report("csv")
        #expect(csv.outputBytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(csv.output.contains("chained-gap"))
        #expect(try report("github").output.contains("::warning file=targets/"))
    }

    @Test func thePageIsWholeAndSaysWhichRulesHeld() throws {
        let page = try report("html").output
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        for words in ["Subtitle check", "southeast-asia", "Rules of th", "</html>"] {
            #expect(page.contains(words))
        }
        #expect(!page.contains("http://"))
        #expect(!page.contains("<script src"))
    }

    @Test func aReportThatCantBeWrittenIsSaidWithTheCounts() throws {
        let folder = try TemporaryFolder(files: ["a.en.srt": CheckToolTests.good])
        let run = try Program.run(
            ["check", "a.en.srt", "--report", "json", "--report-output", "/dev/full"],
            folder: folder.root)
        #expect(run.status == 74)
        #expect(run.errors.contains("1 file checked"))
    }
}
