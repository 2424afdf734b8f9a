import CBound
import Foundation

/// How the cost of a conversion grows with the file, each in a process of its own: so that every
/// size pays alike for memory that is touched for the first time, as it does for a user.
enum GrowthBenchmark {
    /// What the child process does: convert so many cues once and print the processor time.
    static func child(count: Int) throws {
        let input = MixedCues.subRip(count: count)
        let start = bound_cpu_time()
        let output = try ConversionBenchmark.convert(input)
        print(bound_cpu_time() - start, output.count)
    }

    static func rows() throws -> [Row] {
        let times = try [10_000, 100_000, 1_000_000].map { try best(count: $0) }
        return [("10,000 to 100,000", 0), ("100,000 to 1,000,000", 1)].map { sizes, index in
            Row(
                name: "growth of time from \(sizes) cues",
                value: times[index + 1] / times[index], unit: "×", target: 11, isFloor: false)
        }
    }

    private static func best(count: Int) throws -> Double {
        var best = Double.infinity
        for _ in 0..<7 {
            let text = try ChildProcess.output(["--once", String(count)])
            best = min(best, Double(text.split(separator: " ").first ?? "") ?? .infinity)
        }
        return best
    }
}

/// This program, run again for one measurement.
enum ChildProcess {
    static func output(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
