import Releases
import Testing

struct TextLimitValidatorTests {
    private func verdict(_ text: String, _ settings: [String: String]) -> PostconditionVerdict {
        TextLimitValidator.verdict(
            on: ValidatedFile(path: "title.txt", bytes: Array(text.utf8), settings: settings))
    }

    @Test(arguments: [
        ("héllo\n", "grapheme", 5), ("héllo", "utf-8", 6), ("短剧ab", "han", 3), ("👍🏽", "utf-16", 4),
        ("👍🏽", "scalar", 2),
    ])
    func lengthIsCountedInTheUnit(_ text: String, _ unit: String, _ length: Int) {
        #expect(
            verdict(text, ["maximum": "\(length)", "unit": unit])
                == .passed("\(length) of \(length) (\(unit))"))
        #expect(
            verdict(text, ["maximum": "\(length - 1)", "unit": unit])
                == .failed(["it has \(length) of at most \(length - 1) (\(unit))"]))
    }

    @Test func aTextInJSONIsFoundByItsPointer() {
        let settings = ["maximum": "3", "unit": "scalar", "pointer": "/a/0"]
        #expect(verdict(#"{"a": ["abc"]}"#, settings) == .passed("3 of 3 (scalar)"))
        #expect(verdict(#"{"a": []}"#, settings) == .failed(["there is no text at '/a/0'"]))
    }

    @Test func forbiddenCharactersAreNamed() {
        #expect(
            verdict("a<b", ["maximum": "9", "unit": "scalar", "forbidden": "<>"])
                == .failed(["'<' may not stand in it"]))
    }

    @Test func aTemplateWithoutAUnitFails() {
        #expect(
            verdict("a", ["maximum": "9"])
                == .failed(["the template names no maximum or no unit"]))
    }
}
