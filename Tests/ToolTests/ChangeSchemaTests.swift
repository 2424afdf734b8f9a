import Foundation
import TestSupport
import Testing

/// Another people's validator, on logs and budgets of the sample title.
@Suite struct ChangeSchemaTests {
    private static let sample = SharedData.package.appending(path: "templates/titles/sample").path
    private static let script = """
        import json, sys
        import jsonschema
        schema = json.load(open(sys.argv[1]))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        text = open(sys.argv[2], encoding='utf-8').read()
        try:
            values = [json.loads(text)]
        except json.JSONDecodeError:
            values = [json.loads(line) for line in text.splitlines() if line]
        for value in values:
            errors = list(validator.iter_errors(value))
            assert not errors, errors[0]
        print(len(values))
        """

    /// How many objects of a file keep to a schema, or `nil` where there is no validator.
    private func count(_ path: String, _ schema: String) throws -> Int? {
        guard try Program.run("/usr/bin/python3", ["-c", "import jsonschema"]).status == 0 else {
            print("skipped: \(schema) needs python3-jsonschema")
            return nil
        }
        let schema = SharedData.package.appending(
            path: "Sources/Adaptation/Adaptation.docc/Resources/\(schema).schema.json")
        let run = try Program.run("/usr/bin/python3", ["-c", Self.script, schema.path, path])
        #expect(run.status == 0, "\(run.errors)")
        return Int(run.output.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    @Test(arguments: [
        ["adapt", "--market", "southeast-asia"], ["fix", "--profile", "netflix"],
        ["adapt", "--orientation", "portrait", "--no-split"],
    ])
    func logsKeepToTheirSchema(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(
            arguments + [
                Self.sample + "/targets", "-o", folder.path("out"), "--log",
                folder.path("log.json"),
            ])
        #expect(run.status == 0, "\(run.errors)")
        if let count = try count(folder.path("log.json"), "change-log") { #expect(count == 1) }
    }

    @Test func budgetsKeepToTheirSchema() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run([
            "adapt", "--budget", "--locale", "th", Self.sample + "/source",
        ])
        #expect(run.status == 0, "\(run.errors)")
        try run.outputBytes.write(to: URL(filePath: folder.path("all.jsonl")))
        if let count = try count(folder.path("all.jsonl"), "budget") { #expect(count == 3) }
    }
}
