import Foundation
import TestSupport
import Testing

/// `tradewind import` without `--source`, as a user sees it.
@Suite struct ImportToolTests {
    /// The subtitles of an episode, whose cues stand at times of their own.
    private static func srt(_ episode: Int, _ text: String) -> String {
        (1...12).map { cue in
            let start = cue * 3000 + (cue * cue * 37 * episode) % 1700
            let stamp = { (time: Int) in
                String(format: "00:%02d:%02d,%03d", time / 60000, time / 1000 % 60, time % 1000)
            }
            return "\(cue)\n\(stamp(start)) --> \(stamp(start + 1200))\n\(text)\n\n"
        }.joined()
    }

    private func title() throws -> TemporaryFolder {
        var files = [
            "t/title.jsonc": """
            {
              "id": "t", "titles": {"zh-Hans": "测试"}, "sourceLocale": "zh-Hans",
              "kind": "live-action", "episodes": 3, "targets": [{"locale": "th"}]
            }
            """
        ]
        for number in 1...3 {
            files["t/source/zh-Hans/ep00\(number).srt"] = Self.srt(number, "你是谁")
        }
        for (number, name) in [(2, "a.srt"), (3, "ep001.srt")] {
            files["in/" + name] = Self.srt(number, "คุณเป็นใคร")
        }
        files["in/promo.srt"] = "1\n00:50:00,000 --> 00:50:01,000\nสวัสดี\n\n"
        return try TemporaryFolder(files: files)
    }

    @Test func aDryRunShowsThePlanAndWritesNothing() throws {
        let folder = try title()
        let arguments = ["import", "in", "--locale", "th", "--title", "t"]
        let dry = try Program.run(arguments + ["--dry-run"], folder: folder.root)
        #expect(dry.status == 1, "\(dry.errors)")
        #expect(dry.output.contains("targets/th/ep002.srt  ← in/a.srt\n"))
        #expect(dry.output.contains("    its name says 1, and its times fit ep003\n"))
        #expect(dry.output.contains("    its times fit no episode"))
        #expect(dry.output.hasSuffix("2 files to import, 1 to decide on\n"))
        #expect(try folder.names(in: "t") == ["source", "title.jsonc"])
        let real = try Program.run(arguments, folder: folder.root)
        #expect(real.output.hasSuffix("2 files imported, 1 to decide on\n"))
        #expect(try folder.names(in: "t/targets/th") == ["ep002.srt", "ep003.srt"])
    }

    @Test func whatIsThereIsListedAndKept() throws {
        let folder = try title()
        try FileManager.default.createDirectory(
            atPath: folder.path("t/targets/th"), withIntermediateDirectories: true)
        try Data("WEBVTT\n".utf8).write(to: URL(filePath: folder.path("t/targets/th/ep002.vtt")))
        let arguments = ["import", "in", "--locale", "th", "--title", "t"]
        let run = try Program.run(arguments, folder: folder.root)
        #expect(run.status == 73)
        #expect(run.errors.contains("  targets/th/ep002.vtt\n"))
        #expect(try folder.names(in: "t/targets/th") == ["ep002.vtt"])
        #expect(try Program.run(arguments + ["--force"], folder: folder.root).status == 1)
        #expect(try folder.names(in: "t/targets/th") == ["ep002.srt", "ep003.srt"])
    }

    @Test func bothFormsSayWhatTheyNeed() throws {
        let folder = try title()
        func errors(_ arguments: [String], _ status: Int32) throws -> String {
            let run = try Program.run(["import"] + arguments, folder: folder.root)
            #expect(run.status == status, "\(run.errors)")
            return run.errors
        }
        #expect(try errors(["in"], 64).contains("--locale"))
        #expect(try errors(["a.xlf"], 64).contains("--source"))
        #expect(try errors(["a.xlf", "--source", "b.srt"], 64).contains("-o"))
        #expect(try errors(["in", "--locale", "de", "--title", "t"], 64).contains("zh-Hans, th"))
        #expect(try errors(["in", "--locale", "th"], 66).contains("tradewind init"))
        #expect(try errors(["nowhere", "--locale", "th", "--title", "t"], 66).contains("nowhere"))
        try Data("PK".utf8).write(to: URL(filePath: folder.path("bad.zip")))
        #expect(try errors(["bad.zip", "--locale", "th", "--title", "t"], 65).contains("bad.zip"))
    }

    @Test func itsJSONKeepsToItsSchema() throws {
        guard try Program.run("/usr/bin/python3", ["-c", "import jsonschema"]).status == 0 else {
            return print("skipped: itsJSONKeepsToItsSchema needs python3-jsonschema")
        }
        let folder = try title()
        let schema = SharedData.package.appending(
            path: "Sources/Series/Series.docc/Resources/import.schema.json")
        let script = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator.check_schema(schema)
            value = json.load(sys.stdin)
            jsonschema.Draft202012Validator(schema).validate(value)
            print(len(value['files']))
            """
        let run = try Program.run(
            ["import", "in", "t/title.jsonc", "--locale", "th", "--title", "t", "--json"],
            folder: folder.root)
        let judge = try Program.run(
            "/usr/bin/python3", ["-c", script, schema.path], input: run.outputBytes)
        #expect(judge.status == 0, "\(judge.errors)")
        #expect(judge.output == "4\n")
    }
}
