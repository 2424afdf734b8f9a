import CBound
import Foundation
import TranslationMemory

/// How long it takes to find every place of a text in a million units of Chinese and English.
enum ConcordanceBenchmark {
    /// How many units there are, and how many questions of each kind.
    static let count = 1_000_000
    static let questionCount = 1000

    static func rows() throws -> [Row] {
        guard let chinese = SearchData(.zh, count: count, folder: SearchBenchmark.folder),
            let english = SearchData(.en, count: count, folder: SearchBenchmark.folder)
        else {
            print("concordance: skipped, there are no texts")
            return []
        }
        let path = SearchBenchmark.folder + "/concordance-\(count)"
        try? FileManager.default.removeItem(atPath: path)
        let start = bound_cpu_time()
        let units = try build(path, chinese.texts, english.texts)
        let seconds = Double(bound_cpu_time() - start) / 1e9 / Double(units) * 1e6
        let index = try ConcordanceIndex(folder: path)
        print("concordance: \(units) units, \(index.size / units) bytes each, both sides")
        let openings = try Measurement(
            rounds: 5, clock: { bound_wall_time() }, [{ _ = try ConcordanceIndex(folder: path) }])
        var rows = [
            row("build a million, processor time", seconds, "s", target: 20),
            row("size of a unit", Double(index.size) / Double(units), "bytes", target: 250),
            row("opening", Double(openings.best[0]) / 1e6, "ms", target: 5),
        ]
        for scene in scenes(chinese.texts, english.texts) {
            let times = try times(index, scene.questions)
            print("  \(scene.name): " + SearchBenchmark.percentiles(times))
            rows.append(
                row(
                    "\(scene.name), p99", SearchBenchmark.percentile(times, 99), "ms",
                    target: scene.target))
        }
        return rows
    }

    private static func row(_ name: String, _ value: Double, _ unit: String, target: Double) -> Row
    {
        Row(
            name: "1 M zh-en concordance, \(name)", value: value, unit: unit, target: target,
            isFloor: false)
    }

    private static func build(
        _ path: String, _ sources: [[UInt8]], _ targets: [[UInt8]]
    ) throws -> Int {
        let index = try ConcordanceIndex(folder: path, flushesInBackground: false)
        let total = min(sources.count, targets.count)
        var start = 0
        while start < total {
            let end = min(start + 100_000, total)
            let changes = (start..<end).map { unit in
                ConcordanceChange(
                    Int64(unit),
                    ConcordanceChange.Texts(
                        source: String(decoding: sources[unit], as: UTF8.self),
                        target: String(decoding: targets[unit], as: UTF8.self),
                        title: "title", episode: "\(unit / 600)"))
            }
            try index.apply(changes, upTo: Int64(end))
            start = end
        }
        try index.compact()
        return total
    }

    /// A kind of question and how quick its answer has to be, in milliseconds.
    private struct Scene {
        var name: String
        var questions: [ConcordanceQuery]
        var target: Double
    }

    private static func scenes(_ chinese: [[UInt8]], _ english: [[UInt8]]) -> [Scene] {
        var generator = SplitMix(state: 3)
        var pairs: [ConcordanceQuery] = []
        var gaps: [ConcordanceQuery] = []
        var words: [ConcordanceQuery] = []
        while pairs.count < questionCount {
            let text = chinese.randomElement(using: &generator) ?? []
            let characters = String(decoding: text, as: UTF8.self).unicodeScalars.filter {
                (0x4E00...0x9FFF).contains($0.value)
            }
            guard characters.count > 6 else { continue }
            let place = Int.random(in: 0..<characters.count - 5, using: &generator)
            let some = characters.dropFirst(place).prefix(6).map { String($0) }
            pairs.append(ConcordanceQuery(some[0] + some[1]))
            gaps.append(ConcordanceQuery(some[0] + some[1] + "*" + some[4] + some[5]))
            let line = english.randomElement(using: &generator) ?? []
            let word = line.split(separator: 0x20).filter { $0.count > 3 }
                .randomElement(using: &generator)
            words.append(
                ConcordanceQuery(String(decoding: word ?? [0x61], as: UTF8.self), side: .target))
        }
        let whole = words.map { query in
            var query = query
            query.isWholeWords = true
            return query
        }
        return [
            Scene(name: "two Chinese characters", questions: pairs, target: 10),
            Scene(name: "an English word in words", questions: words, target: 10),
            Scene(name: "an English word as a whole", questions: whole, target: 100),
            Scene(name: "two pairs with a wildcard between", questions: gaps, target: 10),
        ]
    }

    /// The best of three rounds for each question, in milliseconds.
    private static func times(
        _ index: ConcordanceIndex, _ questions: [ConcordanceQuery]
    ) throws -> [Double] {
        var best = [Int64](repeating: .max, count: questions.count)
        for _ in 0..<3 {
            for (place, question) in questions.enumerated() {
                let start = bound_wall_time()
                _ = try index.search(question).count
                best[place] = min(best[place], bound_wall_time() - start)
            }
        }
        return best.map { Double($0) / 1e6 }
    }
}
