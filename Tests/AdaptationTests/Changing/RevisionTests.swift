import Diagnostics
import Testing
import TimedText

@testable import Adaptation

@Suite("Revision")
struct RevisionTests {
    private func revision(_ cues: String, _ findings: [CueFinding]) -> Revision {
        let document = MarkedCues(cues).document
        let file = CheckedFile(document, counting: Counting(.grapheme))
        return Revision(document, file, findings)
    }

    private func finding(
        _ cue: Int, _ place: CueFinding.Place, _ remedy: CueFinding.Remedy?
    ) -> CueFinding {
        CueFinding(
            rule: "rule", severity: .error, message: "why", cue: cue, place: place, remedy: remedy)
    }

    @Test("does all that is proposed for a cue in one change")
    func together() {
        let revision = revision(
            "1-2 abc\n3-4 def",
            [
                finding(1, .times, .times(start: 3000, end: 3900)),
                finding(1, .text(3..<4), .text("D")), finding(1, .text(5..<6), .text("")),
            ])
        #expect(revision.changes.count == 1 && revision.cues == [1] && revision.keepsNumbers)
        #expect(
            revision.changes[0]
                == CueChange(
                    rule: "rule", reason: "why",
                    before: [
                        CueState(number: 2, identifier: "", start: 3000, end: 4000, payload: "def")
                    ],
                    after: [
                        CueState(number: 2, identifier: "", start: 3000, end: 3900, payload: "De")
                    ]))
    }

    @Test("records nothing where nothing changes")
    func nothing() {
        let revision = revision(
            "1-2 abc",
            [finding(0, .cue, nil), finding(0, .times, .times(start: 1000, end: 2000))])
        #expect(revision.changes.isEmpty && revision.cues.isEmpty)
    }

    @Test("takes cues out, and remembers their numbers")
    func removal() {
        let revision = revision(
            "1-2 a\n3-4 \n5-6 \n7-8 b",
            [finding(1, .cue, .removal), finding(2, .cue, .removal)])
        #expect(revision.document.cues.map(\.start) == [1000, 7000] && !revision.keepsNumbers)
        #expect(revision.changes.map { $0.before.map(\.number) } == [[2], [3]])
        #expect(revision.changes.allSatisfy { $0.after.isEmpty })
    }

    @Test("moves cues that stand too late, and keeps the order of the others")
    func order() {
        let revision = revision(
            "1-9 a\n1-2 b\n5-6 c\n2-3 d\n1-5 e",
            [finding(3, .times, .order), finding(4, .times, .order)])
        let texts = revision.document.cues.map { revision.document.plainText(of: $0) }
        #expect(texts == ["a", "b", "e", "d", "c"])
        #expect(revision.changes.map { $0.before.map(\.number) } == [[4], [5]])
        #expect(revision.changes.map { $0.after.map(\.number) } == [[4], [3]])
    }
}
