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

    @Test(
        "lines that begin with a dash, a label or a song mark still do, or stand in cues of their own",
        arguments: SeededGenerator.seeds(fixed: 1), RuleCombination.all)
    func voices(seed: UInt64, rules: RuleCombination) throws {
        let adapter = Adapter(try rules.scope())
        var subtitles = RandomSubtitles(seed: seed)
        let document = try subtitles.document("srt", language: rules.language, cues: 40)
        let result = adapter.adapt(document).document
        for mark in ["LI", "♪", "[Li]"] {
            let (old, new) = (starts(with: mark, document), starts(with: mark, result))
            #expect(new == old, "seed \(seed), \(rules.testDescription), \(mark)")
        }
        #expect(
            result.cues.map { result.identifier(of: $0) }
                == (1...result.cues.count).map(String.init)
                || result.cues.count == document.cues.count, "seed \(seed)")
    }

    /// How many lines begin with a mark.
    private func starts(with mark: String, _ document: Document) -> Int {
        document.cues.reduce(0) { count, cue in
            let lines = document.plainText(of: cue).split(separator: "\n")
            return count
                + lines.count { line in
                    line.drop { $0.isWhitespace || "\u{202B}\u{202C}¿¡".contains($0) }
                        .hasPrefix(mark)
                }
        }
    }
}
