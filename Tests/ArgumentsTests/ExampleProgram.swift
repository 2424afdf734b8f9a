import Foundation

/// The built program of `Tests/ArgumentsExample`, run as a person or a shell runs it.
enum ExampleProgram {
    struct Run {
        let status: Int32
        let output: String
        let errors: String
    }

    static var url: URL {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appending(path: "arguments-example")
    }

    static func run(_ arguments: String...) throws -> Run {
        try run(url, arguments)
    }

    /// Runs a program to its end; what it prints goes through files, which never fill up.
    static func run(
        _ program: URL, _ arguments: [String], input: String = "", in folder: URL? = nil,
        environment: [String: String] = [:]
    ) throws -> Run {
        let scratch = try TemporaryFolder()
        let names = ["in", "out", "err"].map { scratch.url.appending(path: $0) }
        for url in names { try Data((url == names[0] ? input : "").utf8).write(to: url) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: names[0])
        process.standardOutput = try FileHandle(forWritingTo: names[1])
        process.standardError = try FileHandle(forWritingTo: names[2])
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus,
            output: try String(contentsOf: names[1], encoding: .utf8),
            errors: try String(contentsOf: names[2], encoding: .utf8))
    }

    /// A program on the path; prints that the test is skipped when it isn't there.
    static func installed(_ name: String, for test: String = #function) -> URL? {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        let url = folders.map { URL(filePath: "\($0)/\(name)") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
        if url == nil { print("skipped: \(test) needs \(name)") }
        return url
    }
}

/// A folder that is gone at the end of a test.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(
            path: "arguments-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
