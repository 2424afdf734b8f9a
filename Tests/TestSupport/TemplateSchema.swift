import Foundation

/// A JSON Schema of `templates/schema`, as the validator of others reads it.
public struct TemplateSchema: Sendable {
    /// What the schema is of.
    public static let platforms = TemplateSchema("platform")
    public static let titles = TemplateSchema("title")
    public static let ratings = TemplateSchema("ratings")
    public static let releases = TemplateSchema("release")

    private let name: String

    private init(_ name: String) { self.name = name }

    /// `good` or the first complaint for each of some texts with comments; `nil` where there is no
    /// validator.
    public func verdicts(on texts: [String]) throws -> [String]? {
        let folder = try TemporaryFolder()
        for (index, text) in texts.enumerated() {
            try Data(text.utf8).write(to: URL(filePath: folder.path("\(index).jsonc")))
        }
        let schema = SharedData.package.appending(path: "templates/schema/\(name).schema.json")
        let output: String
        do {
            output = try Command.run(
                "/usr/bin/python3",
                ["-c", Self.script, schema.path, folder.path(""), String(texts.count)])
        } catch let failure as Command.Failure where failure.description.contains("status 77") {
            print("skipped: the schema of \(name) needs python3-jsonschema")
            return nil
        }
        return output.split(separator: "\n").map(String.init)
    }

    private static let script = #"""
        import json, re, sys
        try:
            from jsonschema import Draft202012Validator
        except ImportError:
            sys.exit(77)
        def plain(text):
            keep = lambda match: match.group(1) or ''
            text = re.sub(r'("(?:[^"\\]|\\.)*")|//[^\n]*|/\*.*?\*/', keep, text, flags=re.S)
            return json.loads(re.sub(r',(\s*[}\]])', r'\1', text))
        schema = json.load(open(sys.argv[1]))
        Draft202012Validator.check_schema(schema)
        for index in range(int(sys.argv[3])):
            document = plain(open(f'{sys.argv[2]}/{index}.jsonc', encoding='utf-8').read())
            errors = list(Draft202012Validator(schema).iter_errors(document))
            print('good' if not errors else f'{list(errors[0].path)} {errors[0].message[:200]!r}')
        """#
}
