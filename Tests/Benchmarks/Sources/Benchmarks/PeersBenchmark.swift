import Foundation
import TranslationMemory

/// Other engines on the same texts and questions as the index, in the same run.
enum PeersBenchmark {
    /// Searches with each engine and prints its times.
    ///
    /// - Parameter count: How many texts are searched.
    /// - Throws: When a file can't be written.
    static func run(count: Int = 1_000_000) throws {
        for language in [SearchData.Language.zh, .en] {
            let folder = SearchBenchmark.folder
            guard let data = SearchData(language, count: count, folder: folder) else {
                print("peers: skipped, there are no texts")
                return
            }
            let brute = SearchTruth(data.texts, words: false)
            // A tenth of the questions of each kind, since the slowest engine takes a second each.
            let all = SearchQuestions(data, words: false, truth: brute, sample: 0)
            let questions = stride(from: 0, to: all.texts.count, by: 10).map { all.texts[$0] }
            let truth = brute.best(questions, threshold: 0.7, limit: 1)
            let path = folder + "/peers"
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
            try write(data.texts, to: path + "/texts")
            try write(questions, to: path + "/questions")
            let lines = truth.map { String($0.first ?? 0) + "\n" }.joined()
            try lines.write(toFile: path + "/truth", atomically: true, encoding: .utf8)
            say(
                "\(data.texts.count) texts in \(language.rawValue) by characters, "
                    + "\(questions.count) questions, threshold 70 %")
            try own(data, questions, truth)
            try script([path + "/texts", path + "/questions", path + "/truth"])
        }
    }

    private static func write(_ texts: [[UInt8]], to path: String) throws {
        try Data(texts.joined(separator: [0x0A]) + [0x0A]).write(to: URL(filePath: path))
    }

    /// The line of the index itself.
    private static func own(
        _ data: SearchData, _ questions: [[UInt8]], _ truth: [[Double]]
    ) throws {
        let path = SearchBenchmark.folder + "/peers/index"
        let clock = ContinuousClock()
        var builder = MatchIndexBuilder(.characters)
        let start = clock.now
        for (unit, text) in data.texts.enumerated() { builder.add(Int64(unit), text.span) }
        let index = try builder.finish(folder: path, version: "bench", sequence: 1)
        let built = clock.now - start
        let times = SearchBenchmark.times(index, questions)
        let right = zip(questions, truth).count { question, truth in
            let hits = index.search(question.span, threshold: 0.7, limit: 5)
            return hits.first?.similarity == truth.first
        }
        say(
            "  \(padded("this index", 46)) build \(SearchBenchmark.precise(built / .seconds(1))) s  "
                + "p50 \(SearchBenchmark.precise(SearchBenchmark.percentile(times, 50)))  "
                + "p99 \(SearchBenchmark.precise(SearchBenchmark.percentile(times, 99))) ms  "
                + "recall \(decimal(Double(right) / Double(questions.count) * 100)) % "
                + "of \(questions.count)")
    }

    /// Prints at once, so that the lines of the script come behind.
    private static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    private static func script(_ arguments: [String]) throws {
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../..").standardizedFileURL
        let environment = package.appending(path: ".build/peers/bin/python3").path
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let python = FileManager.default.fileExists(atPath: environment) ? environment : "python3"
        process.arguments =
            [python, package.appending(path: "Tests/Benchmarks/Data/peers").path] + arguments
        try process.run()
        process.waitUntilExit()
    }
}
