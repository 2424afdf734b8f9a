import Files
import Foundation
import TestSupport
import Testing

@testable import TranslationMemory

/// Whatever happened to an index, it answers as brute force does.
struct MatchIndexTests {
    /// Asks both, and compares all answers.
    static func expectSame(
        _ index: MatchIndex, _ truth: inout BruteForce, _ texts: inout RandomTexts,
        questions: Int, _ comment: Comment
    ) {
        for question in 0..<questions {
            let text = texts.next()
            let threshold = [0.5, 0.7, 0.9, 1][question % 4]
            let hits = index.search(text.span, threshold: threshold, limit: 10_000)
            let expected = truth.answers(text, threshold: threshold)
            #expect(
                Set(hits.map { "\($0.answer)" }) == Set(expected.map { "\($0)" }), comment)
            #expect(hits.count == expected.count, comment)
            #expect(index.exact(text.span) == truth.units(equalTo: text), comment)
        }
    }

    @Test(arguments: IndexSymbols.allCases, SeededGenerator.seeds(fixed: 1))
    func anyOrderOfChangesGivesTheSameAnswers(_ symbols: IndexSymbols, seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var generator = SeededGenerator(seed: seed)
        var texts = RandomTexts(symbols, alphabet: 400, lengths: 0...12, seed: seed)
        var truth = BruteForce(symbols)
        var index = try MatchIndex(folder: folder.root, symbols: symbols, version: "1")
        var sequence: Int64 = 0
        var unsaved: [IndexChange] = []
        for step in 0..<40 {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0:
                try index.flush()
                unsaved = []
            case 1:
                try index.compact()
                unsaved = []
                #expect(index.count == 0 || index.snapshot.parts.count == 1)
            case 2:
                // Another process opens the folder, and brings what was not written.
                index = try MatchIndex(folder: folder.root, symbols: symbols, version: "1")
                try index.apply(unsaved, upTo: sequence)
            default:
                let changes = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                    let unit = Int64.random(in: 0..<300, using: &generator)
                    return Int.random(in: 0..<4, using: &generator) == 0
                        ? IndexChange.remove(unit) : .put(unit, text: texts.next())
                }
                for change in changes {
                    switch change {
                    case .put(let unit, let text): truth.put(unit, text)
                    case .remove(let unit): truth.remove(unit)
                    }
                }
                sequence += Int64(changes.count)
                unsaved += changes
                try index.apply(changes, upTo: sequence)
            }
            #expect(index.sequence == sequence)
            Self.expectSame(index, &truth, &texts, questions: 4, "seed \(seed) step \(step)")
        }
        try index.flush()
        try index.verify()
        let names = try folder.names()
        #expect(names.count <= 3 + 2 * index.snapshot.parts.count, "\(names)")
    }

    @Test func aTextHasManyUnits() throws {
        let index = MatchIndex(inMemory: .characters)
        let units = (0..<5000).map { Int64($0 * 3) }
        try index.apply(units.map { .put($0, text: Array("yes.".utf8)) }, upTo: 1)
        try index.apply([.remove(3), .put(6, text: Array("no.".utf8))], upTo: 2)
        let hits = index.search("yes!", threshold: 0.7)
        #expect(hits.map(\.text) == ["yes."])
        #expect(hits.first?.units == units.filter { $0 != 3 && $0 != 6 })
        #expect(index.units(equalTo: "no.") == [6])
        #expect(index.count == 4999)
    }

    @Test func emptyTextsAreTextsToo() throws {
        let index = MatchIndex(inMemory: .words)
        #expect(index.search("a", threshold: 0.1).isEmpty)
        try index.apply([.put(1, text: []), .put(2, text: [0x61])], upTo: 1)
        #expect(index.units(equalTo: "") == [1])
        let hits = index.search("", threshold: 0.5)
        #expect(hits.map(\.units) == [[1]])
        #expect(hits.first?.similarity == 1)
        #expect(index.search("", threshold: 0).map(\.units) == [[1], [2]])
    }

    @Test func veryLongTextsAreFoundWhenEqual() throws {
        let index = MatchIndex(inMemory: .characters)
        let most = MatchIndex.maximumLength
        let long = [UInt8](repeating: 0x61, count: most + 1)
        let longest = [UInt8](repeating: 0x62, count: most)
        try index.apply([.put(1, text: long), .put(2, text: longest)], upTo: 1)
        #expect(index.search(long.span, threshold: 0.5, limit: 5).map(\.units) == [[1]])
        #expect(index.exact(long.span) == [1])
        let near = [UInt8](longest.dropLast(40))
        #expect(index.search(near.span, threshold: 0.9, limit: 5).map(\.distance) == [40])
        let unlike = String(repeating: "a", count: most)
        #expect(index.search(unlike, threshold: 0.5).isEmpty)
    }

    @Test func bytesThatAreNoTextAreReplacementCharacters() throws {
        let index = MatchIndex(inMemory: .characters)
        let broken: [[UInt8]] = [
            [0xFF], [0xC3], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xC0, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
            [0xF0, 0x8F, 0xBF, 0xBF],
        ]
        for (unit, text) in broken.enumerated() {
            try index.apply([.put(Int64(unit), text: text)], upTo: 1)
            #expect(index.exact(text.span).contains(Int64(unit)))
        }
        #expect(index.units(equalTo: "\u{FFFD}") == [0, 1])
    }
}
