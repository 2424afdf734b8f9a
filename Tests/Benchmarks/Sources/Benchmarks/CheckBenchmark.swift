import CBound
import Foundation

/// The check of 1,200 files with 36,000 cues in six languages against two conversions of them.
///
/// The cues are those of the sample title, 30 a file, in UTF-8; both programs use two jobs, and the
/// check reports as it does for people.
enum CheckBenchmark {
    static func rows(program: String) throws -> [Row] {
        let root =
            FileManager.default.temporaryDirectory.path
            + "/tradewind-check-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: root) }
        let sample = sample(of: program)
        try FilesBenchmark.run(
            program,
            [
                "convert", sample, "-o", root + "/sample", "--to", "srt", "--output-encoding",
                "utf-8",
            ])
        let count = try fill(root + "/in/targets", from: root + "/sample")
        guard count > 0 else {
            print("check: skipped, the sample title isn't there")
            return []
        }
        var round = 0
        let time = try Measurement(
            rounds: 7, clock: { bound_wall_time() },
            [
                {
                    for _ in 0..<2 {
                        round += 1
                        let output = "\(root)/out\(round)"
                        try FilesBenchmark.convert(root + "/in", to: output, program: program)
                    }
                },
                {
                    try FilesBenchmark.run(
                        program,
                        ["check", root + "/in", "--jobs", "2", "--fail-on", "none"])
                },
            ])
        print(
            "\(count) files of 30 cues: two conversions \(time.best[0] / 1_000_000) ms, "
                + "check \(time.best[1] / 1_000_000) ms")
        return [
            Row(
                name: "check of \(count * 30) cues, rate against two conversions",
                value: time.ratio(1), unit: "×", target: 0.9, isFloor: true)
        ]
    }

    /// The translations of the sample title, found from the program that the package built.
    private static func sample(of program: String) -> String {
        var folder = URL(filePath: program)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let sample = folder.path + "/templates/titles/sample/targets"
            if FileManager.default.fileExists(atPath: sample) { return sample }
        }
        return ""
    }

    /// Writes 200 episodes of 30 cues for each language, and says how many files that were.
    private static func fill(_ folder: String, from sample: String) throws -> Int {
        var count = 0
        for language in try FileManager.default.contentsOfDirectory(atPath: sample) {
            let episodes = try FileManager.default.contentsOfDirectory(
                atPath: "\(sample)/\(language)"
            ).sorted()
            try FileManager.default.createDirectory(
                atPath: "\(folder)/\(language)", withIntermediateDirectories: true)
            let texts = try episodes.map { name in
                let text = try String(
                    contentsOf: URL(filePath: "\(sample)/\(language)/\(name)"), encoding: .utf8)
                let blocks = text.split(separator: /\r\n\r\n|\n\n|\r\r/)
                return blocks.prefix(30).joined(separator: "\n\n") + "\n"
            }
            for number in 0..<200 where !texts.isEmpty {
                try texts[number % texts.count].write(
                    toFile: "\(folder)/\(language)/ep\(number).srt", atomically: false,
                    encoding: .utf8)
                count += 1
            }
        }
        return count
    }
}
