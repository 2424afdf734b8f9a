import Foundation

/// Programs of others, run by tests.
public enum Command {
    /// Why a program didn't do what a test asked of it.
    public struct Failure: Error, CustomStringConvertible {
        public var description: String
    }

    /// Where a program is, by the search path; `nil` when it isn't installed.
    public static func path(_ name: String) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return path.split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a program to its end and returns what it printed.
    ///
    /// - Throws: ``Failure`` when it isn't there, or ends with another status than 0.
    @discardableResult
    public static func run(_ name: String, _ arguments: [String]) throws -> String {
        guard let path = name.contains("/") ? name : path(name) else {
            throw Failure(description: "\(name) isn't installed")
        }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        // A file rather than a second pipe: a program that complains much would wait for its reader.
        let folder = try TemporaryFolder()
        let errors = URL(filePath: folder.path("errors"))
        try Data().write(to: errors)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let complaint = try Data(contentsOf: errors)
        guard process.terminationStatus == 0 else {
            let complaint = String(decoding: complaint, as: UTF8.self)
            throw Failure(description: "\(name): status \(process.terminationStatus): \(complaint)")
        }
        return String(decoding: text, as: UTF8.self)
    }
}
