import Diagnostics
import Releases
import Series
import Testing
import TimedText

@Suite struct SubtitleRulesCheckTests {
    @Test(
        arguments: [
            ([(0, 1500, "Hello"), (1600, 3000, "a\nb")], []),
            ([(0, 1500, "a\nb\nc")], ["subtitle-lines"]),
            ([(0, 1500, String(repeating: "a", count: 43))], ["subtitle-characters"]),
            // 42 Thai graphemes, 43 scalars.
            ([(0, 1500, String(repeating: "ก", count: 41) + "นี่")], []),
            ([(0, 832, "a")], ["subtitle-too-short"]), ([(0, 833, "a")], []),
            ([(0, 7001, "a")], ["subtitle-too-long"]), ([(0, 7000, "a")], []),
            ([(0, 1000, "a"), (1082, 3000, "b")], ["subtitle-gap"]),
            ([(0, 1000, "a"), (1083, 3000, "b")], []),
            ([(1083, 3000, "b"), (0, 1000, "a")], []),
            ([(0, 2000, "a"), (1500, 3000, "b")], []),
        ] as [([(Int64, Int64, String)], [String])])
    func cuesKeepToTheLimitsOfThePlatform(cues: [(Int64, Int64, String)], rules: [String]) throws {
        var fixture = try GateFixture(shipped: "netflix-ttml")
        fixture.locales = ["en"]
        fixture.title.episodes.removeLast()
        fixture.cues = cues
        let checks = try fixture.checks(SubtitleRulesCheck.self)
        #expect(checks.filter { $0.outcome == .failed }.map { $0.rule } == rules, "\(checks)")
        #expect(checks.filter { $0.outcome == .passed }.count == 5 - rules.count)
        #expect(
            checks.filter { $0.outcome == .failed }.allSatisfy {
                $0.file == "targets/en/ep001.srt" && $0.message.hasPrefix("cue ")
            })
    }

    @Test func aLimitThatDoesntHoldInALocaleIsntChecked() throws {
        var fixture = try GateFixture(shipped: "netflix-ttml")
        fixture.cues = [(0, 1000, "あ"), (1000, 2000, "い")]
        fixture.locales = ["ja", "fr"]
        let failed = try fixture.checks(SubtitleRulesCheck.self).names(.failed)
        #expect(failed == ["subtitle-gap fr 1", "subtitle-gap fr 2"])
    }

    @Test func theCueIsFoundInItsFile() throws {
        var fixture = try GateFixture(shipped: "netflix-ttml")
        fixture.locales = ["en"]
        let text =
            "1\n00:00:00,000 --> 00:00:02,000\nGood\n\n2\n00:00:03,000 --> 00:00:03,100\nBad\n"
        let input = fixture.input()
        var findings: [Finding] = []
        let document = try SubRip.read(
            SourceText(name: "ep001.srt", text: text), options: ReadingOptions(),
            findings: &findings)
        let track = PlatformRelease.Track(
            episode: 1, locale: "en", path: "targets/en/ep001.srt", document: document,
            facts: BundleFile.Facts())
        let release = input.release
        let one = PlatformRelease(
            title: release.title, folder: "", template: release.template, plan: release.plan,
            locales: release.locales, episodes: release.episodes, tracks: [track], name: "r1",
            asOf: release.asOf)
        let failed = SubtitleRulesCheck.checks(of: GateInput(one)).filter { $0.outcome == .failed }
        #expect(failed.map { $0.rule } == ["subtitle-too-short"])
        #expect(failed.first?.range?.line == 5)
    }

    @Test func whatCantBeMeasuredIsSaid() throws {
        var fixture = try GateFixture(shipped: "tiktok-minidrama")
        fixture.locales = ["en"]
        #expect(
            try fixture.checks(SubtitleRulesCheck.self).names(.skipped) == ["subtitle-width en"])
    }
}
