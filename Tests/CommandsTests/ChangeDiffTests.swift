import Adaptation
import Testing

@testable import Commands

@Suite struct ChangeDiffTests {
    private func diff(_ changes: [CueChange], usesColor: Bool = false) throws -> String {
        let entry = try ChangeLog.File(
            input: "a.srt", output: "b\u{202E}.srt", rules: RuleSet().resolve(locale: "en"),
            original: [], written: [], changes: changes)
        return ChangeDiff(entry, usesColor: usesColor).text
    }

    private func state(_ number: Int, _ start: Int64, _ end: Int64, _ text: String) -> CueState {
        CueState(number: number, identifier: "", start: start, end: end, payload: text)
    }

    @Test func showsOnlyWhatDiffers() throws {
        let text = try diff([
            CueChange(
                rule: "spacing", reason: "two spaces",
                before: [state(2, 3_661_001, 3_662_000, "one\ntwo  two\nthree\u{1B}")],
                after: [state(2, 3_661_001, 3_662_000, "one\ntwo two\nthree\u{1B}")]),
            CueChange(
                rule: "merge", reason: "one speaker",
                before: [state(3, 0, 10, "a"), state(4, 10, 20, "b")],
                after: [state(3, 0, 20, "a b")]),
            CueChange(rule: "empty-cue", reason: "empty", before: [state(5, 0, 1, "")], after: []),
        ])
        #expect(
            text == """
                --- a.srt
                +++ b<U+202E>.srt
                @@ cue 2 @@ spacing: two spaces
                 01:01:01,001 --> 01:01:02,000
                 one
                -two  two
                +two two
                 three␛
                @@ cue 3 @@ merge: one speaker
                -00:00:00,000 --> 00:00:00,010
                -a
                -00:00:00,010 --> 00:00:00,020
                -b
                +00:00:00,000 --> 00:00:00,020
                +a b
                @@ cue 5 @@ empty-cue: empty
                -00:00:00,000 --> 00:00:00,001
                -

                """)
        #expect(try diff([]).isEmpty)
    }

    @Test func isColouredOnATerminal() throws {
        let change = CueChange(
            rule: "x", reason: "y", before: [state(1, 0, 1, "a")], after: [state(1, 0, 1, "b")])
        let text = try diff([change], usesColor: true)
        #expect(text.contains("\u{1B}[31m-a\u{1B}[0m\n\u{1B}[32m+b\u{1B}[0m\n"))
    }
}
