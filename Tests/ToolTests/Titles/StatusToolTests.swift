import Foundation
import TestSupport
import Testing

/// `tradewind status`, as a user sees it.
@Suite struct StatusToolTests {
    /// A title of some episodes whose translations are all there.
    private func title(episodes: Int, locales: [String]) throws -> TemporaryFolder {
        let targets = locales.map { #"{"locale": "\#($0)"}"# }.joined(separator: ", ")
        let text = "1\n00:00:01,000 --> 00:00:03,000\n"
        var files = [
            "title.jsonc": """
            {
              "id": "t", "titles": {"zh-Hans": "测试"}, "sourceLocale": "zh-Hans",
              "kind": "live-action", "episodes": \(episodes), "targets": [\(targets)],
              "markets": [{"market": "southeast-asia", "date": "2026-12-24"}]
            }
            """
        ]
        for number in 1...episodes {
            let name = "ep" + String(format: "%03d", number) + ".srt"
            files["source/zh-Hans/" + name] = text + "你好\n"
            for locale in locales { files["targets/\(locale)/\(name)"] = text + "Hello\n" }
        }
        return try TemporaryFolder(files: files)
    }

    private func run(_ arguments: [String], columns: Int = 80) throws -> Program.Run {
        try Program.run(
            ["status"] + arguments, environment: ["COLUMNS": String(columns), "NO_COLOR": "1"])
    }

    @Test(arguments: [80, 120])
    func eightyEpisodesByFifteenLocalesAreReadable(columns: Int) throws {
        let locales = [
            "th", "vi", "id", "ms", "en", "es-419", "pt-BR", "ar", "hi", "ko", "de", "fr-FR", "tr",
            "ru", "it",
        ]
        let folder = try title(episodes: 80, locales: locales)
        try FileManager.default.removeItem(atPath: folder.path("targets/vi/ep017.srt"))
        let run = try run([folder.root, "--as-of", "2026-11-29"], columns: columns)
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= columns })
        let vietnamese = lines.filter { $0.hasPrefix("vi ") }.dropLast().joined()
        #expect(vietnamese.filter { "+.!~?<".contains($0) }.count == 80)
        #expect(vietnamese.filter { $0 == "." }.count == 1)
        #expect(run.output.contains("2026-12-24 southeast-asia: "))
        #expect(run.output.contains(", 25 days left\n"))
        #expect(run.output.contains("  vi missing: 17\n"))
    }

    @Test func whyShowsWhatStandsInTheWayOfOneCell() throws {
        let folder = try title(episodes: 2, locales: ["en", "th"])
        try Data("1\n00:00:09,000 --> 00:00:10,000\nHello\n".utf8).write(
            to: URL(filePath: folder.path("targets/en/ep001.srt")))
        for arguments in [
            [folder.root, "--why", "ep001", "en"], ["--why", "1", "en", folder.root],
        ] {
            let run = try run(arguments)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.contains("targets/en/ep001.srt:2:1: error: "))
            #expect(run.output.contains("[missing-translation]"))
        }
        let unknown = try run([folder.root, "--why", "ep009", "en"])
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("no episode 'ep009'"))
        #expect(try run([folder.root, "--why", "ep001", "de"]).status == 64)
        #expect(try run(["--why", "ep001"]).status == 64)
    }

    @Test func onlyCheckMakesUnreadyTitlesFail() throws {
        let folder = try title(episodes: 1, locales: ["en"])
        #expect(try run([folder.root, "--check"]).status == 0)
        try FileManager.default.removeItem(atPath: folder.path("targets/en/ep001.srt"))
        #expect(try run([folder.root]).status == 0)
        #expect(try run([folder.root, "--check"]).status == 1)
    }

    @Test func whatIsNoTitleIsToldWithWhatToDo() throws {
        let folder = try TemporaryFolder(files: ["bad/title.jsonc": "{\n  \"id\": }"])
        let run = try run([folder.root])
        #expect(run.status == 66)
        #expect(run.errors.contains(folder.path("title.jsonc")))
        #expect(run.errors.contains("tradewind init"))
        let bad = try self.run([folder.path("bad")])
        #expect(bad.status == 78)
        #expect(bad.errors.contains("bad/title.jsonc:2:9: error: "))
    }

    @Test func itsJSONKeepsToItsSchema() throws {
        guard try Program.run("/usr/bin/python3", ["-c", "import jsonschema"]).status == 0 else {
            return print("skipped: itsJSONKeepsToItsSchema needs python3-jsonschema")
        }
        let folder = try title(episodes: 3, locales: ["en", "th"])
        try FileManager.default.removeItem(atPath: folder.path("targets/en/ep002.srt"))
        try Data().write(to: URL(filePath: folder.path("targets/en/notes.txt")))
        try Data().write(to: URL(filePath: folder.path("targets/th/ep001.vtt")))
        let schema = SharedData.package.appending(
            path: "Sources/Series/Series.docc/Resources/status.schema.json")
        let script = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator.check_schema(schema)
            jsonschema.Draft202012Validator(schema).validate(json.load(sys.stdin))
            """
        for arguments in [[], ["--why", "ep001", "en"], ["--why", "ep002", "en"]] {
            let run = try run([folder.root, "--json"] + arguments)
            #expect(run.status == 0, "\(run.errors)")
            let judge = try Program.run(
                "/usr/bin/python3", ["-c", script, schema.path], input: run.outputBytes)
            #expect(judge.status == 0, "\(judge.errors)")
        }
        let run = try run([folder.root, "--json", "--locale", "th"])
        let value = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
        #expect((value?["locales"] as? [[String: Any]])?.map { $0["locale"] as? String } == ["th"])
        #expect((value?["strays"] as? [Any])?.count == 1)
    }

    @Test func aWatchShowsWhatChangesAndEndsWellOnAnInterrupt() throws {
        let folder = try title(episodes: 1, locales: ["en"])
        let process = Process()
        process.executableURL = URL(filePath: Program.path)
        process.arguments = ["status", folder.root, "--watch"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        var text = ""
        func read(until part: String) {
            while !text.contains(part) {
                let data = pipe.fileHandleForReading.availableData
                if data.isEmpty { break }
                text += String(decoding: data, as: UTF8.self)
            }
            #expect(text.contains(part))
        }
        read(until: "+ ready\n")
        try FileManager.default.removeItem(atPath: folder.path("targets/en/ep001.srt"))
        read(until: ". missing")
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
    }

    @Test func aTitleThatCanOnlyBeReadIsShown() throws {
        let folder = try title(episodes: 1, locales: ["en"])
        try Data().write(to: URL(filePath: folder.path(".tradewind")))
        let run = try run([folder.root])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.isEmpty)
    }
}
