import Diagnostics
import Testing
import TimedText

@testable import Adaptation

@Suite("Gap between cues")
struct MinimumGapTests {
    @Test(
        "cues that touch or come nearer than the gap are found",
        arguments: [
            ("en-US", nil, 24.0, "⟦1-2⟧ a\n2-3 b"), ("en-US", nil, 24, "⟦1-2⟧ a\n2.082-3 b"),
            ("en-US", nil, 25, "⟦1-2⟧ a\n2.079-3 b"),
            ("en-US", "netflix", 25, "⟦1-2⟧ a\n2.082-3 b"),
            ("fr-FR", "amazon", 60, "⟦1-2⟧ a\n2.082-3 b"), ("th", nil, 12, "⟦1-2⟧ a\n2.165-3 b"),
        ])
    func found(locale: String, profile: String?, rate: Double, cues: String) throws {
        var options = CheckOptions()
        options.frameRate = rate
        try CueCheck("minimum-gap", locale, profile: profile, options: options)
            .expect(cues, .error)
    }

    @Test(
        "cues with the gap, cues that overlap, and the last cue are right",
        arguments: [
            (24.0, "1-2 a\n2.083-3 b"), (25, "1-2 a\n2.08-3 b"), (60, "1-2 a\n2.033-3 b"),
            (24, "1-3 a\n2-4 b"), (24, "1-2 a"), (24, "2-1 a\n2-3 b"),
        ])
    func silent(rate: Double, cues: String) throws {
        var options = CheckOptions()
        options.frameRate = rate
        try CueCheck("minimum-gap", "en-US", options: options).expect(cues)
    }

    @Test("the severity is that of the value, and a rule of no gap doesn't look")
    func severity() throws {
        #expect(
            try CueCheck("minimum-gap", "en-GB", profile: "bbc").severities("1-2 a\n2-3 b")
                == [.note])
        let short = try CueCheck("minimum-gap", "en-US", profile: "vertical-short")
        #expect(short.checker.names.isEmpty && short.checker.idle.map(\.name) == ["minimum-gap"])
        #expect(
            try CueCheck("minimum-gap", "ja", profile: "netflix").severities("1-2 a\n2-3 b").count
                == 1)
    }

    @Test("the first cue ends earlier, if something of it is left")
    func remedy() throws {
        let check = try CueCheck("minimum-gap", "en-US")
        #expect(check.proposals("1-2 a\n2.04-3 b") == ["1000-1957"])
        #expect(check.proposals("1-1.05 a\n1.06-3 b").isEmpty)
    }

    @Test("cues at other places need no gap")
    func places() throws {
        let document = try Samples.document(
            """
            1
            00:00:01,000 --> 00:00:02,000
            {\\an8}SIGN

            2
            00:00:02,010 --> 00:00:04,000
            Hello

            """, SubRip.self)
        for rule in ["minimum-gap", "chained-gap"] {
            let check = try CueCheck(rule, "en-US").checker
            #expect(check.check(check.prepare(document)).isEmpty)
        }
    }
}
