import Releases
import Testing

struct JSONValidatorTests {
    private func verdict(_ text: String, _ required: String = "") -> PostconditionVerdict {
        JSONValidator.verdict(
            on: ValidatedFile(
                path: "a.json", bytes: Array(text.utf8),
                settings: required.isEmpty ? [:] : ["required": required]))
    }

    @Test(arguments: [
        "{}", "[1, 2]", "\"a\"", " { \"a\" : null } \n",
    ])
    func jsonPasses(_ text: String) { #expect(verdict(text) == .passed("JSON")) }

    @Test(arguments: ["", "{", "{\"a\": 1,}", "{} {}", "// a\n{}", "\u{FEFF}{}", "nul"])
    func otherTextsFail(_ text: String) {
        guard case .failed = verdict(text) else {
            Issue.record("\(text) passed")
            return
        }
    }

    @Test func bytesThatAreNotTextFail() {
        let file = ValidatedFile(path: "a.json", bytes: [0x22, 0xFF, 0x22])
        #expect(JSONValidator.verdict(on: file) == .failed(["it isn't UTF-8"]))
    }

    @Test(arguments: [
        ("/a/b", true), ("/list/1/x", true), ("/list/2", false), ("/sla~1sh", true),
        ("/til~0de", true), ("/nothing", false), ("/none", false), ("/a/b/c", false),
    ])
    func pointersLeadToValues(_ pointer: String, _ isThere: Bool) {
        let text =
            #"{"a": {"b": 1}, "list": [0, {"x": 0}], "sla/sh": 1, "til~de": 1, "none": null}"#
        let expected: PostconditionVerdict =
            isThere ? .passed("JSON with \(pointer)") : .failed(["'\(pointer)' is missing"])
        #expect(verdict(text, pointer) == expected)
    }
}
