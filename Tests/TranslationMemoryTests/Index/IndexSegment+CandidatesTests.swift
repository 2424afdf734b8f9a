import TestSupport
import Testing

@testable import TranslationMemory

/// What is left out is proven to be too far away, at every level of the hot loops.
struct IndexSegmentCandidatesTests {
    struct Case: Sendable, CustomStringConvertible {
        var alphabet: Int
        var lengths: ClosedRange<Int>

        var description: String { "\(alphabet) \(lengths)" }
    }

    // Few symbols in long texts have counts far above what 4 bits hold.
    static let cases = [
        Case(alphabet: 2, lengths: 0...9), Case(alphabet: 3, lengths: 20...150),
        Case(alphabet: 40, lengths: 0...80), Case(alphabet: 250, lengths: 5...60),
    ]

    @Test(arguments: cases, SeededGenerator.seeds(fixed: 2))
    func boundsHoldAndAreTheSameAtAllLevels(_ scene: Case, seed: UInt64) throws {
        var texts = RandomTexts(
            .characters, alphabet: scene.alphabet, lengths: scene.lengths, seed: seed)
        var truth = BruteForce(.characters)
        var builder = SegmentBuilder(.characters)
        for unit in 0..<Int64(300) {
            let text = texts.next()
            truth.put(unit, text)
            builder.add(unit, text.span)
        }
        let segment = try IndexSegment(builder.finish(version: "1").memory(), path: "")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<10 {
            // Symbols that the segment doesn't have come too.
            let question = texts.next() + (Bool.random(using: &generator) ? [0x21, 0x3F] : [])
            let threshold = Double(Int.random(in: 30...95, using: &generator)) / 100
            let first = bounds(segment, question, threshold: threshold, level: 0)
            for level in Int32(1)...3 {
                let other = bounds(segment, question, threshold: threshold, level: level)
                #expect(other == first, "level \(level)")
            }
            for answer in truth.answers(question, threshold: threshold) {
                let similarity = SimilarityBound.similarity(
                    distance: answer.distance, longest: answer.length)
                #expect((first[answer.text] ?? -1) >= similarity, "\(answer) at \(threshold)")
            }
        }
    }

    /// The greatest similarity that each candidate can have, by its text.
    private func bounds(
        _ segment: IndexSegment, _ question: [UInt8], threshold: Double, level: Int32
    ) -> [String: Double] {
        var scratch = SearchScratch(.characters)
        scratch.query.set(question.span)
        scratch.query.rank(in: segment, to: &scratch.ranks)
        let lengths = SimilarityBound.lengths(
            alikeTo: scratch.query.count, similarity: threshold)
        segment.addCandidates(
            index: 0, lengths: lengths, limit: threshold, level: level, to: &scratch)
        var bounds: [String: Double] = [:]
        for group in scratch.groups {
            for place in group.candidates {
                var text: [UInt8] = []
                segment.appendText(
                    of: Int(scratch.candidates[place]), in: segment.runs[group.run], to: &text)
                bounds[String(decoding: text, as: UTF8.self)] = group.best
            }
        }
        return bounds
    }
}
