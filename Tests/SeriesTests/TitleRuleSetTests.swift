import Adaptation
import Diagnostics
import TestSupport
import Testing
import TimedText

@testable import Series

@Suite struct TitleRuleSetTests {
    @Test func theTitleHasTheLastWordAndThenTheUser() async throws {
        let folder = try TemporaryFolder(files: [
            "t/rules/title.jsonc": #"{"lines": {"landscape": 20}}"#,
            "u/title.jsonc": #"{"lines": {"landscape": 30}}"#, "none/title.jsonc": "",
        ])
        let key = RuleKey(locale: "en-US", market: "north-america")
        func length(_ title: String, _ user: String?) throws -> Double? {
            try TitleRuleSet(title: folder.path(title), userFolder: user.map(folder.path))
                .rules(for: key)[.lineLength]?.number
        }
        #expect(try length("t", "u") == 20)
        #expect(try length("none", "u") == 30)
        #expect(try length("none", nil) == 42)
        let rules = try TitleRuleSet(title: folder.path("t"))
        let digests = await withTaskGroup(of: String?.self) { group in
            for _ in 1...8 { group.addTask { try? rules.rules(for: key).digest() } }
            return await group.reduce(into: Set<String?>()) { $0.insert($1) }
        }
        #expect(digests.count == 1 && digests.first != .some(nil))
    }

    @Test func rulesThatCantBeUsedSayWhere() throws {
        let folder = try TemporaryFolder(files: ["t/rules/title.jsonc": "{"])
        let rules = try TitleRuleSet(title: folder.path("t"))
        for _ in 1...2 {
            let error = #expect(throws: RuleError.self) {
                try rules.rules(for: RuleKey(locale: "th"))
            }
            #expect(error?.code == .badFile)
            #expect(error?.findings.first?.range?.file == folder.path("t/rules/title.jsonc"))
        }
    }

    @Test func aLanguageWithoutRulesGetsThoseOfEveryLocaleWhereThatIsAskedFor() throws {
        let key = RuleKey(locale: "sv")
        #expect(throws: RuleError.self) { try TitleRuleSet(title: ".").rules(for: key) }
        #expect(try TitleRuleSet(title: ".", fallsBack: true).rules(for: key).locale == "sv")
    }

    @Test func checkersAndAdaptersFollowWhatTheyAreAskedFor() throws {
        let folder = try TemporaryFolder(files: [
            "t/rules/title.jsonc": #"{"lines": {"landscape": 24}}"#
        ])
        let text = "1\n00:00:01,000 --> 00:00:05,000\nThirty-six characters stand in this.\n"
        var findings: [Finding] = []
        let document = try SubRip.read(
            SourceText(name: "a.srt", text: text), options: ReadingOptions(), findings: &findings)
        let own = try TitleRuleSet(title: folder.path("t"))
        let key = RuleKey(locale: "en")
        #expect(try own.adapter(for: key).adapt(document).changes.isEmpty == false)
        var still = AdaptationOptions()
        (still.rebreaks, still.splits, still.retimes) = (false, false, false)
        #expect(try own.adapter(for: key, adaptation: still).adapt(document).changes.isEmpty)
        let rules = try own.checker(for: key).findings(in: document).map { $0.rule }
        #expect(rules.contains("line-length"))
        let others = try TitleRuleSet(title: "nowhere").checker(for: key).findings(in: document)
        #expect(!others.map { $0.rule }.contains("line-length"))
        // With a source, what it lacks is found.
        let empty = Document(cues: [])
        let compared = try own.checker(for: key, source: "zh-Hans")
        #expect(compared.findings(in: document, source: empty).contains { $0.rule == "extra-cue" })
    }
}
