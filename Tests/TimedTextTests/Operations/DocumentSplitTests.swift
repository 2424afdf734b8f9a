import Testing

@testable import TimedText

@Suite("Split")
struct DocumentSplitTests {
    private var document: Document {
        var text = CueText("a")
        text.append(timestamp: 1500)
        text.append("b")
        text.append(timestamp: 2500)
        text.append("c")
        return Document(cues: [
            Cue(start: 0, end: 1000, text: CueText("x")), Cue(start: 1000, end: 3000, text: text),
            Cue(start: 2000, end: 4000, text: CueText("y")),
        ])
    }

    @Test(
        "a cue across the cut goes where it should",
        arguments: [
            (Document.Crossing.both, ["0-1000 x", "1000-2000 abc"], ["0-1000 abc", "0-2000 y"]),
            (.before, ["0-1000 x", "1000-3000 abc"], ["0-2000 y"]),
            (.after, ["0-1000 x"], ["0-1000 abc", "0-2000 y"]),
        ])
    func crossing(crossing: Document.Crossing, before: [String], after: [String]) {
        let parts = document.split(at: 2000, crossing: crossing)
        #expect(FormatTrial.cues(parts.before) == before)
        #expect(FormatTrial.cues(parts.after) == after)
    }

    @Test("moments stay on their side of the cut")
    func moments() {
        let parts = document.split(at: 2000, restarts: false)
        #expect(
            parts.before.text(of: parts.before.cues[1]).nodes
                == [.text("a"), .timestamp(1500), .text("bc")])
        #expect(
            parts.after.text(of: parts.after.cues[0]).nodes
                == [.text("ab"), .timestamp(2500), .text("c")])
        #expect(parts.after.cues[0].start == 2000)
        #expect(document.split(at: .min).before.cues.isEmpty)
        #expect(document.split(at: .max).after.cues.isEmpty)
    }
}
