import Releases
import Testing

struct PostconditionCheckerTests {
    private func condition(
        _ validator: String, _ files: String, _ settings: [String: String] = [:]
    ) -> Postcondition {
        var condition = Postcondition(
            validator: validator, files: files,
            provenance: PlatformTemplate.Provenance(confidence: .public, source: "there"))
        condition.settings = settings
        return condition
    }

    private func check(
        _ conditions: [Postcondition], _ files: [String: String]
    ) throws -> [GateCheck] {
        try PostconditionChecker().check(
            [PlatformConditions(platform: "p", folder: "data/p", conditions: conditions)],
            in: LoadedContents(paths: files.keys) { path in Array((files[path] ?? "").utf8) })
    }

    @Test func eachFileOfThePlatformIsReadBack() throws {
        let checks = try check(
            [condition("json", "*.json", ["required": "/a"])],
            ["data/p/a.json": #"{"a": 1}"#, "data/p/b.json": #"{"b": 1}"#, "data/q/c.json": "no"])
        #expect(checks.map { $0.file } == ["data/p/a.json", "data/p/b.json"])
        #expect(checks.map { $0.outcome } == [.passed, .failed])
        #expect(checks[0].message == "JSON with /a")
        #expect(checks[1].message == "'/a' is missing")
        #expect(checks[1].rule == "postcondition-json")
        #expect(checks[1].source == "there")
    }

    @Test func aConditionAboutNoFileIsSkippedUnlessThereMustBeSome() throws {
        let checks = try check(
            [condition("xml", "*.xml"), condition("xml", "*.xml", ["atLeast": "2"])],
            ["data/p/a.json": "{}"])
        #expect(checks.map { $0.outcome } == [.skipped, .failed])
        #expect(checks[1].message == "0 files match '*.xml' instead of 2")
    }

    @Test func whatTheTemplateMisspellsFails() throws {
        let checks = try check(
            [condition("jsn", "*"), condition("json", "*", ["requird": "/a"])],
            ["data/p/a.json": "{}"])
        #expect(checks.map { $0.outcome } == [.failed, .failed])
        #expect(checks[0].message.contains("no validator is called 'jsn'"))
        #expect(checks[1].message.contains("'requird'"))
    }

    @Test func aFileThatCannotBeReadIsAnError() {
        #expect(throws: BundleError.self) {
            try PostconditionChecker().check(
                [
                    PlatformConditions(
                        platform: "p", folder: "", conditions: [condition("json", "*")])
                ],
                in: LoadedContents(paths: ["a"]) { path throws(BundleError) in
                    throw BundleError(.unreadable, "no", path: path)
                })
        }
    }
}
