import Adaptation
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Series

@Suite struct StatusSurveyTests {
    @Test func theGridTellsHowFarEachCellIs() async throws {
        let own = try StatusTitle()
        try own.write("", to: "targets/en/ep002.srt", age: 100)
        try own.write(StatusTitle.srt(["คุณคือใคร"]), to: "targets/th/ep001.srt", age: 100)
        try own.write("\u{0}\u{1}\u{2}\u{3}binary\u{0}", to: "targets/th/ep002.srt", age: 100)
        let grid = try await own.survey.grid()
        #expect(grid.locales == ["en", "th"])
        #expect(grid.rows.map { $0.source.state } == [.ready, .ready])
        #expect(grid["ep001", "en"]?.state == .ready)
        #expect(grid["ep001", "en"]?.cues == 2)
        #expect(grid["ep002", "en"]?.state == .incomplete)
        #expect(grid["ep001", "th"]?.state == .incomplete)
        #expect(grid["ep001", "th"]?.gaps == 1)
        #expect(grid["ep002", "th"]?.state == .unreadable)
        #expect(grid["ep001", "zh-Hans"] == grid.rows[0].source)
        #expect(grid.totals == [.ready: 1, .incomplete: 2, .unreadable: 1])
        #expect(grid.totals(ofLocale: "th") == [.incomplete: 1, .unreadable: 1])
        #expect(!grid.isReady)
        let why = try own.survey.findings(episode: own.title.episodes[0], locale: "th")
        #expect(why.first?.rule == "missing-translation")
        #expect(why.first?.range?.file == own.folder.path("targets/th/ep001.srt"))
        #expect((why.first?.range?.line ?? 0) > 0)
        let unread = try own.survey.findings(episode: own.title.episodes[1], locale: "th")
        #expect(unread.map { $0.rule } == ["unreadable"])
        #expect(try own.survey.findings(episode: own.title.episodes[1], locale: "zh-Hans").isEmpty)
    }

    @Test func rulesOfTheTitleAndOfItsMarketsHold() async throws {
        var own = try StatusTitle()
        try own.write(
            #"{"lines": {"landscape": {"v": 8, "severity": "error", "unit": "grapheme"}}}"#,
            to: "rules/title.jsonc", age: 100)
        var grid = try await own.survey.grid()
        #expect(grid["ep001", "en"]?.state == .failing)
        let why = try own.survey.findings(episode: own.title.episodes[0], locale: "en")
        #expect(why.first?.severity == .error)
        #expect(why.first?.rule == "line-length")
        try FileManager.default.removeItem(atPath: own.folder.path("rules"))
        own.title.markets = [Title.MarketPlan(market: "nowhere")]
        grid = try await own.survey.grid()
        #expect(grid["ep001", "en"]?.state == .ready)
        #expect(grid.findings.map { $0.rule } == ["status-market"])
    }

    @Test func aFileThatDoesNotChangeIsNotReadAgain() async throws {
        let own = try StatusTitle()
        let first = try await own.survey.grid()
        #expect(first.filesRead == 3)
        let second = try await own.survey.grid()
        #expect(second.filesRead == 0)
        #expect(second.rows == first.rows)
        // A touched file is read, and a changed one is checked.
        try own.age("targets/en/ep001.srt", by: 500)
        #expect(try await own.survey.grid().filesRead == 1)
        try own.write(StatusTitle.srt(["Who are you?"]), to: "targets/en/ep001.srt", age: 400)
        #expect(try await own.survey.grid()["ep001", "en"]?.state == .incomplete)
        // Another program or other rules believe nothing of it.
        let other = StatusSurvey(folder: own.folder.root, title: own.title, program: "other")
        #expect(try await other.grid().filesRead == 3)
        #expect(try own.folder.text(".tradewind/.gitignore") == "*\n")
    }

