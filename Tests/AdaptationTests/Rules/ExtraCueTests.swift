import Diagnostics
import Testing

@testable import Adaptation

@Suite("extra-cue") struct ExtraCueTests {
    @Test("a cue where the source says nothing is a note")
    func extra() throws {
        let found = try ComparedTexts(to: "en").findings(
            "extra-cue", ["一", "", "三"], ["One", "Subtitles by me", "Three"])
        #expect(found.map { $0.cue } == [1])
        #expect(found.map { $0.severity } == [.note])
    }

    @Test("cues that share their time with the source are left alone")
    func paired() throws {
        let found = try ComparedTexts(to: "en").findings("extra-cue", ["一", "二"], ["One", "Two"])
        #expect(found.isEmpty)
    }
}
