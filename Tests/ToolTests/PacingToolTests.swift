import Foundation
import TestSupport
import Testing

@Suite struct PacingToolTests {
    static let sample = SharedData.package.appending(path: "templates/titles/sample").path

    static func episode(_ lines: Int, word: String = "word") -> String {
        (0..<lines).map { number in
            let start = number * 3
            func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
            func time(_ s: Int, _ ms: String) -> String {
                "00:\(two(s / 60)):\(two(s % 60)),\(ms)"
            }
            return "\(number + 1)\n\(time(start, "500")) --> \(time(start + 2, "400"))\n"
                + String(repeating: word + " ", count: 4) + "\n"
        }.joined(separator: "\n")
    }

    @Test(arguments: [
        ("th", "southeast-asia"), ("en-US", "north-america"), ("ar", "middle-east-north-africa"),
    ])
    func comparesTheSampleWithItsMarket(locale: String, market: String) throws {
        let run = try Program.run(["pacing", Self.sample, "--locale", locale, "--market", market])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("3 episodes"))
        #expect(run.output.contains("interview, press-2026, 2026-04, confidence low"))
        #expect(run.output.contains("No public data"))
        #expect(run.output.contains("not measured, no list of shot changes"))
        #expect(run.errors.contains("files in other languages passed over"))
    }

    @Test func tellsTheLanguageByFolderOrName() throws {
        let text = Self.episode(20)
        let folder = try TemporaryFolder(files: [
            "targets/id/e1.srt": text, "fra/e1.srt": text, "x/e1.de.srt": text, "y/e1.srt": text,
        ])
        for (path, locale) in [("targets", "id"), ("fra", "fr"), ("x/e1.de.srt", "de")] {
            let run = try Program.run(["pacing", folder.path(path)])
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.contains(", \(locale): 1 episode"), "\(run.output)")
        }
        let unknown = try Program.run(["pacing", folder.path("y/e1.srt")])
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("give it with --locale"))
        #expect(try Program.run(["pacing", folder.path("y/e1.srt"), "--locale", "en"]).status == 0)
    }

    @Test func comparesTwoLanguages() throws {
        let run = try Program.run([
            "pacing", "--compare", Self.sample + "/source/zh-Hans", Self.sample + "/targets/th",
            "--json",
        ])
        let object = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
        let comparison = object?["comparison"] as? [String: Any]
        #expect((comparison?["episodes"] as? [Any])?.count == 3)
        let ratio = comparison?["ratio"] as? Double ?? 0
        #expect(ratio > 0.7 && ratio < 1.4)
        let one = try Program.run(["pacing", "--compare", Self.sample])
        #expect(one.status == 64)
    }

    @Test func calibratesAndCompares() throws {
        var files: [String: String] = [:]
        for title in 1...9 {
            let word = String(repeating: "a", count: title)
            for number in 1...3 {
                files["t/t\(title)/targets/en/e\(number).srt"] = Self.episode(30, word: word)
                files["t/t\(title)/source/zh-Hans/e\(number).srt"] = Self.episode(30, word: "我")
            }
        }
        let folder = try TemporaryFolder(files: files)
        let titles = (1...9).map { folder.path("t/t\($0)") }
        let output = folder.path("c.json")
        let few = try Program.run(
            ["pacing", "calibrate", "--locale", "en", "-o", output] + titles.prefix(7))
        #expect(few.status == 64)
        #expect(few.errors.contains("at least 8 titles with cues, and there are 7"))
        #expect(!FileManager.default.fileExists(atPath: output))
        let several = try Program.run(["pacing", "calibrate", "-o", output] + titles)
        #expect(several.status == 64)
        #expect(several.errors.contains("choose one with --locale"))
        let marks = ["--hit", "t9", "--miss", "t1"]
        let run = try Program.run(
            ["pacing", "calibrate", "--locale", "en", "--market", "north-america", "-o", output]
                + marks + titles)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("n = 9 titles, 27 episodes"))
        #expect(run.errors.contains("1 hit, 1 miss"))
        let beside = try Program.run([
            "pacing", titles[4], "--locale", "en", "--cohort", output, "--html",
            folder.path("p.html"),
        ])
        #expect(beside.status == 0, "\(beside.errors)")
        #expect(beside.output.contains("against 9 own titles"))
        #expect(beside.output.contains("n = 9, evidence own"))
        #expect(beside.output.contains("hits"))
        #expect(try folder.text("p.html").contains("class=\"band\""))
        let wrong = try Program.run(
            ["pacing", "calibrate", "--locale", "en", "-o", output, "--hit", "t99"] + titles)
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("no title is called 't99'"))
    }

    @Test func thePageHoldsNothingThatRuns() throws {
        let name = "<img src=x onerror=alert(1)>"
        let folder = try TemporaryFolder(files: [name + "/en/<script>e.srt": Self.episode(30)])
        let run = try Program.run([
            "pacing", folder.path(name + "/en"), "--market", "north-america", "--html",
            folder.path("p.html"),
        ])
        #expect(run.status == 0, "\(run.errors)")
        let page = try folder.text("p.html")
        #expect(page.contains("&lt;script&gt;e.srt"))
        #expect(!page.contains("<script") && !page.contains("<img"))
        #expect(!page.contains("http://") && !page.contains("https://"))
        #expect(page.contains("prefers-color-scheme: dark"))
        #expect(page.contains("<polyline class=\"curve\""))
        let again = try Program.run([
            "pacing", folder.path(name + "/en"), "--html", folder.path("p.html"),
        ])
        #expect(again.status == 73)
    }

    @Test(
        "bad input is told, and the rest is measured",
        arguments: [
            (["a.srt", "--locale", "thai"], 64, "did you mean 'th'?"),
            (["a.srt", "--locale", "en", "--market", "southeast-asai"], 64, "'southeast-asia'?"),
            (["a.srt", "--locale", "en", "--cohort", "bad.json"], 65, "bad.json:2:11: error"),
            (["a.srt", "--locale", "en", "--cohort", "none.json"], 66, "none.json"),
            (["a.srt", "--locale", "en", "--terms", "bad.json"], 65, "bad.json:1:1: error"),
            (["a.srt", "none.srt", "--locale", "en"], 66, "1 file measured"),
            (["empty.srt", "--locale", "en"], 0, "0 cues"),
            (["one.srt", "--locale", "en"], 0, "1 cue,"),
            (["long.srt", "--locale", "th"], 0, "1 cue,"),
            (["a.srt", "--locale", "th"], 0, "1 file measured"),
            ([], 64, "Missing expected argument"),
            (["a.srt", "--locale", "en", "--duration", "0"], 64, "--duration"),
        ])
    func badInput(arguments: [String], status: Int32, message: String) throws {
        let long = String(repeating: "ยาว ", count: 25_000)
        let folder = try TemporaryFolder(files: [
            "a.srt": Self.episode(20), "empty.srt": "",
            "one.srt": "1\n00:00:01,000 --> 00:00:02,000\nHi\n",
            "long.srt": "1\n00:00:01,000 --> 00:00:02,000\n\(long)\n",
            "bad.json": "{\n  \"kind\": \"no\"\n}",
        ])
        let run = try Program.run(["pacing"] + arguments, folder: folder.path(""))
        #expect(run.status == status, "\(run.errors)")
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test func anotherScriptThanTheLocalesIsTold() throws {
        let folder = try TemporaryFolder(files: ["a.srt": Self.episode(20)])
        let run = try Program.run(["pacing", folder.path("a.srt"), "--locale", "th"])
        #expect(run.output.contains("100 % of the letters are Latn"))
    }

    /// Another people's validator, over the sample title and a real series in many languages.
    @Test func keepsToItsSchema() throws {
        let schema = SharedData.package.appending(
            path: "Sources/Adaptation/Adaptation.docc/Resources/pacing.schema.json")
        let check = try Program.run("/usr/bin/python3", ["-c", "import jsonschema"])
        guard check.status == 0 else {
            print("skipped: keepsToItsSchema needs python3-jsonschema")
            return
        }
        let validate = """
            import json, sys
            import jsonschema
            schema = json.load(open(sys.argv[1]))
            validator = jsonschema.Draft202012Validator(schema)
            validator.check_schema(schema)
            for name in sys.argv[2:]:
                errors = list(validator.iter_errors(json.load(open(name))))
                assert not errors, errors[0]
            print("good")
            """
        let folder = try TemporaryFolder(files: ["en/empty.srt": "", "en/e.srt": Self.episode(30)])
        var runs = [
            ["pacing", Self.sample, "--market", "southeast-asia"],
            ["pacing", folder.path("en"), "--market", "north-america", "--duration", "2:00"],
            [
                "pacing", "--compare", Self.sample + "/source/zh-Hans",
                Self.sample + "/targets/es-419",
            ],
        ]
        if let series = SharedData.url("data/series/morevna") {
            runs.append(["pacing", series.path])
        }
        var names: [String] = []
        for (number, arguments) in runs.enumerated() {
            let run = try Program.run(arguments + ["--json"])
            names.append(folder.path("\(number).json"))
            try run.outputBytes.write(to: URL(filePath: names[number]))
        }
        let result = try Program.run("/usr/bin/python3", ["-c", validate, schema.path] + names)
        #expect(result.output == "good\n", "\(result.errors)")
    }
}
