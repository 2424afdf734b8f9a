import Testing
import TimedText

@testable import Adaptation

@Suite("Taking changes back")
struct ChangeUndoTests {
    private let file = """
        1
        00:00:01,000 --> 00:00:03,000
        One

        2
        00:00:04,000 --> 00:00:06,000
        Two

        3
        00:00:07,000 --> 00:00:09,000
        Three

        """

    private func state(
        _ number: Int, _ start: Int64, _ end: Int64, _ text: String, id: String = ""
    ) -> CueState {
        CueState(number: number, identifier: id, start: start, end: end, payload: text)
    }

    private func looks(_ document: Document) -> [String] {
        document.cues.map { "\($0.start)-\($0.end) \(document.payload(of: $0))" }
    }

    @Test("a cue that people moved keeps their times, and the change is named")
    func edited() throws {
        let change = CueChange(
            rule: "spacing", reason: "", before: [state(2, 4000, 6000, "Two  ")],
            after: [state(2, 4000, 6000, "Two")])
        let undo = ChangeUndo([change], in: try Samples.document(file, SubRip.self))
        #expect(undo.count == 1 && undo.kept.isEmpty)
        #expect(looks(undo.document)[1] == "4000-6000 Two  ")
        let moved = try Samples.document(file.replacing("04,000", with: "04,500"), SubRip.self)
        let kept = ChangeUndo([change], in: moved)
        #expect(kept.count == 0 && kept.kept == [change])
        #expect(looks(kept.document) == looks(moved))
    }

    @Test("changes of changes are taken back one after the other")
    func chained() throws {
        let changes = [
            CueChange(
                rule: "split", reason: "", before: [state(1, 1000, 6000, "One  Two")],
                after: [state(1, 1000, 3000, "One "), state(2, 4000, 6000, "Two")]),
            CueChange(
                rule: "spacing", reason: "", before: [state(1, 1000, 3000, "One ")],
                after: [state(1, 1000, 3000, "One")]),
        ]
        let undo = ChangeUndo(changes, in: try Samples.document(file, SubRip.self))
        #expect(undo.kept.isEmpty)
        #expect(looks(undo.document) == ["1000-6000 One  Two", "7000-9000 Three"])
    }

    @Test("merged cues become several, which stand where the one did")
    func merged() throws {
        let vtt = "WEBVTT\n\n00:01.000 --> 00:03.000 line:0\nOne\n"
        let change = CueChange(
            rule: "merge", reason: "",
            before: [state(1, 1000, 2000, "O"), state(2, 2000, 3000, "ne")],
            after: [state(1, 1000, 3000, "One")])
        let undo = ChangeUndo([change], in: try Samples.document(vtt, WebVTT.self))
        #expect(looks(undo.document) == ["1000-2000 O", "2000-3000 ne"])
        let lines = undo.document.cues.map { undo.document.settings(of: $0).line }
        #expect(lines == [.number(0), .number(0)])
    }

    @Test("what was taken out and moved goes back to its place")
    func places() throws {
        let changes = [
            CueChange(rule: "r", reason: "", before: [state(2, 0, 1, "")], after: []),
            CueChange(rule: "r", reason: "", before: [state(4, 0, 2, "")], after: []),
            CueChange(
                rule: "o", reason: "", before: [state(3, 1000, 3000, "One")],
                after: [state(1, 1000, 3000, "One")]),
        ]
        let undo = ChangeUndo(changes, in: try Samples.document(file, SubRip.self))
        #expect(undo.kept.isEmpty)
        #expect(
            looks(undo.document) == [
                "4000-6000 Two", "0-1 ", "7000-9000 Three", "0-2 ", "1000-3000 One",
            ])
    }

    @Test("half of a split that was edited keeps both halves")
    func half() throws {
        let change = CueChange(
            rule: "split", reason: "", before: [state(1, 1000, 6000, "x")],
            after: [state(1, 1000, 3000, "One"), state(2, 4000, 6000, "else")])
        let document = try Samples.document(file, SubRip.self)
        let undo = ChangeUndo([change, change], in: document)
        #expect(undo.kept.count == 2 && looks(undo.document) == looks(document))
    }

    @Test("nothing to take back leaves the file as it is, also an empty one")
    func nothing() throws {
        let document = try Samples.document(file, SubRip.self)
        #expect(looks(ChangeUndo([], in: document).document) == looks(document))
        #expect(ChangeUndo([], in: Document()).document.cues.isEmpty)
    }

    @Test("20,000 splits are taken back without looking at all cues for each")
    func many() {
        var cues: [Cue] = []
        var changes: [CueChange] = []
        for index in 0..<20_000 {
            let start = Int64(index) * 1000
            cues.append(Cue(start: start, end: start + 400, text: CueText("a")))
            cues.append(Cue(start: start + 500, end: start + 900, text: CueText("b")))
            changes.append(
                CueChange(
                    rule: "split", reason: "",
                    before: [state(index + 1, start, start + 900, "a b")],
                    after: [
                        state(2 * index + 1, start, start + 400, "a"),
                        state(2 * index + 2, start + 500, start + 900, "b"),
                    ]))
        }
        let undo = ChangeUndo(changes, in: Document(cues: cues))
        #expect(undo.count == 20_000 && undo.document.cues.count == 20_000)
    }
}
