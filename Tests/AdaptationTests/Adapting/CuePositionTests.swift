import Testing
import TimedText

@testable import Adaptation

@Suite("Position of a cue")
struct CuePositionTests {
    @Test("is the same for cues that say the same of it, whatever their text is")
    func positions() throws {
        let document = try Samples.document(
            """
            WEBVTT

            00:01.000 --> 00:02.000 line:0
            a

            00:03.000 --> 00:04.000 line:0
            <i>b</i>

            00:05.000 --> 00:06.000 line:1
            a

            """, WebVTT.self)
        let positions = Set(document.cues.indices.map { CuePosition(document, $0) })
        #expect(positions.count == 2)
        #expect(CuePosition(document, 0) == CuePosition(document, 1))
    }
}
