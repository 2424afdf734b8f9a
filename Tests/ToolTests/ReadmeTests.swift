import Foundation
import TestSupport
import Testing

/// What the READMEs tell people to type runs, and says what they promise.
@Suite struct ReadmeTests {
    /// A command and the lines that stand below it.
    struct Example {
        let command: String
        let output: [Substring]
    }

    private static func examples(_ text: String) -> [Example] {
        // Commands and outputs stand between fences, in turn.
        let parts = text.components(separatedBy: "```")
        return stride(from: 1, to: parts.count, by: 2).compactMap { index in
            guard parts[index].hasPrefix("sh\n") else { return nil }
            let isFollowed =
                index + 2 < parts.count && parts[index + 2].hasPrefix("\n")
                && parts[index + 1].allSatisfy { $0.isNewline }
            return Example(
                command: String(parts[index].dropFirst(3)),
                output: isFollowed
                    ? parts[index + 2].split(separator: "\n", omittingEmptySubsequences: true) : [])
        }
    }

    /// Whether a line is as promised. `…` stands for anything, and numbers grow with the rules.
    private static func matches(_ line: Substring, _ promise: Substring) -> Bool {
        let pattern = promise.split(separator: "…", omittingEmptySubsequences: false).map {
            NSRegularExpression.escapedPattern(for: String($0))
                .replacing(/\d+/) { _ in "\\d+" }
        }
        .joined(separator: ".*")
        return String(line).range(of: "^\(pattern)$", options: .regularExpression) != nil
    }

    @Test(arguments: ["README.md", "README.zh-CN.md"])
    func theCommandsRun(name: String) throws {
        let package = SharedData.package
        let text = try String(contentsOf: package.appending(path: name), encoding: .utf8)
        let examples = Self.examples(text).filter { $0.command.hasPrefix("tradewind ") }
        #expect(examples.count > 12)
        let folder = try TemporaryFolder(files: ["bin/.keep": ""])
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("bin/tradewind"), withDestinationPath: Program.path)
        try FileManager.default.createDirectory(
            atPath: folder.path("templates/titles"), withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: package.appending(path: "templates/titles/sample").path,
            toPath: folder.path("templates/titles/sample"))
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        for example in examples {
            let run = try Program.run(
                "/bin/sh", ["-c", example.command], folder: folder.root,
                environment: ["PATH": folder.path("bin") + ":" + path])
            // Findings and refusals are what some of them show; the rest would be our mistake.
            #expect(run.status == 0 || run.status == 1, "\(example.command)\(run.errors)")
            // JSON is wrapped for the page.
            guard !example.command.contains("--json") else { continue }
            let lines = (run.output + run.errors).split(separator: "\n")
            for promise in example.output where promise != "…" {
                #expect(
                    lines.contains { Self.matches($0, promise) },
                    "\(example.command)doesn't say: \(promise)")
            }
        }
    }
}
