import Foundation
import TestSupport
import Testing

@testable import TranslationMemory

/// The index answers on real subtitles what a look at every line answers.
struct ConcordanceRealTests {
    static func lines(_ folder: URL) throws -> [String] {
        var lines: [String] = []
        for file in SharedData.files(in: folder, extensions: ["srt"]) {
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
            for block in text.replacing("\r\n", with: "\n").split(separator: "\n\n") {
                let rows = block.split(separator: "\n").drop { !$0.contains("-->") }.dropFirst()
                if !rows.isEmpty { lines.append(rows.joined(separator: "\n")) }
            }
        }
        return lines
    }

    @Test func answersWhatANaiveSearchAnswersOnSubtitles() throws {
        guard let folder = SharedData.url("data/series/morevna") else { return }
        let lines = try Self.lines(folder)
        #expect(lines.count > 1000)
        let index = try ConcordanceIndexTests.index(lines)
        let folded = try lines.map { String(decoding: try FoldedText.fold($0), as: UTF8.self) }
        var random = SeededGenerator(seed: 11)
        for round in 0..<60 {
            let text = folded[Int.random(in: 0..<folded.count, using: &random)]
            let scalars = Array(text.unicodeScalars)
            let length = min(scalars.count, Int.random(in: 1...8, using: &random))
            let start = Int.random(in: 0...scalars.count - length, using: &random)
            var part = String.UnicodeScalarView()
            part.append(contentsOf: scalars[start..<start + length])
            let wanted = String(part)
            guard wanted.first != " ", wanted.last != " " else { continue }
            let expected = folded.indices.reversed().filter { Self.holds(folded[$0], wanted) }
            let answer = try index.containing(wanted, limit: .max)
            #expect(answer.identifiers == expected.map { Int64($0) }, "\(wanted)")
            if round == 30 { try index.compact() }
        }
    }

    private static func holds(_ text: String, _ part: String) -> Bool {
        Array(text.utf8).firstRange(of: Array(part.utf8)) != nil
    }

    @Test(arguments: [
        String(repeating: "*?", count: 100) + "b", String(repeating: "a*", count: 120) + "b",
        String(repeating: "?a", count: 120) + "b", String(repeating: "a", count: 255) + "b",
    ])
    func hostilePatternsEndSoon(pattern: String) throws {
        let text = String(repeating: "a", count: 3000)
        let index = try ConcordanceIndexTests.index([text, text + "c", text + "b"])
        for isWholeWords in [false, true] {
            var query = ConcordanceQuery(pattern)
            query.isWholeWords = isWholeWords
            let found = try index.search(query).identifiers
            #expect(found == [2] || (isWholeWords && found.isEmpty))
        }
    }

    /// Thousands of marks on one letter, which ICU puts in order in quadratic time as a whole.
    @Test func longRunsOfMarksEndSoon() throws {
        let marks = String(repeating: "\u{301}\u{323}", count: 20_000)
        let index = try ConcordanceIndexTests.index(["a" + marks, "少爷"])
        #expect(try index.search(ConcordanceQuery("少爷")).count == 1)
        #expect(try FoldedText("a" + marks).bytes.count > 1000)
    }
}
