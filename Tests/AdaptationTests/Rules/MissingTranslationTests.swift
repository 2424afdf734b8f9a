import Diagnostics
import Testing

@testable import Adaptation

@Suite("missing-translation") struct MissingTranslationTests {
    @Test("cues that were left out are reported once, before the next cue")
    func leftOut() throws {
        let texts = ComparedTexts(to: "en")
        let found = try texts.findings(
            "missing-translation", ["一", "秦叔 我跑完了", "下班啦", "四"], ["One", "", "", "Four"])
        #expect(found.map { $0.cue } == [1])
        #expect(found.map { $0.severity } == [.error])
        #expect(found.first?.message.contains("秦叔 我跑完了' at 6 s and of 1 more") == true)
    }

    @Test("joined and divided cues, marks without words, and moved cues aren't missing")
    func present() throws {
        let texts = ComparedTexts(to: "en")
        let joined = "1\n00:00:03,000 --> 00:00:08,000\nOne and two\n\n"
        #expect(
            try texts.findings("missing-translation", ComparedTexts.subRip(["一", "二"]), joined)
                .isEmpty)
        #expect(try texts.findings("missing-translation", ["一", "……"], ["One", ""]).isEmpty)
        let late = "1\n00:00:05,000 --> 00:00:06,000\nOne\n\n"
        #expect(
            try texts.findings("missing-translation", ComparedTexts.subRip(["一"]), late).isEmpty)
    }

    @Test("a translation without cues lacks everything")
    func nothing() throws {
        let texts = ComparedTexts(to: "en")
        let source = ComparedTexts.subRip(["一", "二", "三"])
        let found = try texts.findings("missing-translation", source, "")
        #expect(found.count == 1)
        #expect(found.first?.message.contains("2 more") == true)
        let file = try texts.file("missing-translation", source, "")
        #expect(found.map { file.finding($0).range == nil } == [true])
    }
}
