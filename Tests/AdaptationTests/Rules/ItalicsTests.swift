import Testing
import TimedText

@testable import Adaptation

@Suite("Italics")
struct ItalicsTests {
    @Test("italics are found where the locale has none", arguments: [("th", 1), ("en-US", 0)])
    func found(locale: String, count: Int) throws {
        let check = try RuleCheck("italics", locale)
        var text = CueText()
        text.open(.italic)
        text.append("one")
        text.close()
        let plain = Cue(start: 0, end: 1000, text: CueText("two"))
        let document = Document(cues: [plain, Cue(start: 2000, end: 3000, text: text)])
        let findings = check.checker.check(check.checker.prepare(document))
        #expect(findings.count == count)
        #expect(findings.allSatisfy { $0.cue == 1 && $0.remedy == nil })
    }
}
