import Testing

@testable import TimedText

@Suite("JSON scanner")
struct JSONScannerTests {
    private func parse(
        _ text: String, _ extensions: JSONScanner.Extensions = []
    ) throws(JSONSyntaxError) -> (value: JSONValue, remarks: [JSONScanner.Remark]) {
        var scanner = JSONScanner(Array(text.utf8), extensions: extensions)
        let value = try scanner.value()
        try scanner.finish()
        return (value, scanner.remarks)
    }

    @Test("values are read with their places")
    func values() throws {
        let (value, remarks) = try parse(
            " {\"a\": [1, -2.5e3, \"x\\u00e9\\ud83d\\ude00\\n\"], \"b\": null}")
        #expect(remarks == [])
        #expect(value["a"]?.array?.map { $0.number } == [1, -2500, nil])
        #expect(value["a"]?.array?.last?.string == "xé😀\n")
        #expect(value["a"]?.range == 7..<43)
        #expect(value["b"]?.kind == .null)
    }

    @Test(
        "what isn't JSON is refused where it stands",
        arguments: [
            ("", 0), ("[1,]", 3), ("[1 2]", 3), ("{\"a\" 1}", 5), ("01", 2), ("\"a", 2),
            ("\"\\x\"", 2),
            ("tru", 0), ("[1] x", 4), ("// c\n1", 0), ("\"\u{1}\"", 1), ("1.", 2), ("{a:1}", 1),
        ])
    func errors(text: String, place: Int) throws {
        let error = #expect(throws: JSONSyntaxError.self) { try parse(text) }
        #expect(error?.range.lowerBound == place)
    }

    @Test("comments, trailing commas and doubled names are remarked")
    func extensions() throws {
        let (value, remarks) = try parse(
            "// x\n{\"a\": 1, /* y */ \"a\": 2,}", [.comments, .trailingCommas])
        #expect(value["a"]?.number == 2)
        #expect(remarks.map { $0.kind } == [.comment, .comment, .duplicateName, .trailingComma])
    }

    @Test("nesting has a limit")
    func nesting() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: JSONSyntaxError.self) { try parse(deep) }
        #expect(throws: Never.self) {
            try parse(String(repeating: "[", count: 256) + String(repeating: "]", count: 256))
        }
    }
}
