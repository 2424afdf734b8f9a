import Diagnostics
import Testing
import TimedText

@testable import Adaptation

@Suite("Empty cues")
struct EmptyCueTests {
    @Test(
        "cues without anything to see are errors",
        arguments: [
            "", " ", "\u{3000}", "\u{A0}\u{200B}", "|", "\u{202B}\u{202C}", "\u{FEFF}", "\t",
        ])
    func found(text: String) throws {
        try CueCheck("empty-cue", "en-US").expect("1-2 a\n3-4 ⟦\(text)⟧\n5-6 .", .error)
    }

    @Test("a cue that only has tags is empty")
    func tags() throws {
        let check = try CueCheck("empty-cue", "en-US").checker
        let document = try Samples.document(
            "1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n\n2\n00:00:03,000 --> 00:00:04,000\n♪\n",
            SubRip.self)
        #expect(check.check(check.prepare(document)).map(\.cue) == [0])
    }

    @Test("what is empty is taken out, unless the source has text there")
    func remedy() throws {
        let rules = try ResolvedSamples.rules("es-419")
        let checker = Checker(CheckScope(rules), only: ["empty-cue"], hasSource: true)
        let target = MarkedCues("1-2 uno\n3-4 \n5-6 ").document
        let source = MarkedCues("1-2 one\n3-4 two").document
        let findings = checker.check(checker.prepare(target, source: source))
        #expect(findings.map(\.cue) == [1, 2])
        #expect(findings.map(\.remedy) == [nil, .removal])
    }
}
