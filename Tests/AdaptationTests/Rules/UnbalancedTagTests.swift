import Diagnostics
import Testing
import TimedText

@testable import Adaptation

@Suite("Tags")
struct UnbalancedTagTests {
    @Test(
        "markup that is left as text is found",
        arguments: [
            "Go ⟦<⟧i now", "⟦{\\an8}⟧Up here", "Go⟦&nbsp;⟧on", "⟦<b>⟧Go", "one ⟦&#39;⟧ two",
        ])
    func found(marked: String) throws {
        try RuleCheck("unbalanced-tag", "en-US").expect([marked])
    }

    @Test(
        "hearts, arrows, comparisons and ampersands stay",
        arguments: ["I <3 you", "a < b > c", "R&B; Tom & Jerry", "-> {now}", "5 <= 6"])
    func silent(text: String) throws {
        try RuleCheck("unbalanced-tag", "en-US").expect([text])
    }

    @Test(
        "tags are paired in the file's own text",
        arguments: [
            ("<i>Go</i>", 0), ("<i>Go", 1), ("Go</i>", 1), ("<i><b>Go</i></b>", 0),
            ("<font color=\"red\">Go", 1), ("Go<br/>on", 0), ("I <3 you", 0),
        ])
    func source(payload: String, count: Int) throws {
        let text = "1\n00:00:01,000 --> 00:00:02,000\n\(payload)\n\n"
        let source = SourceText(name: "a.srt", text: text)
        let format = try #require(Formats.named("srt"))
        var findings: [Finding] = []
        let document = try format.read(source, options: ReadingOptions(), findings: &findings)
        let check = try RuleCheck("unbalanced-tag", "en-US")
        let found = check.checker.check(check.checker.prepare(document))
        #expect(found.count == count, "\(found.map(\.message))")
    }
}
