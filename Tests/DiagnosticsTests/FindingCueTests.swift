import Diagnostics
import Foundation
import TestSupport
import Testing

/// How a cue goes into reports for programs.
struct FindingCueTests {
    @Test func aJSONReportNamesTheCueWhereThereIsOne() throws {
        let text = JSONReport.text(of: DramaSamples.findings, style: .compact)
        #expect(text.contains(#""cue":{"number":3,"start":4500,"end":5700}"#))
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let findings = try #require(object?["findings"] as? [[String: Any]])
        #expect(findings.count { $0["cue"] == nil } == 1)
    }

    @Test func aSARIFReportNamesItAmongTheProperties() throws {
        let text = SARIFReport.text(of: DramaSamples.findings, style: .compact)
        #expect(text.contains(#""properties":{"cue":{"number":3,"start":4500,"end":5700}}"#))
    }

    @Test func aTextReportLeavesItOut() throws {
        var finding = DramaSamples.findings[0]
        let text = TextReport.text(of: [finding])
        finding.cue = nil
        #expect(text == TextReport.text(of: [finding]))
    }

    /// Another people's validator, against the schema of the documentation.
    @Test func findingsKeepToTheirSchema() throws {
        guard Browser.isThere("python3", for: #function) else { return }
        let script = """
            import json, sys
            try:
                import jsonschema
            except ImportError:
                print("none")
                sys.exit()
            schema = json.load(open(sys.argv[1]))
            schema = {"$defs": schema["$defs"], "$ref": "#/$defs/finding"}
            findings = json.load(open(sys.argv[2]))["findings"]
            validator = jsonschema.Draft202012Validator(schema)
            print(sum(1 for finding in findings if validator.is_valid(finding)))
            findings[0]["cue"]["number"] = "one"
            print(validator.is_valid(findings[0]))
            """
        let schema = SharedData.package.appending(
            path: "Sources/TimedText/TimedText.docc/Resources/inspect.schema.json")
        let folder = try TemporaryFolder(files: [
            "report.json": JSONReport.text(of: DramaSamples.findings)
        ])
        // The system's own, which has the validator.
        let printed = try Browser.run(
            "/usr/bin/python3", ["-c", script, schema.path, folder.path("report.json")],
            folder: folder, keepsErrors: true)
        guard printed != "none\n" else {
            print("skipped: findingsKeepToTheirSchema needs python3-jsonschema")
            return
        }
        #expect(printed == "8\nFalse\n")
    }
}
