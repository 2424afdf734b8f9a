import Foundation
import TestSupport
import Testing

/// Other people's validator finds nothing wrong with the files of rules.
@Suite struct RuleSchemaTests {
    @Test func rulesMeetTheirSchemas() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "/usr/bin/python3", "-c", Self.script,
            SharedData.package.appending(path: "locales").path,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        if process.terminationStatus == 77 || process.terminationStatus == 127 {
            print("skipped: rulesMeetTheirSchemas needs python3-jsonschema")
            return
        }
        #expect(process.terminationStatus == 0, "\(text)")
        // The last line counts the files, so that none of them is passed over unseen.
        #expect((text.split(separator: "\n").last.flatMap { Int($0) } ?? 0) > 100)
    }

    private static let script = #"""
        import json, os, re, sys
        try:
            from jsonschema import Draft202012Validator, RefResolver
        except ImportError:
            sys.exit(77)
        root = sys.argv[1]
        def plain(text):
            keep = lambda match: match.group(1) or ''
            text = re.sub(r'("(?:[^"\\]|\\.)*")|//[^\n]*|/\*.*?\*/', keep, text, flags=re.S)
            return json.loads(text)
        schemas = {}
        for name in os.listdir(os.path.join(root, 'schema')):
            schemas[name] = json.load(open(os.path.join(root, 'schema', name)))
            Draft202012Validator.check_schema(schemas[name])
        count = errors = 0
        for folder, _, names in os.walk(root):
            for name in sorted(names):
                path = os.path.join(folder, name)
                text = open(path, encoding='utf-8').read()
                if not name.endswith('.jsonc') or '"$schema"' not in text:
                    continue
                document = plain(text)
                schema = schemas[os.path.basename(document['$schema'])]
                assert os.path.exists(os.path.join(folder, document['$schema'])), path
                wanted = name[:-6]
                assert document.get('id', wanted) == wanted, path
                resolver = RefResolver('', schema, store=schemas)
                for error in Draft202012Validator(schema, resolver=resolver).iter_errors(document):
                    errors += 1
                    print(path, list(error.path), error.message[:200])
                count += 1
        print(count)
        sys.exit(1 if errors else 0)
        """#
}
