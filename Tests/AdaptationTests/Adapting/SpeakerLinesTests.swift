import Testing

@testable import Adaptation

@Suite("Lines of speakers")
struct SpeakerLinesTests {
    @Test(
        "begin with a dash",
        arguments: [
            ("- Who?\n- Me.", [6]), ("-Who?\n–Me.\n—You", [5, 12]), ("Who\nis it", []),
            ("Who - me\nyes", []), ("", []), ("\n-", [0]),
        ])
    func ends(text: String, ends: [Int]) throws {
        let speakers = SpeakerLines(try ResolvedSamples.rules("en-US"))
        #expect(speakers.ends(in: Array(text.utf8)) == ends)
    }
}