    @Test func aSourceThatSaysSomethingElseMakesItsTranslationsOld() async throws {
        let own = try StatusTitle()
        #expect(try await own.survey.grid()["ep001", "en"]?.state == .ready)
        let changed = StatusTitle.srt(["你到底是谁？", "我是你哥哥。"])
        // Its time doesn't matter where the cache knows the pair: a checkout gives any.
        try own.write(changed, to: "source/zh-Hans/ep001.srt", age: 9000)
        #expect(try await own.survey.grid()["ep001", "en"]?.state == .older)
        let why = try own.survey.findings(episode: own.title.episodes[0], locale: "en")
        #expect(why.map { $0.rule } == ["older-than-source"])
        // Other line ends say nothing else.
        try own.write(
            changed.replacing("\n", with: "\r\n").replacing("到底", with: ""),
            to: "source/zh-Hans/ep001.srt", age: 10)
        #expect(try await own.survey.grid()["ep001", "en"]?.state == .ready)
        try own.write(changed, to: "source/zh-Hans/ep001.srt", age: 300)
        #expect(try await own.survey.grid()["ep001", "en"]?.state == .older)
        // Touched after the source: somebody found it right.
        try own.age("targets/en/ep001.srt", by: 200)
        #expect(try await own.survey.grid()["ep001", "en"]?.state == .ready)
    }

    @Test func timesDecideWhereTheCacheKnowsNothing() async throws {
        let own = try StatusTitle()
        try own.age("source/zh-Hans/ep001.srt", by: 1000)
        #expect(try await own.survey.grid()["ep001", "en"]?.state == .older)
        // Files that one copy wrote differ by little.
        try own.age("targets/en/ep001.srt", by: 1030)
        #expect(try await own.survey.grid()["ep001", "en"]?.state == .ready)
    }

    @Test(arguments: ["cut", "flipped", "other", "folder", "outside"])
    func aDamagedCacheIsMadeAgain(how: String) async throws {
        let own = try StatusTitle()
        let grid = try await own.survey.grid()
        let path = own.folder.path(".tradewind/status.cache")
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let whole = bytes
        try FileManager.default.removeItem(atPath: path)
        let elsewhere = try TemporaryFolder()
        switch how {
        case "cut": bytes.removeLast(40)
        case "flipped": bytes[bytes.count / 2] ^= 1
        case "other": bytes = Array("not a cache at all\n\n\n\n".utf8)
        case "folder":
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false)
        default:
            try FileManager.default.removeItem(atPath: own.folder.path(".tradewind"))
            try FileManager.default.createSymbolicLink(
                atPath: own.folder.path(".tradewind"), withDestinationPath: elsewhere.root)
        }
        if how != "folder", how != "outside" {
            try Data(bytes).write(to: URL(filePath: path))
        }
        let again = try await own.survey.grid()
        #expect(again.rows == grid.rows)
        #expect(again.filesRead == 3)
        guard how != "folder", how != "outside" else {
            #expect(try elsewhere.names().isEmpty)
            return
        }
        #expect([UInt8](try Data(contentsOf: URL(filePath: path))) == whole)
    }

    @Test func datesTellWhatBlocksThem() async throws {
        var own = try StatusTitle()
        var asia = Title.MarketPlan(market: "southeast-asia")
        asia.date = CalendarDay("2026-12-24")
        var plan = Title.PlatformPlan(platform: "youtube")
        plan.locales = ["en"]
        plan.date = CalendarDay("2026-11")
        own.title.markets = [asia]
        own.title.platforms = [plan]
        let grid = try await own.survey.grid()
        #expect(grid.deadlines.map { $0.plan.name } == ["youtube", "southeast-asia"])
        #expect(grid.deadlines[0].blocking.map { $0.episode } == ["ep002"])
        #expect(grid.deadlines[0].count == 2)
        #expect(grid.deadlines[1].locales == ["th"])
        #expect(grid.deadlines[1].blocking.count == 2)
        let today = try #require(CalendarDay("2026-11-29"))
        #expect(grid.deadlines.map { $0.daysLeft(asOf: today) } == [1, 25])
    }

    @Test func twoFilesForOneEpisodeAreNotReady() async throws {
        let own = try StatusTitle()
        try own.write("WEBVTT\n", to: "targets/en/ep001.vtt", age: 100)
        let grid = try await own.survey.grid()
        #expect(grid["ep001", "en"]?.state == .unreadable)
        #expect(grid.findings.count == 2)
        let why = try own.survey.findings(episode: own.title.episodes[0], locale: "en")
        #expect(why.first?.rule == "layout-two-files")
    }
}
