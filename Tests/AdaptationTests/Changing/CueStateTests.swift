import Testing
import TimedText

@testable import Adaptation

@Suite("State of a cue")
struct CueStateTests {
    @Test("remembers what the file says, in its own markup")
    func state() throws {
        let document = try Samples.document(
            "7\n00:00:01,000 --> 00:00:02,500\n<i>a &amp; b</i>\n", SubRip.self)
        #expect(
            CueState(document, 0)
                == CueState(
                    number: 1, identifier: "7", start: 1000, end: 2500, payload: "<i>a &amp; b</i>")
        )
    }

    @Test("differs by times and text, not by its number")
    func difference() {
        func state(_ number: Int, _ start: Int64, _ end: Int64, _ text: String) -> CueState {
            CueState(number: number, identifier: "", start: start, end: end, payload: text)
        }
        let one = state(1, 0, 1, "a")
        #expect(!one.differs(from: state(2, 0, 1, "a")))
        for other in [state(1, 1, 1, "a"), state(1, 0, 2, "a"), state(1, 0, 1, "b")] {
            #expect(one.differs(from: other))
        }
    }
}
