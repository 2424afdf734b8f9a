import Releases
import Testing

struct CSVValidatorTests {
    private func verdict(_ text: String, _ settings: [String: String] = [:])
        -> PostconditionVerdict
    {
        CSVValidator.verdict(
            on: ValidatedFile(path: "a.csv", bytes: Array(text.utf8), settings: settings))
    }

    @Test(arguments: [
        ("a,b\n1,2\n", "1 rows of 2 columns"),
        ("a,b\r\n\"1,\n\"\"2\",\r\n3,4", "2 rows of 2 columns"),
        ("a\n", "0 rows of 1 columns"),
    ])
    func tablesPass(_ text: String, _ evidence: String) {
        #expect(verdict(text) == .passed(evidence))
    }

    @Test(
        arguments: [
            ("a,b\n1\n", [:], "row 2 has 1 cells instead of 2"),
            ("a,b\n\"1,2\n", [:], "a quotation mark isn't closed"),
            ("", [:], "it is empty"),
            ("a,b\n1,2\n", ["columns": "b, c"], "the column 'c' is missing"),
            ("a,b\n1,2\n3,\n", ["required": "b"], "row 3 has nothing under 'b'"),
            ("a,b\n", ["byteOrderMark": "true"], "the byte order mark is missing"),
            ("\u{FEFF}a,b\n", ["byteOrderMark": "false"], "it has a byte order mark"),
        ] as [(String, [String: String], String)])
    func problemsAreNamed(_ text: String, _ settings: [String: String], _ problem: String) {
        #expect(verdict(text, settings) == .failed([problem]))
    }

    @Test func otherSeparatorsAreTaken() {
        #expect(verdict("a\tb\n1\t2\n", ["separator": "\t"]) == .passed("1 rows of 2 columns"))
    }
}
