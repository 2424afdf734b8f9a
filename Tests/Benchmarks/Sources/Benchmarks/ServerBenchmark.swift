import Foundation
import TranslationMemory

/// How many questions the built program answers over HTTP, on a memory of a million units, with wrk
/// on the same cores.
enum ServerBenchmark {
    /// The share of questions that the memory has, as they are or nearly so; the rest is like none.
    private static let known = 0.7

    static func rows(program: String, count: Int = 1_000_000, seconds: Int = 10) throws -> [Row] {
        guard let wrk = ["/usr/bin/wrk", "/usr/local/bin/wrk"].first(where: isExecutable),
            let data = SearchData(.zh, count: count, folder: SearchBenchmark.folder)
        else {
            print("server: skipped, for want of wrk or of texts")
            return []
        }
        let root =
            FileManager.default.temporaryDirectory.path
            + "/tradewind-server-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: root) }
        try FileManager.default.createDirectory(
            atPath: root, withIntermediateDirectories: true)
        let memory = root + "/memory.sqlite"
        try fill(memory, with: data.texts)
        try script(data).write(
            toFile: root + "/questions.lua", atomically: true, encoding: .utf8)

        let server = Process()
        let output = Pipe()
        server.executableURL = URL(filePath: program)
        server.arguments = ["tm", "serve", "--port", "0", "--threads", "2", "--memory", memory]
        server.standardOutput = output
        try server.run()
        defer {
            server.terminate()
            server.waitUntilExit()
        }
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let address = line.trimmingCharacters(in: .whitespacesAndNewlines)
        // The first run warms up what is mapped.
        _ = try load(wrk, root, address, seconds: 2)
        let result = try load(wrk, root, address, seconds: seconds)
        print(
            "server: \(Int(result.rate)) requests a second, \(result.failed) failed, "
                + "\(data.realCount) of \(data.texts.count) texts real")
        return [
            Row(
                name: "HTTP find at \(data.texts.count) units, two cores",
                value: result.failed == 0 ? result.rate / 1000 : 0,
                unit: "thousand requests a second", target: 15, isFloor: true)
        ]
    }

    private static func isExecutable(_ path: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: path)
    }

    private static func fill(_ path: String, with texts: [[UInt8]]) throws {
        guard let pair = LanguagePair("zh-Hans", "en") else { return }
        let memory = try Memory(path)
        for start in stride(from: 0, to: texts.count, by: 20_000) {
            let units = (start..<min(start + 20_000, texts.count)).map {
                TranslationUnit(
                    Segment(String(decoding: texts[$0], as: UTF8.self)),
                    Segment("Translation \($0)"),
                    pair: pair)
            }
            try memory.add(units)
        }
        try memory.prepareIndexes()
    }

    /// Questions in the form of targets: texts as they are, texts without a character, and texts that
    /// the memory doesn't have.
    private static func script(_ data: SearchData) -> String {
        var generator = SplitMix(state: 11)
        let targets = (0..<1000).map { number -> String in
            let texts = number < Int(1000 * known) ? data.texts : data.held
            var source = texts.randomElement(using: &generator) ?? []
            if number % 2 == 1 {
                var characters = Array(String(decoding: source, as: UTF8.self))
                if characters.count > 3 {
                    characters.remove(at: Int.random(in: 0..<characters.count, using: &generator))
                }
                source = Array(String(characters).utf8)
            }
            let hex = source.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            return "'/tmserver/zh_CN/en/unit/\(hex.joined())'"
        }
        return """
            local targets = {\(targets.joined(separator: ",\n"))}
            local index = 0
            function request()
              index = index % #targets + 1
              return wrk.format('GET', targets[index])
            end
            function done(summary)
              local errors = summary.errors
              print(string.format('result %d %d %d', summary.requests, summary.duration,
                errors.connect + errors.read + errors.write + errors.timeout + errors.status))
            end
            """
    }

    private static func load(
        _ wrk: String, _ root: String, _ address: String, seconds: Int
    ) throws -> (rate: Double, failed: Int) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: wrk)
        process.arguments = [
            "-t1", "-c16", "-d\(seconds)s", "-s", root + "/questions.lua", address,
        ]
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: bytes, as: UTF8.self)
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("result") }),
            case let numbers = line.split(separator: " ").compactMap({ Double($0) }),
            numbers.count == 3
        else { throw CocoaError(.executableLoad) }
        // wrk counts microseconds.
        return (numbers[0] / numbers[1] * 1e6, Int(numbers[2]))
    }
}
