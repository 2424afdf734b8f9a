import Foundation
import TestSupport
import Testing

@testable import Adaptation

/// Breaks of two-line spans of news, which style guides forbid or not.
@Suite("Line breaking of treebank spans")
struct LineBreakerConformanceTests {
    private struct Span: Decodable {
        let limit: Double
        let text: String
        let words: [Int]
        let forbidden: Set<Int>
    }

    @Test(
        "few breaks are forbidden ones", .timeLimit(.minutes(5)),
        arguments: [
            ("en", 12.0, 23.0), ("es", 12, 18), ("pt", 12, 20), ("fr", 12, 17), ("it", 12, 19),
            ("id", 6, 17), ("ru", 12, 20), ("pl", 16, 20), ("de", 16, 23), ("ar", 13, 20),
            ("tr", 26.9, 35), ("hi", 22.9, 29), ("ko", 24.9, 19),
        ])
    func forbidden(language: String, most: Double, mostNarrow: Double) throws {
        guard let url = SharedData.url("data/linebreak/\(language).jsonl") else { return }
        let breaker = LineBreaker(try RuleSet().resolve(locale: language))
        let measure = Counting(.codepoint)
        var counts: [Double: (all: Int, bad: Int)] = [:]
        for line in try Data(contentsOf: url).split(separator: 0x0A) {
            let span = try JSONDecoder().decode(Span.self, from: line)
            let breaking = breaker.break(
                span.text, limit: span.limit, lines: 2, measure: measure)
            guard breaking.fits, let place = breaking.breaks.first else { continue }
            let before = String(
                decoding: Array(span.text.utf8)[..<place.bytes.upperBound], as: UTF8.self)
            let offset = before.unicodeScalars.count
            let isForbidden = span.words.firstIndex(of: offset).map(span.forbidden.contains)
            counts[span.limit, default: (0, 0)].all += 1
            if isForbidden ?? true { counts[span.limit, default: (0, 0)].bad += 1 }
        }
        let shares = counts.mapValues { 100 * Double($0.bad) / Double($0.all) }
        print("forbidden breaks", language, shares, counts.mapValues(\.all))
        #expect(try #require(shares[42]) <= most)
        #expect(try #require(shares[24]) <= mostNarrow)
    }
}
