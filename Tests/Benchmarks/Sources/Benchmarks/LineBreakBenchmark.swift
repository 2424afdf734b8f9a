import Adaptation
import Foundation

/// How many line breaks of treebank spans are such as style guides forbid, by the usual methods and
/// by ours, and how quick ours is.
enum LineBreakBenchmark {
    static func rows() throws -> [Row] {
        guard let folder else {
            print("skipped: line breaks need data/linebreak of the shared data")
            return []
        }
        print("forbidden line breaks in %, at 42 and at 24 characters a line:")
        let methods = GreedyBreaker.Method.allCases
        let heads = methods.map(\.rawValue) + ["tradewind"]
        print("     " + heads.map { padded($0, 15) }.joined())
        var rows: [Row] = []
        var texts: [(breaker: LineBreaker, texts: [String])] = []
        let set = try RuleSet()
        for (language, target) in targets {
            let spans = try spans(of: language, in: folder)
            let rules = try set.resolve(locale: language)
            let breaker = LineBreaker(rules)
            let classes = rules.words(.noBreakAfter)?.classes ?? [:]
            let list = Set(
                ((classes["article"] ?? []) + (classes["preposition"] ?? [])).map {
                    $0.lowercased()
                })
            var cells = methods.map { method in
                let greedy = GreedyBreaker(method: method, words: list)
                return shares(spans) { greedy.place(in: $0.text, limit: $0.limit) }
            }
            let own = shares(spans) { span in
                let breaking = breaker.break(
                    span.text, limit: Double(span.limit), lines: 2, measure: measure)
                guard breaking.fits, let place = breaking.breaks.first else { return nil }
                return span.text.utf8.index(
                    span.text.startIndex, offsetBy: place.bytes.upperBound)
            }
            cells.append(own)
            print(
                padded(language, 5)
                    + cells.map { padded("\(decimal($0.wide)) \(decimal($0.narrow))", 15) }
                    .joined())
            rows.append(
                Row(
                    name: "forbidden line breaks at 42 characters, \(language)", value: own.wide,
                    unit: "%", target: target, isFloor: false))
            texts.append((breaker, spans.filter { $0.limit == 42 }.map(\.text)))
        }
        rows.append(try speed(texts))
        return rows
    }

    private static let measure = Counting(.codepoint)
    private static let targets: [(String, Double)] = [
        ("en", 12), ("es", 12), ("pt", 12), ("fr", 12), ("it", 12), ("id", 6), ("ru", 12),
        ("pl", 16), ("de", 16), ("ar", 13), ("tr", 27), ("hi", 23), ("ko", 25),
    ]

    private struct Span: Decodable {
        let limit: Int
        let text: String
        let words: [Int]
        let forbidden: Set<Int>
    }

    private static var folder: URL? {
        let shared = ProcessInfo.processInfo.environment["TRADEWIND_SHARED"]
        var root = URL(filePath: #filePath)
        for _ in 0..<6 { root.deleteLastPathComponent() }
        let url = (shared.map { URL(filePath: $0) } ?? root.appending(path: "shared"))
            .appending(path: "data/linebreak")
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }

    private static func spans(of language: String, in folder: URL) throws -> [Span] {
        let data = try Data(contentsOf: folder.appending(path: "\(language).jsonl"))
        return try data.split(separator: 0x0A).map { try JSONDecoder().decode(Span.self, from: $0) }
    }

    /// The shares of forbidden breaks; a method gives where the second line begins.
    private static func shares(
        _ spans: [Span], _ place: (Span) -> String.Index?
    ) -> (wide: Double, narrow: Double) {
        var (all, bad) = ([0, 0], [0, 0])
        for span in spans {
            guard let place = place(span) else { continue }
            let offset = span.text.unicodeScalars.distance(
                from: span.text.startIndex, to: place)
            let column = span.limit == 42 ? 0 : 1
            all[column] += 1
            guard let word = span.words.firstIndex(of: offset) else {
                bad[column] += 1
                continue
            }
            if span.forbidden.contains(word) { bad[column] += 1 }
        }
        return (
            100 * Double(bad[0]) / Double(max(1, all[0])),
            100 * Double(bad[1]) / Double(max(1, all[1]))
        )
    }

    private static func speed(_ texts: [(breaker: LineBreaker, texts: [String])]) throws -> Row {
        let greedy = GreedyBreaker(method: .greedy, words: [])
        var sum = 0
        let count = texts.reduce(0) { $0 + $1.texts.count }
        let time = try Measurement(
            rounds: 20,
            [
                {
                    for (_, texts) in texts {
                        for text in texts { sum += greedy.filled(text, limit: 42, measure) }
                    }
                },
                {
                    for (breaker, texts) in texts {
                        for text in texts {
                            let breaking = breaker.break(
                                text, limit: 42, lines: 2, measure: measure)
                            sum += breaking.breaks.count
                        }
                    }
                },
            ])
        let rates = time.best.map { Int(Double(count) / Double($0) * 1e9) }
        print(
            "\(count) cues in two lines: greedy \(rates[0]) cues/s, tradewind \(rates[1]) cues/s "
                + "(\(time.best[1] / Int64(max(1, count))) ns each, \(sum) breaks)")
        return Row(
            name: "line breaking, rate against a greedy breaker", value: time.ratio(1), unit: "×",
            target: 0.08, isFloor: true)
    }
}
