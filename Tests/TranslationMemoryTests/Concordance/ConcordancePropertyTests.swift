import TestSupport
import Testing

@testable import TranslationMemory

/// The index answers what a look at every text answers, whatever happened to it before.
struct ConcordancePropertyTests {
    static let alphabets = [
        "ab", "abc ", "少爷好，", "少a爷b ?*", "ก้นไ", "e\u{301}a\u{302} ", "かカ漢字abc𠀀𠀁",
    ]

    @Test(arguments: SeededGenerator.seeds())
    func answersWhatANaiveSearchAnswers(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for alphabet in Self.alphabets {
            try Self.run(Array(alphabet.unicodeScalars), folder: nil, &random)
        }
    }

    @Test(arguments: SeededGenerator.seeds())
    func answersTheSameFromFiles(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for alphabet in Self.alphabets.prefix(4) {
            let folder = try TemporaryFolder()
            try Self.run(Array(alphabet.unicodeScalars), folder: folder.path("index"), &random)
        }
    }

    private static func text(
        _ alphabet: [Unicode.Scalar], _ length: ClosedRange<Int>, _ random: inout SeededGenerator
    ) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: length, using: &random) {
            text.append(alphabet.randomElement(using: &random) ?? "a")
        }
        return String(text)
    }

    private static func run(
        _ alphabet: [Unicode.Scalar], folder: String?, _ random: inout SeededGenerator
    ) throws {
        var index = try folder.map { try ConcordanceIndex(folder: $0) } ?? ConcordanceIndex()
        var units: [Int64: String] = [:]
        for step in 0..<40 {
            switch Int.random(in: 0..<10, using: &random) {
            case 0: try index.compact()
            case 1: try index.freezeDelta()
            case 4:
                try index.flush()
                try index.verify()
                if let folder { index = try ConcordanceIndex(folder: folder) }
            case 2, 3:
                guard let id = units.keys.sorted().randomElement(using: &random) else { continue }
                units[id] = nil
                try index.apply([.deleted(id)], upTo: Int64(step))
            default:
                var changes: [ConcordanceChange] = []
                for _ in 0..<Int.random(in: 1...6, using: &random) {
                    let id = Int64.random(in: 0..<60, using: &random)
                    let text = text(alphabet, 0...12, &random)
                    units[id] = text
                    changes.append(
                        ConcordanceChange(id, ConcordanceChange.Texts(source: text, target: "")))
                }
                try index.apply(changes, upTo: Int64(step))
            }
            let pattern = text(
                alphabet + (Bool.random(using: &random) ? ["*", "?"] : []), 1...5, &random)
            let query = ConcordanceQuery(pattern)
            guard let answer = try? index.search(query) else { continue }
            let expected = try units.filter { try NaiveSearch.finds(pattern, in: $0.value) }.keys
                .sorted(by: >)
            #expect(
                answer == ConcordanceAnswer(count: expected.count, identifiers: expected),
                "\(pattern.debugDescription)")
        }
        #expect(index.count == units.count)
    }
}
