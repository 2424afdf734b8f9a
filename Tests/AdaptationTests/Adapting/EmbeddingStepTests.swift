import Testing
import TimedText

@testable import Adaptation

@Suite("Embeddings of right-to-left lines")
struct EmbeddingStepTests {
    private func embedded(_ text: String, _ locale: String = "ar") throws -> [String] {
        let document = try Samples.document(
            "1\n00:00:01,000 --> 00:00:07,000\n\(text)\n", SubRip.self)
        let scope = CheckScope(try ResolvedSamples.rules(locale))
        let result = EmbeddingStep(scope).adapt(document, except: [])
        #expect(result.changes.allSatisfy { $0.rule == "embedding" })
        return result.document.cues.map { result.document.payload(of: $0) }
    }

    @Test("each line has its own, and a second time changes nothing")
    func lines() throws {
        let once = try embedded("من أنت؟\nنعم")
        #expect(once == ["\u{202B}من أنت؟\u{202C}\n\u{202B}نعم\u{202C}"])
        #expect(try embedded(once[0]) == once)
    }

    @Test("lines without a letter that runs from right to left have none, mixed lines do")
    func latin() throws {
        #expect(try embedded("Yes, really?\n- 3.5!") == ["Yes, really?\n- 3.5!"])
        #expect(try embedded("Lin: نعم\nYes?") == ["\u{202B}Lin: نعم\u{202C}\nYes?"])
        let file = ComparedTexts(to: "ar")
        #expect(try file.findings("bidi-order", ["一"], ["Yes, really?"]).isEmpty)
    }

    @Test("left-to-right locales and other formats have none")
    func none() throws {
        #expect(try embedded("Go now", "en-US") == ["Go now"])
        let scope = CheckScope(try ResolvedSamples.rules("ar"))
        let vtt = try Samples.document("WEBVTT\n\n00:01.000 --> 00:02.000\nنعم\n", WebVTT.self)
        #expect(EmbeddingStep(scope).adapt(vtt, except: []).changes.isEmpty)
    }

    @Test("can be taken off again")
    func stripped() throws {
        var text = CueText()
        text.open(.italic)
        text.append("\u{202B}نعم\u{202C}")
        text.close()
        #expect(EmbeddingStep.stripped(text).plain == "نعم")
        #expect(EmbeddingStep.stripped(text).tokens.first?.kind == .italic)
        #expect(EmbeddingStep.stripped(CueText("a")) == CueText("a"))
    }
}
