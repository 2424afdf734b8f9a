import Foundation

/// The peak memory of a conversion in a process of its own.
enum MemoryBenchmark {
    /// What the child process does: convert so many cues and print how its peak grew.
    static func child() throws {
        let input = MixedCues.subRip(count: 1_000_000)
        let before = peak()
        let output = try ConversionBenchmark.convert(input)
        // The input is in the peak before; what conversion adds comes on top.
        let added = Double(peak() - before)
        let total = (Double(input.count) + added) / Double(input.count)
        print(total, output.count)
    }

    static func row() throws -> Row {
        let text = try ChildProcess.output(["--memory"])
        return Row(
            name: "peak memory of the conversion of 1,000,000 cues, input included",
            value: Double(text.split(separator: " ").first ?? "") ?? .infinity, unit: "× input",
            target: 3, isFloor: false)
    }

    /// The most memory that this process ever had resident, in bytes.
    private static func peak() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        let digits = line.filter { $0.isNumber }
        return (Int(digits) ?? 0) * 1024
    }
}
