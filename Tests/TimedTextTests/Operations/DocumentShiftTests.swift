import Diagnostics
import Testing

@testable import TimedText

@Suite("Shift")
struct DocumentShiftTests {
    private var document: Document {
        Document(cues: [
            Cue(start: 0, end: 1000, text: CueText("a")),
            Cue(start: 1500, end: 3000, text: CueText("b")),
            Cue(start: 4000, end: 5000, text: CueText("c")),
        ])
    }

    @Test(
        "cues before the beginning are kept, clamped or removed, and reported",
        arguments: [
            (NegativeTimes.keep, [-2000, -500, 2000], []),
            (.clamp, [0, 0, 2000], ["time-before-start", "time-cut"]),
            (.remove, [0, 2000], ["time-before-start", "time-cut"]),
        ])
    func negatives(policy: NegativeTimes, starts: [Int64], rules: [String]) {
        var document = document
        let found = document.shift(by: -2000, negatives: policy)
        #expect(document.cues.map { $0.start } == starts)
        #expect(found.map { $0.rule } == rules)
        for (index, finding) in found.enumerated() {
            #expect(finding.message.hasPrefix("cue \(index + 1) "))
        }
    }

    @Test("moments in texts move along, whether they are counted from zero or from the cue")
    func moments() throws {
        var lyrics = try FormatTrial("[00:01.00]a <00:01.50>b\n", as: LRC.self).document
        lyrics.shift(by: 1000)
        #expect(
            lyrics.text(of: lyrics.cues[0]).nodes == [.text("a "), .timestamp(2500), .text("b")])
        let script =
            "[Events]\nFormat: Start, End, Text\n"
            + "Dialogue: 0:00:01.00,0:00:02.00,{\\k50}a{\\k50}b\n"
        var trial = try FormatTrial(script, as: SubStation.self)
        trial.document.shift(by: 1000)
        #expect(
            try trial.written()
                == script.replacing("0:00:01.00,0:00:02.00", with: "0:00:02.00,0:00:03.00"))
        trial.document.scale(by: 2)
        #expect(try trial.written().contains("0:00:04.00,0:00:06.00,{\\k100}a{\\k100}b"))
    }

    @Test("nothing overflows")
    func extremes() {
        var document = Document(cues: [Cue(start: .min, end: .max)])
        document.shift(by: .min)
        document.shift(by: .max)
        #expect(document.shifted(by: 1).cues[0].end <= TimeMap.limit)
        #expect(self.document.shifted(by: 0).cues.map { $0.start } == [0, 1500, 4000])
    }
}
