import TestSupport
import Testing

@testable import TranslationMemory

/// Every answer is compared with brute force.
struct MatchSearchTests {
    struct Case: Sendable, CustomStringConvertible {
        var symbols = IndexSymbols.characters
        var alphabet: Int
        var lengths: ClosedRange<Int>
        var count = 250

        var description: String { "\(symbols) \(alphabet) \(lengths)" }
    }

    static let cases = [
        Case(alphabet: 2, lengths: 0...12),
        Case(alphabet: 5, lengths: 0...40),
        Case(alphabet: 30, lengths: 3...70),
        Case(alphabet: 200, lengths: 1...30),
        Case(alphabet: 30, lengths: 60...300, count: 80),
        Case(alphabet: 3000, lengths: 1...20),
        Case(alphabet: 3000, lengths: 0...130, count: 120),
        Case(alphabet: 60_000, lengths: 0...20),
        Case(symbols: .words, alphabet: 50, lengths: 0...12),
        Case(symbols: .words, alphabet: 60_000, lengths: 1...20),
    ]

    @Test(arguments: cases, SeededGenerator.seeds(fixed: 1))
    func searchFindsWhatBruteForceFinds(_ scene: Case, seed: UInt64) throws {
        var texts = RandomTexts(
            scene.symbols, alphabet: scene.alphabet, lengths: scene.lengths, seed: seed)
        var truth = BruteForce(scene.symbols)
        var builders = [SegmentBuilder(scene.symbols), SegmentBuilder(scene.symbols)]
        for unit in 0..<Int64(scene.count) {
            let text = texts.next()
            truth.put(unit, text)
            // Two parts, the second one small, with texts that both have.
            builders[unit % 10 == 0 ? 1 : 0].add(unit, text.span)
        }
        let parts = try builders.map { builder in
            IndexPart(try IndexSegment(builder.finish(version: "1").memory(), path: ""))
        }
        let snapshot = IndexSnapshot(symbols: scene.symbols, parts: parts, sequence: 0)
        var generator = SeededGenerator(seed: seed)
        for question in 0..<24 {
            let text = texts.next()
            let threshold = Double(Int.random(in: 30...100, using: &generator)) / 100
            let limit = [1, 2, 5, 20, 1000].randomElement(using: &generator) ?? 5
            let index = MatchIndex(snapshot, level: Int32(question % 4))
            let expected = truth.answers(text, threshold: threshold)
            let hits = index.search(text.span, threshold: threshold, limit: limit)
            check(hits, expected, limit: limit, "\(scene) \(threshold) \(limit)")
            var visited: [IndexHit] = []
            index.search(text.span, threshold: threshold) { hit in
                visited.append(hit)
                return visited.count == limit ? hit.similarity + 0.001 : 0
            }
            let answers = visited.prefix(limit).map(\.answer)
            #expect(answers == hits.map(\.answer), "\(scene) \(threshold) \(limit)")
            #expect(index.exact(text.span) == truth.units(equalTo: text))
        }
    }

    /// The hits are the best of the truth, in order; equally good ones are as good as each other.
    private func check(
        _ hits: [IndexHit], _ expected: [BruteForce.Answer], limit: Int, _ comment: Comment
    ) {
        #expect(hits.count == min(limit, expected.count), comment)
        let similarities = expected.map { answer in
            answer.length == 0 ? 1 : Double(answer.length - answer.distance) / Double(answer.length)
        }
        #expect(hits.map(\.similarity) == Array(similarities.sorted(by: >).prefix(limit)), comment)
        for hit in hits { #expect(expected.contains(hit.answer), comment) }
        for (first, second) in zip(hits, hits.dropFirst()) { #expect(first.precedes(second)) }
    }
}
