import TestSupport
import Testing
import TimedText

@testable import Adaptation

/// What must hold of mending whatever the file is.
@Suite("Mending at random")
struct FixerPropertyTests {
    @Test(
        "is stable, harmless, and can be taken back",
        arguments: RuleCombination.seeded)
    func properties(_ seeded: RuleCombination.Seeded) throws {
        let (seed, rules) = (seeded.seed, seeded.rules)
        let scope = try rules.scope()
        let fixer = Fixer(scope)
        let checker = Checker(scope)
        var subtitles = RandomSubtitles(seed: seed)
        for format in RandomSubtitles.formats {
            let place: Comment = "seed \(seed), \(rules.testDescription), \(format)"
            let document = try subtitles.document(format, language: rules.language, cues: 15)
            let result = fixer.fix(document)
            let proof = ChangeProof(
                before: document, after: result.document, changes: result.changes, place: place)
            proof.expectNoHarm(checker)
            proof.expectTimes()
            try proof.expectUntouchedBytes()
            try proof.expectUndo()
            try proof.expectLog()
            #expect(fixer.fix(result.document).changes == [], place)
            let again = try Samples.document(
                String(decoding: try Samples.written(result.document), as: UTF8.self),
                #require(Formats.named(format)))
            #expect(fixer.fix(again).changes == [], "the written file: \(place)")
        }
    }
}
