import Foundation
import TestSupport
import Testing

@Suite struct InspectToolTests {
    @Test func saysWhatAFileIs() throws {
        let text = "1\n00:00:01,000 --> 00:00:02,000\n你从来没有告诉我，他是我的哥哥。\n"
        let run = try Program.run(["inspect", "-"], input: Data(text.utf8))
        #expect(run.status == 0)
        for words in ["SubRip", "UTF-8", "1 cue", "00:00:01.000 – 00:00:02.000", "Hani 100 % (zh)"]
        {
            #expect(run.output.contains(words), "\(run.output)")
        }
    }

    @Test func printsEveryCueAsJSON() throws {
        let vtt = "WEBVTT\n\na\n00:01.000 --> 00:02.000 line:0 align:start\n<v Lin>Hi <i>you</i>\n"
        let run = try Program.run(["inspect", "-", "--json"], input: Data(vtt.utf8))
        let object = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
        let cues = object?["cues"] as? [[String: Any]]
        #expect(object?["format"] as? String == "vtt")
        #expect(object?["ok"] as? Bool == true)
        #expect(cues?.count == 1)
        #expect(cues?[0]["id"] as? String == "a")
        #expect(cues?[0]["start"] as? Int == 1000)
        #expect(cues?[0]["text"] as? String == "<v Lin>Hi <i>you</i>")
        let settings = cues?[0]["settings"] as? [String: Any]
        #expect(settings?["line"] as? Int == 0)
        #expect(settings?["align"] as? String == "start")
        let tree = cues?[0]["tree"] as? [[String: Any]]
        #expect(tree?[0]["span"] as? String == "voice")
        #expect(tree?[0]["value"] as? String == "Lin")
    }

    @Test(arguments: ["1", "2", "9"])
    func keepsTheOrderOfManyFiles(_ jobs: String) throws {
        var files: [String: String] = [:]
        // The first ones take longest, so that they are done last.
        for number in 100..<180 {
            files["in/\(number).srt"] = (1...max(1, (180 - number) * 2)).map {
                "\($0)\n00:00:01,000 --> 00:00:02,000\n\(number)\n"
            }.joined(separator: "\n")
        }
        let folder = try TemporaryFolder(files: files)
        let run = try Program.run(["inspect", folder.path("in"), "--json", "--jobs", jobs])
        let names = try run.output.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return (object?["file"] as? String ?? "").suffix(7)
        }
        #expect(names == (100..<180).map { "\($0).srt" })
        #expect(run.status == 0)
    }

    @Test func countsManyFilesAndListsTheBadOnes() throws {
        let srt = "1\n00:00:01.000 --> 00:00:02.000\nHi\n"
        let folder = try TemporaryFolder(files: ["a.srt": srt, "b.srt": "no", "c.srt": srt])
        let paths = ["a.srt", "b.srt", "c.srt"].map { folder.path($0) }
        let run = try Program.run(["inspect"] + paths)
        #expect(run.status == 65)
        #expect(run.errors.contains("failed: \(paths[1]): "))
        #expect(run.errors.hasSuffix("2 files inspected, 2 cues, 2 repairs, 1 failure\n"))
        let quiet = try Program.run(["inspect", "-q"] + paths)
        #expect(quiet.status == 65)
        #expect(quiet.output.isEmpty)
        #expect(quiet.errors.split(separator: "\n").count == 1)
    }

    @Test func reportsFindingsForPrograms() throws {
        let srt = "1\n00:00:01.000 --> 00:00:02.000\nHi\n"
        let folder = try TemporaryFolder(files: ["a.srt": srt])
        let run = try Program.run(["inspect", folder.path("a.srt"), "--report", "sarif"])
        let sarif = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
        let runs = sarif?["runs"] as? [[String: Any]]
        #expect((runs?.first?["results"] as? [Any])?.count == 1, "\(run.output)")
    }

    /// Another people's validator, on every kind of file that there is.
    @Test func keepsToItsSchema() throws {
        let schema = SharedData.package.appending(
            path: "Sources/TimedText/TimedText.docc/Resources/inspect.schema.json")
        let validate = """
            import json, sys
            import jsonschema
            schema = json.load(open(sys.argv[1]))
            validator = jsonschema.Draft202012Validator(schema)
            validator.check_schema(schema)
            count = 0
            for line in open(sys.argv[2]):
                errors = list(validator.iter_errors(json.loads(line)))
                assert not errors, errors[0]
                count += 1
            print(count)
            """
        let check = try Program.run("/usr/bin/python3", ["-c", "import jsonschema"])
        guard check.status == 0 else {
            print("skipped: keepsToItsSchema needs python3-jsonschema")
            return
        }
        var inputs = [SharedData.package.appending(path: "templates/titles/sample").path]
        if let data = SharedData.url("data/subtitles") { inputs.append(data.path) }
        let folder = try TemporaryFolder()
        try Data([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]).write(
            to: URL(filePath: folder.path("picture.srt")))
        let run = try Program.run(["inspect", "--json", folder.path("picture.srt")] + inputs)
        try run.outputBytes.write(to: URL(filePath: folder.path("all.jsonl")))
        let result = try Program.run(
            "/usr/bin/python3", ["-c", validate, schema.path, folder.path("all.jsonl")])
        #expect(result.status == 0, "\(result.errors)")
        #expect((Int(result.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) > 20)
    }
}
