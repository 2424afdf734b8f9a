import CBound
import Foundation
import TranslationMemory

/// How long the exact search takes in a million texts, its recall against brute force, and what the
/// index costs.
enum SearchBenchmark {
    /// A kind of search and how quick it has to be, in milliseconds.
    struct Scene {
        var name: String
        var language: SearchData.Language
        var symbols: IndexSymbols
        var count: Int
        var median: Double
        var last: Double
        /// How many of the thousand questions brute force answers.
        var sample = 1000
    }

    static let million = [
        Scene(
            name: "1 M zh by characters", language: .zh, symbols: .characters, count: 1_000_000,
            median: 0.05, last: 0.5),
        Scene(
            name: "1 M en by words", language: .en, symbols: .words, count: 1_000_000,
            median: 0.05, last: 0.5),
        Scene(
            name: "1 M en by characters", language: .en, symbols: .characters, count: 1_000_000,
            median: 0.5, last: 5, sample: 300),
    ]
    static let large = Scene(
        name: "10 M zh by characters", language: .zh, symbols: .characters, count: 10_000_000,
        median: 0.2, last: 2, sample: 100)

    /// Where the texts are; the folder isn't part of the package.
    static var folder: String {
        ProcessInfo.processInfo.environment["TRADEWIND_BENCH_DATA"]
            ?? URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../../.build/bench-data").standardizedFileURL.path
    }

    static func rows(large isLarge: Bool = false) throws -> [Row] {
        try (isLarge ? [large] : million).flatMap { try rows($0) }
    }

    static func rows(_ scene: Scene) throws -> [Row] {
        guard let data = SearchData(scene.language, count: scene.count, folder: folder) else {
            print("search: skipped, there are no texts")
            return []
        }
        let path = folder + "/index-\(scene.language.rawValue)-\(scene.symbols)-\(scene.count)"
        try? FileManager.default.removeItem(atPath: path)
        let start = bound_cpu_time()
        var builder = MatchIndexBuilder(scene.symbols)
        for (unit, text) in data.texts.enumerated() { builder.add(Int64(unit), text.span) }
        let built = try builder.finish(folder: path, version: "bench", sequence: 1)
        let build = Double(bound_cpu_time() - start) / 1e9 / Double(data.texts.count) * 1e6
        let openings = try Measurement(
            rounds: 5, clock: { bound_wall_time() },
            [{ _ = try MatchIndex(folder: path, symbols: scene.symbols, version: "bench") }])
        let isWords = scene.symbols == .words
        let brute = SearchTruth(data.texts, words: isWords)
        let questions = SearchQuestions(data, words: isWords, truth: brute, sample: scene.sample)
        let times = times(built, questions.texts)
        let recall = recall(built, questions)
        let size = Double(bytes(below: path)) / Double(data.texts.count)
        print(
            "\(scene.name): \(data.texts.count) texts, \(data.realCount) real; "
                + "\(questions.texts.count) questions, \(recall.asked) of them by brute force")
        print("  " + percentiles(times))
        for (name, range) in [("exact", 0..<300), ("near", 300..<700), ("none", 700..<1000)] {
            print("  \(name): " + percentiles(Array(times[range.clamped(to: times.indices)])))
        }
        return [
            Row(
                name: "\(scene.name), find, p50", value: percentile(times, 50), unit: "ms",
                target: scene.median, isFloor: false),
            Row(
                name: "\(scene.name), find, p99", value: percentile(times, 99), unit: "ms",
                target: scene.last, isFloor: false),
            Row(
                name: "\(scene.name), recall", value: recall.share * 100, unit: "%", target: 100,
                isFloor: true),
            Row(
                name: "\(scene.name), build a million, processor time", value: build, unit: "s",
                target: 3, isFloor: false),
            Row(
                name: "\(scene.name), size of a unit", value: size, unit: "bytes", target: 250,
                isFloor: false),
            Row(
                name: "\(scene.name), opening", value: Double(openings.best[0]) / 1e6, unit: "ms",
                target: 5, isFloor: false),
        ]
    }

    /// The best of three rounds for each question, in milliseconds of processor time, which other
    /// programs disturb least; a search runs in one thread.
    static func times(_ index: MatchIndex, _ questions: [[UInt8]]) -> [Double] {
        var best = [Int64](repeating: .max, count: questions.count)
        for _ in 0..<3 {
            for (place, question) in questions.enumerated() {
                let start = bound_cpu_time()
                let hits = index.search(question.span, threshold: 0.7, limit: 5)
                best[place] = min(best[place], bound_cpu_time() - start)
                precondition(hits.count <= 5)
            }
        }
        return best.map { Double($0) / 1e6 }
    }

    /// How many questions had just the similarities of the truth.
    private static func recall(
        _ index: MatchIndex, _ questions: SearchQuestions
    ) -> (share: Double, asked: Int) {
        var asked = 0
        var right = 0
        for (question, truth) in zip(questions.texts, questions.truth) {
            guard let truth else { continue }
            asked += 1
            let hits = index.search(question.span, threshold: 0.7, limit: 5)
            if hits.map(\.similarity) == truth { right += 1 }
        }
        return (asked == 0 ? 0 : Double(right) / Double(asked), asked)
    }

    static func percentile(_ times: [Double], _ percent: Int) -> Double {
        let sorted = times.sorted()
        return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
    }

    static func percentiles(_ times: [Double]) -> String {
        let mean = times.reduce(0, +) / Double(max(1, times.count))
        let parts = [50, 90, 99, 100].map { "p\($0) \(precise(percentile(times, $0)))" }
        return parts.joined(separator: ", ") + ", mean \(precise(mean)) ms"
    }

    static func precise(_ value: Double) -> String { String(format: "%.4f", value) }

    private static func bytes(below folder: String) -> Int {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.reduce(0) { sum, name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)
            return sum + (attributes?[.size] as? Int ?? 0)
        }
    }
}
