import Foundation
import TestSupport
import Testing

/// What `make demo` shows of the built program.
@Suite struct DemoTests {
    private static let script = SharedData.package.appending(path: ".ci/demo").path

    @Test func itGoesFromSubtitlesToAProvenBundle() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(
            "/bin/sh", [Self.script, Program.path, "demo"], folder: folder.root)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        for line in ["the gate is open", "release.json.minisig", "is good: ", "none changed"] {
            #expect(run.output.contains(line), "it doesn't say: \(line)")
        }
        // Each command stands before what it says, under a line that tells what comes.
        let lines = run.output.split(separator: "\n")
        #expect(lines.first?.hasPrefix("# ") == true)
        #expect(lines.count { $0.hasPrefix("$ tradewind ") } > 12)
    }

    @Test func aCommandThatFailsEndsIt() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(
            "/bin/sh", [Self.script, "/bin/false", "demo"], folder: folder.root)
        #expect(run.status == 1)
        #expect(run.output.contains("$ tradewind init"))
        #expect(!run.output.contains("$ tradewind inspect"))
    }
}
