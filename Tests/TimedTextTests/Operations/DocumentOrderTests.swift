import Testing

@testable import TimedText

@Suite("Sort and renumber")
struct DocumentOrderTests {
    private let document = Document(cues: [
        Cue(start: 2000, end: 3000, text: CueText("c")),
        Cue(start: 1000, end: 3000, text: CueText("b")),
        Cue(start: 1000, end: 2000, text: CueText("a1")),
        Cue(start: 1000, end: 2000, text: CueText("a2")),
    ])

    @Test("cues stand in the order of their times, equal ones as before")
    func sort() {
        let sorted = document.sorted()
        #expect(sorted.cues.map { sorted.plainText(of: $0) } == ["a1", "a2", "b", "c"])
    }

    @Test("numbers follow the order")
    func renumber() {
        let numbered = document.renumbered(from: 5)
        #expect(numbered.cues.map { numbered.identifier(of: $0) } == ["5", "6", "7", "8"])
    }

    @Test("a script that was sorted holds all of its events")
    func lossless() throws {
        let event = "Dialogue: 0,0:00:0"
        let rest = "0,Default,,0,0,0,,"
        let script =
            "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, "
            + "Effect, Text\n\(event)3.00,0:00:04.0\(rest)b\n\(event)1.00,0:00:02.0\(rest)a"
        var trial = try FormatTrial(script, as: SubStation.self)
        trial.document.sort()
        let again = try FormatTrial(try trial.written(), as: SubStation.self)
        #expect(again.cues == ["1000-2000 a", "3000-4000 b"])
        #expect(again.rules == [])
    }
}
