import Adaptation
import TestSupport
import Testing

@testable import Arguments
@testable import Commands

@Suite struct RuleLibraryTests {
    @Test func titlesHaveRulesOfTheirOwn() throws {
        let folder = try TemporaryFolder(files: [
            "a/rules/title.jsonc": #"{"lines": {"landscape": 20}}"#, "a/targets/en/1.srt": "",
            "b/targets/en/1.srt": "", "c/rules/title.jsonc": "{", "c/targets/en/1.srt": "",
        ])
        let library = try RuleLibrary(RuleOptions.parse(["--market", "north-america"]))
        func length(_ title: String) throws -> Double? {
            try library.rules(locale: "en-US", file: folder.path(title + "/targets/en/1.srt"))[
                .lineLength]?.number
        }
        #expect(try length("a") == 20)
        #expect(try length("b") == 42)
        for _ in 1...2 {
            let failure = #expect(throws: Failure.self) { try length("c") }
            #expect(failure?.status == .configuration)
            #expect(failure?.message.contains("c/rules/title.jsonc:1:") == true)
        }
        #expect(try library.rules(locale: "en-US").market == "north-america")
        // A title's own file isn't a locale.
        let house = ["--rules", folder.path("a/rules")]
        #expect(try !RuleLibrary(RuleOptions.parse(house)).set.locales.contains("title"))
    }

    @Test func anUnknownNameIsFoundOutBeforeAnyFileIsRead() throws {
        let library = try RuleLibrary(RuleOptions.parse(["--market", "southeast-asai"]))
        #expect(throws: RuleError.self) { try library.requireKnownNames() }
        let failure = #expect(throws: Failure.self) {
            try RuleLibrary(RuleOptions.parse([])).rules(locale: "vii")
        }
        #expect(failure?.status == .usage)
        #expect(failure?.message.contains("did you mean 'vi'?") == true)
    }
}
