import Foundation
import TestSupport
import Testing

@Suite struct InterruptionTests {
    /// The program, with signals as a terminal gives them, whatever the tests were started with.
    private func start(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["--default-signal=INT,TERM", Program.path] + arguments
        process.standardInput = Pipe()
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    @Test(arguments: [SIGINT, SIGTERM], 1...3)
    func leavesWholeFilesOnly(_ number: Int32, _ round: Int) throws {
        let cue = "00:00:01,000 --> 00:00:02,000\n" + String(repeating: "words ", count: 40)
        let text = (1...200).map { "\($0)\n\(cue)\n\n" }.joined()
        let folder = try TemporaryFolder(
            files: (0..<200).reduce(into: [:]) { $0["in/\($1).srt"] = text })
        let process = try start([
            "convert", folder.path("in"), "--to", "vtt", "-o", folder.path("out"), "--jobs", "4",
        ])
        // Some way into the work.
        while process.isRunning, (try? folder.names(in: "out").count) ?? 0 < 5 * round {
            usleep(200)
        }
        kill(process.processIdentifier, number)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == number)
        let names = try folder.names(in: "out")
        #expect(names.count < 200, "it was stopped on the way")
        for name in names {
            #expect(name.hasSuffix(".vtt"))
            #expect(try folder.text("out/" + name).components(separatedBy: "-->").count == 201)
        }
    }

    /// The log is there before the first file is changed.
    @Test(arguments: [SIGINT, SIGTERM])
    func whatWasAdaptedInPlaceCanBeTakenBack(_ number: Int32) throws {
        let text = (0..<40).map {
            "\($0 + 1)\n00:00:\(10 + $0),000 --> 00:00:\(10 + $0),990\nToo  many spaces.\n\n"
        }.joined()
        let folder = try TemporaryFolder(
            files: (0..<200).reduce(into: [:]) { $0["in/\($1).en.srt"] = text })
        let process = try start([
            "fix", folder.path("in"), "--in-place", "--log", folder.path("log.json"),
        ])
        while process.isRunning, !FileManager.default.fileExists(atPath: folder.path("log.json")) {
            usleep(200)
        }
        kill(process.processIdentifier, number)
        process.waitUntilExit()
        let run = try Program.run(["adapt", "--undo", folder.path("log.json")])
        #expect(run.status == 0, "\(run.errors)")
        for name in try folder.names(in: "in") { #expect(try folder.text("in/" + name) == text) }
        #expect(try folder.names(in: "in").count == 200)
    }

    @Test func aShellSeesTheUsualStatus() throws {
        let folder = try TemporaryFolder()
        for (name, status) in [("INT", "130"), ("TERM", "143")] {
            let run = try Program.run(
                "/bin/sh",
                [
                    "-c",
                    "rm -f in pid; mkfifo in; exec 3<>in; "
                        + "(until [ -s pid ]; do sleep 0.1; done; sleep 0.2; "
                        + "kill -\(name) $(cat pid)) & "
                        + "/usr/bin/env --default-signal=INT,TERM /bin/sh -c "
                        + "'echo $$ > pid; exec \"$0\" convert - --to vtt < in' '\(Program.path)'; "
                        + "echo $?",
                ], folder: folder.root)
            #expect(run.output.hasSuffix(status + "\n"), "\(run.output)\(run.errors)")
        }
    }
}
