import Diagnostics
import Testing
import TimedText

@testable import Adaptation

@Suite("Overlapping cues")
struct OverlapTests {
    @Test(
        "a cue that is still there when the next one comes is an error",
        arguments: [
            "⟦1-3⟧ a\n2-4 b", "⟦0-10⟧ a\n⟦2-5⟧ b\n4-9 c", "⟦1-3⟧ a\n1-3 b",
            "⟦1-3⟧ a\n2.999-4 b",
        ])
    func found(cues: String) throws {
        for (locale, profile) in [("en-US", "netflix"), ("ja", "netflix"), ("th", nil)] {
            try CueCheck("overlap", locale, profile: profile).expect(cues, .error)
        }
    }

    @Test(
        "cues that follow each other, and cues out of order, are no overlaps",
        arguments: ["1-2 a\n2-3 b", "1-2 a\n5-6 b", "5-6 a\n1-9 b"])
    func silent(cues: String) throws { try CueCheck("overlap", "en-US").expect(cues) }

    @Test(
        "the cue gives way with the gap of the rules",
        arguments: [
            ("en-US", nil, 24.0, "1000-2917"), ("en-US", nil, 25, "1000-2920"),
            ("en-US", "amazon", 25, "1000-2917"), ("en-US", "vertical-short", 24, "1000-3000"),
            ("ja", "netflix", 24, "1000-2917"),
        ])
    func remedy(locale: String, profile: String?, rate: Double, times: String) throws {
        var options = CheckOptions()
        options.frameRate = rate
        let check = try CueCheck("overlap", locale, profile: profile, options: options)
        #expect(check.proposals("1-4 a\n3-5 b") == [times])
    }

    @Test("a cue isn't shortened until nobody can read it")
    func noRemedy() throws {
        let check = try CueCheck("overlap", "en-US")
        #expect(check.proposals("1-3 a\n1-4 b").isEmpty)
        #expect(check.proposals("1-5 a long text\n1.2-6 b").isEmpty)
    }

    @Test("cues at other places may overlap, others behind them may not")
    func places() throws {
        let check = try CueCheck("overlap", "en-US").checker
        func found(_ text: String, _ format: any SubtitleFormat.Type) throws -> [Int] {
            let document = try Samples.document(text, format)
            return check.check(check.prepare(document)).map { $0.cue }
        }
        let sign = "00:00:01,000 --> 00:00:09,000\n{\\an8}SIGN\n\n"
        let speech = "00:00:02,000 --> 00:00:04,000\nHello\n\n"
        let other = "00:00:05,000 --> 00:00:07,000\n{\\an8}OTHER SIGN\n\n"
        #expect(try found(sign + speech, SubRip.self) == [])
        #expect(try found(sign + speech + other, SubRip.self) == [0])
        #expect(
            try found(sign + speech.replacing("Hello", with: "{\\an8}Hello"), SubRip.self) == [0])
        let vtt = """
            WEBVTT

            00:01.000 --> 00:09.000 line:0
            SIGN

            00:02.000 --> 00:04.000
            Hello

            00:05.000 --> 00:07.000 line:0
            OTHER

            """
        #expect(try found(vtt, WebVTT.self) == [0])
    }
}
