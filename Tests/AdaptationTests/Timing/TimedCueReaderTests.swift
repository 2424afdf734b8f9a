import Diagnostics
import Testing
import TimedText

@testable import Adaptation

@Suite struct TimedCueReaderTests {
    private func cues(_ texts: [String], locale: String = "en-US") throws -> [TimedCue] {
        var time: Int64 = 0
        var document = Document()
        for text in texts {
            document.cues.append(Cue(start: time, end: time + 900, text: CueText(text)))
            time += 1000
        }
        return TimedCueReader(try RuleSet().resolve(locale: locale)).cues(of: document)
    }

    @Test("text is as long as the locale counts it, and longer by a space when joined")
    func length() throws {
        let cues = try cues(["One\ntwo", "three"])
        #expect(cues.map(\.length) == [6, 5] && cues.map(\.joinedLength) == [12, nil])
        #expect(try self.cues(["กำลัง"], locale: "th").map(\.length) == [4])
        #expect(try self.cues(["你好", "AI"], locale: "zh-Hans")[0].joinedLength == 3.5)
    }

    @Test(
        "two speakers and questions are told from other text",
        arguments: [
            ("- Who?\n- Me.", "en-US", true, false), ("‐ Who\n‐ Me", "en-US", true, false),
            ("Who?”", "en-US", false, true), ("It's two-fold.", "en-US", false, false),
            ("谁？", "zh-Hans", false, true), ("你来吗", "zh-Hans", false, true),
            ("", "en-US", false, false), ("???", "en-US", false, true),
        ])
    func voices(text: String, locale: String, isDialogue: Bool, asks: Bool) throws {
        let cue = try #require(try cues([text], locale: locale).first)
        #expect(cue.isDialogue == isDialogue && cue.asks == asks)
    }

    @Test("cues that look different aren't joined, and a voice is known by its name")
    func looks() throws {
        let text = """
            WEBVTT

            00:00.000 --> 00:01.000
            <v Lin>Wait

            00:01.000 --> 00:02.000 line:0
            <v Lin>for me

            00:02.000 --> 00:03.000 line:0
            now <00:02.500>then

            """
        var findings = [] as [Finding]
        let document = try WebVTT.read(
            SourceText(name: "a.vtt", text: text), options: ReadingOptions(), findings: &findings)
        let cues = TimedCueReader(try RuleSet().resolve(locale: "en-US")).cues(of: document)
        #expect(cues.map(\.speaker) == ["Lin", "Lin", nil])
        #expect(cues.allSatisfy { $0.joinedLength == nil })
    }
}
