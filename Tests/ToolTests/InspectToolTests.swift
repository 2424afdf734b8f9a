import Foundation
import TestSupport
import Testing

@Suite struct InspectToolTests {
    @Test func saysWhatAFileIs() throws {
        let text = "1\n00:00:01,000 --> 00:00:02,000\n你从来没有告诉我，他是我的哥哥。\n"
        let run = try Program.run(["inspect", "-"], input: Data(text.utf8))
        #expect(run.status == 0)
        for words in ["SubRip", "UTF-8", "1 cue", "00:00:01.000 – 00:00:02.000", "Hani 100 %"] {
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
