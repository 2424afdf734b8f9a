import Diagnostics
import Testing
import TimedText

@testable import Adaptation

@Suite("tags-differ") struct TagsDifferTests {
    @Test("lost italics and a lost place at the top are notes")
    func lost() throws {
        let texts = ComparedTexts(from: "en", to: "fr-FR")
        let found = try texts.findings(
            "tags-differ", ["<i>One</i>", "{\\an8}Two", "Three"], ["<i>Un</i>", "Deux", "Trois"])
        #expect(found.map { $0.cue } == [1])
        let italics = try texts.findings(
            "tags-differ", ["<i>One</i>", "<i>Two</i>"], ["<i>Un</i>", "Deux"])
        #expect(italics.map { $0.cue } == [1])
    }

    @Test("a file without any italics is told so once")
    func once() throws {
        let found = try ComparedTexts(from: "en", to: "fr-FR").findings(
            "tags-differ", ["<i>One</i>", "<i>Two</i>"], ["Un", "Deux"])
        #expect(found.count == 1)
        #expect(found.first?.message.contains("2 cues") == true)
    }

    @Test("locales without italics, further italics and other formats are left alone")
    func kept() throws {
        #expect(
            try ComparedTexts(from: "en", to: "zh-Hans")
                .findings("tags-differ", ["<i>One</i>"], ["一"]).isEmpty)
        #expect(
            try ComparedTexts(from: "en", to: "fr-FR")
                .findings("tags-differ", ["One"], ["<i>Un</i>"]).isEmpty)
        let target = "WEBVTT\n\n00:03.000 --> 00:05.000 line:0\nUn\n"
        #expect(
            try ComparedTexts(from: "en", to: "fr-FR").findings(
                "tags-differ", ComparedTexts.subRip(["{\\an8}One"]), target, format: WebVTT.self
            ).isEmpty)
    }
}
