import Foundation
import TestSupport
import Testing
import TranslationMemory

struct HybridScorerTests {
    private func similarity(
        _ first: String, _ second: String, minimum: Int = 1
    ) throws -> TextSimilarity? {
        var normalizer = try MatchNormalizer()
        var scorer = HybridScorer()
        let query = PreparedText(try normalizer.normalized(first))
        return scorer.similarity(
            of: try normalizer.normalized(second), to: query, minimum: minimum)
    }

    /// Each line says the length, the character distance and the word distance.
    @Test(arguments: [
        ("Where are you going?", "Where are you going", 19, 0, 0),
        ("Where are you going?", "Where were you going?", 20, 2, 2),
        // A word that goes takes its space with it.
        ("I really love you", "I love you", 17, 7, 7),
        // By characters an “e” is saved across the border of words.
        ("the red hen", "there hen", 11, 2, 6),
        ("他昨天来过", "他今天来过", 5, 1, nil),
        ("เขาไปไหน", "เขามาไหน", 8, 2, nil),
        ("我爱iPhone手机", "我爱iPad手机", 10, 4, 4),
        ("Anh yêu em", "Em yêu anh", 10, 6, 6),
        ("أين كنت البارحة", "أين كنت اليوم", 15, 5, 5),
    ])
    func measures(
        first: String, second: String, length: Int, characters: Int, words: Int?
    ) throws {
        let found = try #require(try similarity(first, second))
        #expect(found.length == length)
        #expect(found.characterDistance == characters)
        #expect(found.wordDistance == words)
        let back = try #require(try similarity(second, first))
        #expect(back == found)
    }

    @Test func textsBelowTheThresholdAreLeftOut() throws {
        #expect(try similarity("他昨天来过", "他今天来过", minimum: 80)?.percent == 80)
        #expect(try similarity("他昨天来过", "他今天来过", minimum: 81) == nil)
        #expect(try similarity("yes", "no way out of here", minimum: 10) == nil)
    }

    @Test func onlyEqualTextsAreABaseOf100() throws {
        let text = String(repeating: "好啊", count: 1000)
        #expect(try similarity(text, text + "你")?.percent == 99)
        #expect(try similarity(text, text)?.percent == 100)
        let long = String(repeating: "好啊", count: 4000)
        #expect(try similarity(long, long)?.percent == 100)
        #expect(try similarity(long, long + "你") == nil)
    }

    /// Levenshtein's distance, cell by cell.
    private static func distance<Item: Equatable>(
        _ first: [Item], _ second: [Item], cost: (Item?, Item?) -> Int
    ) -> Int {
        var rows = [[0]]
        for item in second { rows[0].append(rows[0][rows[0].count - 1] + cost(nil, item)) }
        for (index, item) in first.enumerated() {
            var row = [rows[index][0] + cost(item, nil)]
            for (column, other) in second.enumerated() {
                row.append(
                    min(
                        rows[index][column + 1] + cost(item, nil), row[column] + cost(nil, other),
                        rows[index][column] + (item == other ? 0 : cost(item, other))))
            }
            rows.append(row)
        }
        return rows[first.count][second.count]
    }

    private static func characterDistance(_ first: [UInt32], _ second: [UInt32]) -> Int {
        distance(first, second) { _, _ in 1 }
    }

    private static func tokens(of text: MatchText) -> [[UInt32]] {
        text.tokens.indices.map { index in
            let end = index + 1 < text.tokens.count ? Int(text.tokens[index + 1]) : text.count
            return Array(text.scalars[Int(text.tokens[index])..<end])
        }
    }

    private static func wordDistance(_ first: MatchText, _ second: MatchText) -> Int {
        distance(tokens(of: first), tokens(of: second)) { one, other in
            switch (one, other) {
            case (let one?, let other?): characterDistance(one, other)
            case (let one?, nil): one.count
            case (nil, let other?): other.count
            case (nil, nil): 0
            }
        }
    }

    /// Both distances are those of the plain definition, and the hybrid is never the smaller one.
    private func check(_ first: MatchText, _ second: MatchText, _ comment: Comment) {
        var scorer = HybridScorer()
        let query = PreparedText(first)
        let characters = Self.characterDistance(first.scalars, second.scalars)
        let words = Self.wordDistance(first, second)
        #expect(words >= characters, comment)
        let expected = first.hasWords || second.hasWords ? words : characters
        let length = max(first.count, second.count)
        for minimum in [1, 50, 70, 90, 100] {
            let found = scorer.similarity(of: second, to: query, minimum: minimum)
            let percent = MatchScore.percent(distance: expected, length: length)
            #expect((found != nil) == (percent >= minimum), comment)
            if let found {
                #expect(found.characterDistance == characters, comment)
                #expect(found.percent == percent, comment)
                // So a search by characters at the threshold has it.
                #expect(
                    characters <= MatchScore.largestDistance(minimum: minimum, length: length),
                    comment)
                #expect(
                    MatchScore.upperBound(distance: characters, length: length) >= percent, comment)
                #expect(
                    MatchScore.upperBound(characters: found.characters) >= percent, comment)
            }
        }
    }

    @Test(arguments: SeededGenerator.seeds())
    func randomTextsAreMeasuredAsDefined(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var normalizer = try MatchNormalizer()
        let pieces = [
            "a", "b", "ab", "ba", " ", " ", "走", "吧", "了", "ก", "ข", "7", "$", "'", "é",
            "abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabc",
        ]
        func text(_ longest: Int) throws -> MatchText {
            let count = Int.random(in: 0...longest, using: &generator)
            let last = pieces.count - (Int.random(in: 0..<8, using: &generator) == 0 ? 1 : 2)
            return try normalizer.normalized(
                (0..<count).map { _ in pieces[Int.random(in: 0...last, using: &generator)] }
                    .joined())
        }
        for _ in 0..<150 {
            check(try text(14), try text(14), "seed \(seed)")
        }
        for _ in 0..<6 {
            check(try text(90), try text(90), "seed \(seed)")
        }
    }

    /// Each line with all others of its language.
    @Test(arguments: DramaLines.all)
    func dramaLinesAreMeasuredAsDefined(lines: [String]) throws {
        var normalizer = try MatchNormalizer()
        let folded = try lines.map { try normalizer.normalized($0) }
        for (first, line) in zip(folded, lines) {
            for second in folded { check(first, second, "\(line)") }
        }
    }

    /// Each line with the next, and with itself after a change.
    @Test(arguments: ["zho", "eng", "tha", "rus", "jpn", "spa"])
    func realTextsAreMeasuredAsDefined(language: String) throws {
        guard let folder = SharedData.url("data/series") else { return }
        let lines = SharedData.files(in: folder, extensions: ["srt"])
            .filter { $0.path.contains("/\(language)/") || $0.path.hasSuffix("-\(language).srt") }
            .prefix(2)
            .flatMap { url in
                ((try? String(contentsOf: url, encoding: .utf8)) ?? "").split(separator: "\n")
                    .filter { !$0.contains("-->") && $0.count > 4 }.prefix(40)
            }
        #expect(lines.count > 10)
        var normalizer = try MatchNormalizer()
        for (line, next) in zip(lines, lines.dropFirst()) {
            let first = try normalizer.normalized(String(line))
            check(first, try normalizer.normalized(String(next)), "\(line)")
            let changed = String(line.dropFirst(3)) + String(next.prefix(3))
            check(first, try normalizer.normalized(changed), "\(line)")
        }
    }
}
