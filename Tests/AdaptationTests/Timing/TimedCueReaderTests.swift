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

    @Test(
        "songs, labels, descriptions and interruptions stay alone",
        arguments: [
            ("♪ Row your boat ♪", "Shut up"), ("Go", "♪ Row"), ("LI: Go", "now"),
            ("Go", "[Li] now"), ("LI: Go", "CHEN: now"), ("(door slams)", "Go"), ("林：走", "好"),
            ("Wait for--", "No"), ("Wait for—", "No"), ("I was-", "No"),
        ])
    func apart(first: String, second: String) throws {
        #expect(try cues([first, second])[0].joinedLength == nil)
        #expect(try cues(["Go", "now"])[0].joinedLength != nil)
    }

    @Test("italic and upright text stay apart, and one voice goes on after a dash")
    func italics() throws {
        let text = """
            WEBVTT

            00:00.000 --> 00:01.000
            <i>I told you</i>

            00:01.000 --> 00:02.000
            so <i>often</i>

            00:02.000 --> 00:03.000
            <i>and</i> often

            00:03.000 --> 00:04.000
            <v Lin>But—

            00:04.000 --> 00:05.000
            <v Lin>wait

            """
        let document = try Samples.document(text, WebVTT.self)
        let cues = TimedCueReader(try RuleSet().resolve(locale: "en-US")).cues(of: document)
        #expect(cues.map { $0.joinedLength != nil } == [false, true, true, true, false])
    }
}
