import Foundation
import TestSupport

/// A headless Chromium that is asked what it makes of files.
enum ChromiumOracle {
    /// Whether Chromium and Python are there; prints that the test is skipped when they aren't.
    static func isThere(for test: String) -> Bool {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        for program in ["chromium", "python3"] {
            let isThere = path.split(separator: ":").contains {
                FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
            }
            guard isThere else {
                print("skipped: \(test) needs \(program)")
                return false
            }
        }
        return true
    }

    /// Makes files nobody has seen, or returns `nil` when what that needs isn't there.
    static func fuzz(seed: UInt64, count: Int, for test: String = #function) throws -> [String]? {
        guard isThere(for: test), let fuzzer = SharedData.url("oracles/fuzz_vtt.py", for: test),
            SharedData.url("oracles/chromium_oracle.py", for: test) != nil
        else { return nil }
        let folder = try self.folder()
        try run([fuzzer.path, String(seed), String(count), folder.path])
        let list = try String(contentsOf: folder.appending(path: "LIST.txt"), encoding: .utf8)
        return list.split(separator: "\n").map { String($0) }
    }

    /// Writes files, so that Chromium can be asked about them.
    static func files(_ contents: [[UInt8]], for test: String = #function) throws -> [String]? {
        guard isThere(for: test), SharedData.url("oracles/chromium_oracle.py", for: test) != nil
        else { return nil }
        let folder = try self.folder()
        return try contents.enumerated().map { index, bytes in
            let url = folder.appending(path: "file\(index).vtt")
            try Data(bytes).write(to: url)
            return url.path
        }
    }

    /// Asks Chromium about files.
    static func ask(about files: [String]) throws -> [String: ChromiumRecord] {
        guard let oracle = SharedData.url("oracles/chromium_oracle.py") else { return [:] }
        let folder = try self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let list = folder.appending(path: "LIST")
        try Data((files.joined(separator: "\n") + "\n").utf8).write(to: list)
        let output = folder.appending(path: "answers.json")
        try run([oracle.path, output.path, "@" + list.path])
        return try ChromiumRecord.read(output)
    }

    /// Removes files that were made for a question, and their folder.
    static func remove(_ files: [String]) {
        guard let first = files.first else { return }
        try? FileManager.default.removeItem(at: URL(filePath: first).deletingLastPathComponent())
    }

    private static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "tradewind-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private static func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }
}
