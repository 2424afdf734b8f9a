import Diagnostics
import Testing

@testable import TimedText

@Suite("Join")
struct DocumentJoinTests {
    @Test("a document is appended with what its cues need")
    func join() throws {
        var first = Document(cues: [Cue(start: 0, end: 1000, text: CueText("a"))])
        first.head.styles = [Style(name: "S", properties: ["Bold": "1"])]
        first.head.regions = [Region(id: "r")]
        first.trailingComments = ["end of one"]
        var second = try FormatTrial(
            "0:00:01.000,0:00:02.000\nb[br]c\n", as: SBV.self
        ).document
        second.head.styles = [Style(name: "S"), Style(name: "T")]
        second.head.comments = ["two"]
        let findings = first.append(second, offset: 5000)
        #expect(FormatTrial.cues(first) == ["0-1000 a", "6000-7000 b\nc"])
        #expect(first.head.styles.map { $0.name } == ["S", "T"])
        #expect(first.comments(before: first.cues[1]) == ["end of one", "two"])
        #expect(findings.map { $0.rule } == ["join-conflict"])
        let written = try FormatTrial.canonical(first, as: SBV.self).text
        #expect(written.hasSuffix("\n0:00:06.000,0:00:07.000\nb\nc\n"))
    }

    @Test("what is split and joined again is as before")
    func splitAndJoin() {
        let document = Document(cues: [
            Cue(start: 0, end: 1000, text: CueText("a")),
            Cue(start: 2000, end: 3000, text: CueText("b")),
        ])
        let parts = document.split(at: 1500)
        #expect(
            FormatTrial.cues(parts.before.joined(with: parts.after, offset: 1500))
                == FormatTrial.cues(document))
    }

    @Test("positions follow the picture of the first document")
    func resolution() {
        var text = CueText("a")
        text.placement.position = Region.Point(x: 192, y: 144)
        let other = Document(
            cues: [Cue(start: 0, end: 1, text: text)], head: Document.Head(resolution: (384, 288)))
        let first = Document(cues: [], head: Document.Head(resolution: (1920, 1080)))
        let joined = first.joined(with: other)
        #expect(
            joined.text(of: joined.cues[0]).placement.position == Region.Point(x: 960, y: 540))
    }
}

extension Document.Head {
    fileprivate init(resolution: (Double, Double)) {
        self.init()
        self.resolution = Region.Point(x: resolution.0, y: resolution.1)
    }
}
