import Diagnostics
import Testing
import TimedText

@testable import Releases

@Suite struct DocumentReaderTests {
    /// What is wrong with a description, with line and column.
    func findings(_ kind: DocumentTemplate.Kind, _ text: String) throws -> [String] {
        let source = SourceText(name: "a.jsonc", text: text)
        var scanner = JSONScanner(source.bytes)
        var reader = DocumentReader(kind: kind, source: source)
        _ = reader.content(try scanner.value())
        return reader.findings.map {
            "\($0.range?.line ?? 0):\($0.range?.column ?? 0) \($0.message)"
        }
    }

    @Test(arguments: [
        (
            DocumentTemplate.Kind.json, #"{"a": "{title.name"}"#,
            "1:7 a '}' is missing in '{title.name'"
        ),
        (.json, #"{"a": "x}"}"#, "1:7 a '{' is missing in 'x}'; '}}' stands for '}'"),
        (.json, #"{"a": "{title..name}"}"#, "1:7 'title..name' isn't a path such as title.name"),
        (.json, "{\n  \"a\": \"{title.name|fitt:3}\"}", "2:8 'fitt' isn't one of iso8601"),
        (.json, #"{"a": "{title.name|fit}"}"#, "1:7 'fit' needs something after a colon"),
        (.json, #"{"a": "{title.name|upper:3}"}"#, "1:7 'upper' needs nothing after a colon"),
        (.json, #"{"a": "{title.kind|words:kinds}"}"#, "1:7 there is no table 'kinds' in 'words'"),
        (.json, #"{"each": "locales"}"#, "1:1 'content' is missing"),
        (
            .json, #"{"each": "locales", "contents": 1}"#,
            "1:21 'contents' isn't known here; did you mean 'content'"
        ),
        (.json, #"{"when": "title.year"}"#, "1:1 'then' and 'else' are missing"),
        (.xml, #"{"xml": "a b"}"#, "1:9 'a b' isn't a name of XML"),
        (.xml, #"{"xmll": "a"}"#, "1:1 one of 'xml', 'each', 'when' and 'first' is missing"),
        (.xml, #"{"xml": "a", "attributes": {"1": "x"}}"#, "1:29 '1' isn't a name of XML"),
        (.xml, #"{"each": "locales", "key": "{a}", "content": "b"}"#, "1:1 only JSON has a 'key'"),
        (.csv, #"{"columns": []}"#, "1:1 'columns' has none"),
        (.csv, #"{"columns": [{"name": "a"}]}"#, "1:14 'name' or 'value' is missing"),
        (
            .csv, #"{"columns": [{"name": "a", "value": "b"}], "separator": "|"}"#,
            "1:1 fields and lists have the same separator"
        ),
        (
            .csv, #"{"columns": [{"name": "a", "value": "b"}], "lineEnding": "cr"}"#,
            "1:58 'lf' or 'crlf' is missing"
        ),
        (
            .text, #"{"words": {"a": {"b": null}}, "document": ["x"]}"#,
            "1:23 a text, a number, true or false is missing"
        ),
    ])
    func aMistakeIsFoundWithItsPlace(
        kind: DocumentTemplate.Kind, text: String, finding: String
    ) throws {
        let findings = try findings(kind, text)
        #expect(findings.contains { $0.hasPrefix(finding) }, "\(findings)")
    }

    @Test func aDescriptionThatIsNestedTooDeeplyIsRefused() throws {
        let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        #expect(try findings(.json, deep) == ["1:65 the document is nested too deeply"])
    }

    @Test func aMistakeInAPlatformsFileIsFoundWhenTheFileIsRead() throws {
        let text = """
            {"id": "partner", "version": "1", "name": "Partner", "checkedOn": "2026-11",
             "confidence": "contract", "sources": {"contract": "none: contract"},
             "documents": [{"kind": "json", "scope": "title", "naming": "a.json", "source": "contract",
              "content": {"a": "{title.name|fit:x:y}"}}]}
            """
        let file = PlatformFile(path: "partner.jsonc", bytes: Array(text.utf8))
        var reader = PlatformReader(file: file)
        _ = reader.template()
        // The name of a field may stand there, but it has no unit of its own.
        #expect(reader.findings.map { $0.range?.line } == [4])
    }
}
