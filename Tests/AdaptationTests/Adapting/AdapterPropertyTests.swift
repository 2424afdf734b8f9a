import TestSupport
import Testing
import TimedText

@testable import Adaptation

/// What must hold of adapting whatever the file is.
@Suite("Adapting at random")
struct AdapterPropertyTests {
    @Test(
        "is stable, harmless, and can be taken back",
        arguments: RuleCombination.seeded)
    func properties(_ seeded: RuleCombination.Seeded) throws {
        let (seed, rules) = (seeded.seed, seeded.rules)
        let scope = try rules.scope()
        let adapter = Adapter(scope)
        let checker = Checker(scope)
        var subtitles = RandomSubtitles(seed: seed)
        for format in RandomSubtitles.formats {
            let place: Comment = "seed \(seed), \(rules.testDescription), \(format)"
            let document = try subtitles.document(format, language: rules.language, cues: 15)
            let result = adapter.adapt(document)
            let proof = ChangeProof(
                before: document, after: result.document, changes: result.changes, place: place)
            proof.expectNoHarm(checker)
            proof.expectTimes()
            try proof.expectUntouchedBytes()
            try proof.expectUndo()
            try proof.expectLog()
            #expect(adapter.adapt(result.document).changes == [], place)
            let again = try Samples.document(
                String(decoding: try Samples.written(result.document), as: UTF8.self),
                #require(Formats.named(format)))
            #expect(adapter.adapt(again).changes == [], "the written file: \(place)")
        }
    }

    @Test(
        "without mending, no letter is lost and nothing changes places",
        arguments: RuleCombination.seeded)
    func letters(_ seeded: RuleCombination.Seeded) throws {
        let (seed, rules) = (seeded.seed, seeded.rules)
        var options = AdaptationOptions()
        options.fixes = false
        let adapter = Adapter(try rules.scope(), options: options)
        var subtitles = RandomSubtitles(seed: seed)
        for format in RandomSubtitles.formats {
            let place: Comment = "seed \(seed), \(rules.testDescription), \(format)"
            let document = try subtitles.document(format, language: rules.language, cues: 15)
            let result = adapter.adapt(document).document
            #expect(ChangeProof.letters(result) == ChangeProof.letters(document), place)
            if zip(document.cues, document.cues.dropFirst()).allSatisfy({ $0.start <= $1.start }) {
                #expect(
                    zip(result.cues, result.cues.dropFirst()).allSatisfy { $0.start <= $1.start },
                    place)
            }
        }
    }
}
