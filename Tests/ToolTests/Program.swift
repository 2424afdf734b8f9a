import Foundation
import TestSupport

/// The built program, run as a user runs it.
struct Program {
    /// What a run left behind.
    struct Run {
        let status: Int32
        let output: String
        let errors: String
        let outputBytes: Data
    }

    /// The path of the program: `TRADEWIND_BINARY`, else the one built beside the tests.
    static let path: String = {
        if let path = ProcessInfo.processInfo.environment["TRADEWIND_BINARY"] { return path }
        let folders = [CommandLine.arguments[0], Bundle.main.executablePath ?? ""].map {
            URL(filePath: $0).deletingLastPathComponent().path
        }
        let places = folders + [SharedData.package.appending(path: ".build/debug").path]
        return places.map { $0 + "/tradewind" }
            .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "tradewind"
    }()

    /// Runs the program to its end.
    static func run(
        _ arguments: [String], input: Data? = nil, folder: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Run {
        try run(path, arguments, input: input, folder: folder, environment: environment)
    }

    /// Runs any program to its end, with both of its outputs read at once.
    static func run(
        _ path: String, _ arguments: [String], input: Data? = nil, folder: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Run {
        let scratch = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files rather than pipes: neither side can wait for the other.
        for name in ["in", "out", "err"] {
            try (name == "in" ? input ?? Data() : Data()).write(
                to: URL(filePath: scratch.path(name)))
        }
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: scratch.path("in")))
        process.standardOutput = try FileHandle(
            forWritingTo: URL(filePath: scratch.path("out")))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: scratch.path("err")))
        try process.run()
        process.waitUntilExit()
        let output = try Data(contentsOf: URL(filePath: scratch.path("out")))
        let errors = try Data(contentsOf: URL(filePath: scratch.path("err")))
        return Run(
            status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
            errors: String(decoding: errors, as: UTF8.self), outputBytes: output)
    }
}
