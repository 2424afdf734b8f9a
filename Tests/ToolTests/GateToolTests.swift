import Foundation
import TestSupport
import Testing

@Suite struct GateToolTests {
    /// The sample title in a folder of its own.
    func sample() throws -> (TemporaryFolder, String) {
        let folder = try TemporaryFolder()
        let title = folder.path("title")
        let run = try Program.run(["init", "--template", "sample", title])
        #expect(run.status == 0, "\(run.errors)")
        return (folder, title)
    }

    func gate(_ title: String, _ arguments: [String]) throws -> Program.Run {
        try Program.run(["gate", title, "--as-of", "2026-11-29"] + arguments)
    }

    @Test func showsATableOfPlatformsAndLocales() throws {
        let (folder, title) = try sample()
        let run = try gate(title, ["--for", "youtube,facebook", "--locales", "th,vi"])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.first == "platform  title  th  vi")
        #expect(lines.contains { $0.hasPrefix("youtube ") && $0.hasSuffix("✓   ✓") })
        #expect(run.output.contains("the gate is open"))
        withExtendedLifetime(folder) {}
    }

    @Test func tellsWhatFailedWithRuleSourceAndDateAndEndsWithStatus1() throws {
        let (folder, title) = try sample()
        let run = try gate(title, ["--for", "douyin", "--locales", "th"])
        #expect(run.status == 1)
        for words in [
            "✗ douyin, th:", "[locale-unsupported]", "[art-missing]",
            "https://github.com/houseme/bytedance", "second-hand, checked on 2026",
            "the gate is closed",
        ] {
            #expect(run.output.contains(words), "\(words): \(run.output)")
        }
        withExtendedLifetime(folder) {}
    }

    @Test func somebodyMayAnswerForAFailure() throws {
        let (folder, title) = try sample()
        try FileManager.default.removeItem(atPath: title + "/targets/th/ep002.srt")
        let arguments = ["--for", "facebook", "--locales", "th"]
        #expect(try gate(title, arguments).status == 1)
        let waived = try gate(
            title,
            arguments + [
                "--waive", "subtitle-missing", "--because", "no dialogue", "--who", "Lin",
            ])
        #expect(waived.status == 0, "\(waived.output)")
        #expect(waived.output.contains("waived by Lin: no dialogue"))
        let file = title + "/releases/waivers.jsonc"
        try FileManager.default.createDirectory(
            atPath: title + "/releases", withIntermediateDirectories: true)
        for (until, status) in [("2026-11-29", 0), ("2026-11-28", 1)] as [(String, Int32)] {
            let text = """
                {"waivers": [{"rule": "subtitle-missing", "locale": "th", "episode": 2,
                  "who": "Lin", "because": "no dialogue", "until": "\(until)"}]}
                """
            try Data(text.utf8).write(to: URL(filePath: file))
            let run = try gate(title, arguments)
            #expect(run.status == status, "\(run.output)")
            #expect(run.output.contains("ended on") == (status == 1))
        }
        withExtendedLifetime(folder) {}
    }

    @Test func printsEveryCheckAsJSON() throws {
        let (folder, title) = try sample()
        let run = try gate(title, ["--for", "youtube", "--locales", "th", "--json"])
        let object = try #require(
            try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any])
        #expect(object["isBlocked"] as? Bool == (run.status == 1))
        let platforms = try #require(object["platforms"] as? [[String: Any]])
        let checks = try #require(platforms.first?["checks"] as? [[String: Any]])
        #expect(checks.contains { $0["outcome"] as? String == "passed" })
        for check in checks {
            #expect(check["source"] is String && check["checkedOn"] is String, "\(check)")
        }
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: [
        ("sarif", "\"version\": \"2.1.0\""), ("junit", "<testsuite"), ("html", "<html"),
        ("csv", "locale-unsupported"),
    ])
    func reportsAsOtherCommandsDo(form: String, words: String) throws {
        let (folder, title) = try sample()
        let run = try gate(title, ["--for", "douyin", "--locales", "th", "--report", form])
        #expect(run.status == 1 && run.output.contains(words), "\(run.output.prefix(400))")
        withExtendedLifetime(folder) {}
    }

    @Test func aTitleBringsItsOwnPlatforms() throws {
        let (folder, title) = try sample()
        try FileManager.default.createDirectory(
            atPath: title + "/platforms", withIntermediateDirectories: true)
        let text = """
            {"id": "partner", "version": "1", "name": "Partner", "extends": "generic",
              "text": {"title": {"maximum": 3}}}
            """
        try Data(text.utf8).write(to: URL(filePath: title + "/platforms/partner.jsonc"))
        let run = try gate(title, ["--for", "partner", "--locales", "en"])
        #expect(run.status == 1 && run.output.contains("[text-too-long]"), "\(run.output)")
        let listing = try Program.run(["platforms", "partner", "--title", title])
        #expect(listing.status == 0 && listing.output.contains("extends generic"))
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: [
        (["--for", "yuotube"], 64 as Int32, "did you mean 'youtube'?"),
        (["--waive", "art-missing"], 64, "--because"),
        (["--waive", "art-mising", "--because", "x"], 64, "did you mean 'art-missing'?"),
        (["--market", "mars", "--for", "hls"], 64, "mars"),
    ])
    func mistakesOnTheCommandLineAreTold(arguments: [String], status: Int32, words: String) throws {
        let (folder, title) = try sample()
        let run = try gate(title, arguments)
        #expect(run.status == status && run.errors.contains(words), "\(run.errors)")
        withExtendedLifetime(folder) {}
    }

    @Test func listsThePlatforms() throws {
        let run = try Program.run(["platforms"])
        #expect(run.status == 0)
        for id in ["youtube", "hls", "prime-mec"] {
            #expect(run.output.split(separator: "\n").contains { $0.hasPrefix(id + " ") })
        }
        let one = try Program.run(["platforms", "youtube", "--json"])
        let object = try JSONSerialization.jsonObject(with: one.outputBytes) as? [String: Any]
        let platform = (object?["platforms"] as? [[String: Any]])?.first
        let values = try #require(platform?["values"] as? [[String: Any]])
        #expect(values.contains { $0["name"] as? String == "text.description.maximum" })
    }
}
