import Foundation
import TestSupport
import Testing

/// `tradewind tm serve`, from its start to its end.
@Suite struct ServeToolTests {
    /// A server that runs, and what it prints.
    private final class Server {
        let process = Process()
        let port: UInt16
        private let output = Pipe()

        init(_ arguments: [String], environment: [String: String] = [:]) throws {
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments =
                ["--default-signal=INT,TERM", Program.path, "tm", "serve", "--port", "0"]
                + arguments
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            let digits = line.split(separator: ":").last?.prefix { $0.isNumber } ?? ""
            port = try #require(UInt16(digits), "\(line)")
        }

        deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

        func ask(
            _ method: String, _ target: String, headers: [String: String] = [:],
            body: String? = nil
        ) throws -> LoopbackConnection.Response {
            let connection = try LoopbackConnection(port: port)
            return try #require(
                connection.ask(method, target, headers: headers, body: body.map { Array($0.utf8) }))
        }

        func stop(_ number: Int32) -> Int32 {
            kill(process.processIdentifier, number)
            process.waitUntilExit()
            return process.terminationReason == .exit ? process.terminationStatus : -1
        }
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func aSignalEndsTheServerWell(number: Int32) throws {
        let folder = try TemporaryFolder()
        let memory = ["--memory", folder.path("memory.sqlite")]
        let server = try Server(memory + ["--create"])
        let unit = #"{"source": "Run!", "target": "Chạy!"}"#
        #expect(try server.ask("PUT", "/tmserver/en/vi/unit/Run%21", body: unit).status == 200)
        #expect(try server.ask("GET", "/tmserver/en/vi/unit/Run%21").text.contains("Chạy!"))
        #expect(server.stop(number) == 0)

        // The same question is answered the same by the command line.
        let again = try Server(memory)
        let answer = try again.ask("GET", "/v1/find?text=Run%21&from=en&to=vi").text
        let run = try Program.run(
            ["tm", "find", "Run!", "--from", "en", "--to", "vi", "--json"] + memory)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output == answer + "\n")
        #expect(again.stop(number) == 0)
    }

    @Test func onlyThisMachineAndItsOwnNamesAreAnswered() throws {
        let folder = try TemporaryFolder()
        let server = try Server(["--memory", folder.path("memory.sqlite"), "--create"])
        #expect(try server.ask("GET", "/v1/stats").status == 200)
        #expect(try server.ask("GET", "/v1/stats", headers: ["Host": "evil.example"]).status == 403)
        #expect(server.stop(SIGTERM) == 0)
    }

    @Test(arguments: ["option", "file", "environment"])
    func theTokenIsAskedFor(place: String) throws {
        let folder = try TemporaryFolder(files: ["token": "s3cret\n"])
        var arguments = ["--memory", folder.path("memory.sqlite"), "--create"]
        if place == "option" { arguments += ["--token", "s3cret"] }
        if place == "file" { arguments += ["--token-file", folder.path("token")] }
        let server = try Server(
            arguments, environment: place == "environment" ? ["TRADEWIND_TOKEN": "s3cret"] : [:])
        #expect(try server.ask("GET", "/v1/stats").status == 401)
        let shown = ["Authorization": "Bearer s3cret"]
        #expect(try server.ask("GET", "/v1/stats", headers: shown).status == 200)
        #expect(server.stop(SIGTERM) == 0)
    }

    private static let refusals: [([String], Int32)] = [
        (["--port", "70000"], 64), (["--threads", "0"], 64), (["--timeout", "0"], 64),
        (["--body-limit", "0"], 64), (["--token", "a b"], 64), (["--token", ""], 64),
        (["--host", "0.0.0.0"], 64), (["--token", "a", "--token-file", "b"], 64),
        (["--create", "--read-only"], 64), ([], 66), (["--token-file", "none"], 66),
        (["--create", "--host", "256.1.1.1", "--token", "a"], 74),
    ]

    @Test(arguments: refusals)
    func whatCannotBeServedIsSaid(arguments: [String], status: Int32) throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(
            ["tm", "serve", "--memory", "none.sqlite", "--port", "0"] + arguments,
            folder: folder.root, environment: ["TRADEWIND_TOKEN": ""])
        #expect(run.status == status, "\(run.errors)")
        #expect(run.errors.hasPrefix("Error: "))
        #expect(run.output.isEmpty)
    }
}
