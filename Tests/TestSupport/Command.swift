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
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let complaint = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let complaint = String(decoding: complaint, as: UTF8.self)
            throw Failure(description: "\(name): status \(process.terminationStatus): \(complaint)")
        }
        return String(decoding: text, as: UTF8.self)
    }
}
