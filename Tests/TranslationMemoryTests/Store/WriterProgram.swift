import Foundation
import TestSupport

/// The built program of `Tests/MemoryWriter`, while it runs.
final class WriterProgram {
    private let process = Process()
    private let output: URL

    init(_ arguments: String..., in folder: TemporaryFolder) throws {
        output = URL(filePath: folder.path("out-\(UUID().uuidString)"))
        try Data().write(to: output)
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appending(path: "memory-writer")
        process.arguments = arguments
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
    }

    /// The whole lines that it has printed so far.
    var lines: [String] {
        let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
        let end = text.lastIndex(of: "\n") ?? text.startIndex
        return text[..<end].split(separator: "\n").map(String.init)
    }

    /// The batches that were acknowledged.
    var batches: [Range<Int>] {
        lines.compactMap { line in
            let numbers = line.split(separator: " ").compactMap { Int($0) }
            return numbers.count == 2 ? numbers[0]..<numbers[1] : nil
        }
    }

    /// Waits until it has printed so many lines, or has ended.
    func wait(lines count: Int) {
        while process.isRunning, lines.count < count { usleep(2000) }
    }

    /// Ends it at once, as nothing else would.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Waits for its end and returns its status.
    func finish() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }
}
