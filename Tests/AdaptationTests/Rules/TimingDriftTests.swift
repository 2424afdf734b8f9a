import Diagnostics
import Testing

@testable import Adaptation

@Suite("timing-drift") struct TimingDriftTests {
    @Test(
        "a cue that left its source's time is a note",
        arguments: [
            ("00:00:04,500 --> 00:00:08,000", "1.5 s after"),
            ("00:00:01,800 --> 00:00:08,000", "1.2 s before"),
            ("00:00:03,000 --> 00:00:11,000", "3 s after its source has gone"),
        ])
    func drifted(times: String, message: String) throws {
        let source = "1\n00:00:03,000 --> 00:00:08,000\n一\n\n"
        let found = try ComparedTexts(to: "en")
            .findings("timing-drift", source, "1\n\(times)\nOne\n\n")
        #expect(found.count == 1)
        #expect(found.first?.message.contains(message) == true, "\(found.map { $0.message })")
        #expect(found.first?.place == .times)
    }

    @Test("cues that hardly share any time are drifted, not missing and extra")
    func apart() throws {
        let source = "1\n00:00:03,000 --> 00:00:04,000\n一\n\n"
        let target = "1\n00:00:04,400 --> 00:00:05,400\nOne\n\n"
        let texts = ComparedTexts(to: "en")
        #expect(try texts.findings("timing-drift", source, target).count == 1)
        #expect(try texts.findings("missing-translation", source, target).isEmpty)
        #expect(try texts.findings("extra-cue", source, target).isEmpty)
    }

    @Test("cues that were let stand for reading are left alone")
    func extended() throws {
        let source = "1\n00:00:03,000 --> 00:00:04,000\n一\n\n"
        let target = "1\n00:00:02,800 --> 00:00:05,500\nOne\n\n"
        #expect(try ComparedTexts(to: "en").findings("timing-drift", source, target).isEmpty)
    }
}
