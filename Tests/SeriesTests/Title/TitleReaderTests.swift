import Adaptation
import Diagnostics
import Series
import TestSupport
import Testing

@Suite struct TitleReaderTests {
    @Test func aWholeDescriptionIsReadAsItStands() throws {
        let reading = TitleSamples.read(TitleSamples.whole)
        // The second filing is of a form that nobody knows.
        #expect(TitleSamples.places(reading.findings) == ["19:74 warning title-filing-form"])
        let title = try #require(reading.title)
        #expect(title.id == "last-delivery")
        #expect(title.names == ["zh-Hans": "最后一单", "en": "The Last Delivery"])
        #expect(title.tags == ["en": ["courier", "family"]])
        #expect(title.sourceLocale == "zh-Hans")
        #expect(title.kind == .aiComics)
        #expect(title.year == 2026)
        #expect(title.episodes.map { $0.duration } == [118_000, 118_000, 118_250])
        #expect(title.episodes.map { $0.id } == ["ep001", "ep002", "ep003"])
        #expect(title.episodes[0].files == ["video": "media/ep001.mp4"])
        #expect(title.targets == [.init(locale: "en", tier: 2), .init(locale: "es-419")])
        #expect(title.markets.first?.date == CalendarDay("2026-12-15"))
        #expect(title.platforms.first?.values == ["priceInUsd": "9.99"])
        #expect(title.platforms.first?.market == "north-america")
        let right = try #require(title.rights.first)
        #expect(right.territories == ["US", "419"])
        #expect(right.isExclusive)
        #expect(right.to == CalendarDay("2027-12-31"))
        #expect(right.chainOfTitle?.hasPrefix("sha256:9f86") == true)
        #expect(title.filings.map { $0.kind } == [.ordinaryRecord, .licence])
        #expect(title.filings.first?.issuer == "番茄")
        #expect(title.ai?.made == [.picture, .voice])
        #expect(title.ai?.visible?.to == 3000)
        #expect(title.ratings.first?.value == "TV-14")
        #expect(title.cast.first?.characters == ["en": "Lin Xiaoman"])
        #expect(title.art.first?.file == "media/art/poster.en.jpg")
        #expect(title.art.first?.platforms == ["prime-mec"])
    }

    @Test func aNumberStandsForThatManyEpisodes() {
        let reading = TitleSamples.read(TitleSamples.with("episodes", #""episodes": 80,"#))
        #expect(reading.title?.episodes.map { $0.number } == Array(1...80))
        #expect(reading.title?.episodes.last?.id == "ep080")
    }

    /// What stands in a line, and where what is wrong with it is found.
    @Test(arguments: [
        ("id", #""id": "Last Delivery","#, ["4:9 error title-id"]),
        ("id", #""id": "","#, ["4:9 error title-id"]),
        ("id", "", ["1:1 error title-missing"]),
        ("kind", "", ["1:1 error title-missing"]),
        ("kind", #""kind": "cartoon","#, ["10:11 error title-wrong-value"]),
        ("ai", "", ["10:11 warning title-ai-undeclared"]),
        ("titles", #""titles": {"en": "The Last Delivery"},"#, ["5:13 error title-missing"]),
        ("titles", #""titles": {"zh_hans": "最后一单"},"#, ["5:14 warning title-locale-spelling"]),
        (
            "titles", #""titles": {"zh-Hans": "一", "zh-hans": "二"},"#,
            ["5:30 warning title-locale-spelling", "5:30 error title-wrong-value"]
        ),
        ("titles", #""titles": {"zh-Hans": "一", "e n": "x"},"#, ["5:30 error title-locale"]),
        ("titles", #""titles": {"zh-Hans": "一", "english": "x"},"#, ["5:30 warning title-locale"]),
        (
            "titles", #""titles": {"zh-Hans": " "},"#,
            ["5:13 error title-missing", "5:25 error title-wrong-value"]
        ),
        ("year", #""year": "2026","#, ["11:11 error title-wrong-value"]),
        ("producer", #""producr": "x","#, ["13:3 error title-unknown-name"]),
        ("targets", #""targets": ["en", "es-419", "en"],"#, ["15:31 error title-duplicate"]),
        (
            "targets", #""targets": [{"locale": "en", "tier": 0}, "es-419"],"#,
            ["15:40 error title-wrong-value"]
        ),
        (
            "markets", #""markets": [{"market": "north-amerika", "locales": ["fr"]}],"#,
            ["16:26 warning title-unknown-market", "16:55 warning title-unknown-locale"]
        ),
        (
            "markets", #""markets": [{"market": "japan", "date": "2026-02-29"}],"#,
            ["16:43 error title-wrong-value"]
        ),
        (
            "markets", #""markets": [{"market": "japan", "date": "2026-02"}],"#,
            ["16:43 error title-wrong-value"]
        ),
        ("platforms", #""platforms": [{"market": "japan"}],"#, ["17:17 error title-missing"]),
        (
            "rights", #""rights": [{"territories": ["us", "UK", "ZZ9"]}],"#,
            [
                "18:31 error title-region", "18:37 error title-region",
                "18:43 error title-region",
            ]
        ),
        ("rights", #""rights": [{"territories": []}],"#, ["18:30 error title-wrong-value"]),
        (
            "rights",
            #""rights": [{"territories": ["US"], "from": "2027-01-01", "to": "2026-01-01"}],"#,
            ["18:66 error title-dates"]
        ),
        (
            "rights", #""rights": [{"territories": ["US"], "chainOfTitle": "sha256:abc"}],"#,
            ["18:54 error title-digest"]
        ),
        (
            "rights",
            #""rights": [{"territories": ["035"], "exclusive": true, "to": "2027-01-01"}, {"territories": ["TH"], "exclusive": true, "from": "2026-06-01"}],"#,
            ["18:79 warning title-rights-overlap"]
        ),
        ("filings", #""filings": ["网剧甲字（2026）第1号"],"#, ["19:15 error title-filing-kind"]),
        ("filings", #""filings": ["847205"],"#, ["19:15 error title-filing-kind"]),
        (
            "filings", #""filings": [{"kind": "licence", "verbatim": "京网微剧备字（2026）第001号"}],"#,
            ["19:24 warning title-filing-kind"]
        ),
        (
            "ai", #""ai": {"label": 4, "made": ["picture"], "producer": "a b", "produceId": "é"},"#,
            [
                "20:19 error title-wrong-value", "20:55 error title-ai-code",
                "20:75 error title-ai-code",
            ]
        ),
        (
            "ai",
            #""ai": {"label": 1, "made": ["voice"], "producer": "a", "produceId": "b", "visible": {"episode": 9, "from": 0, "to": 1500, "heightRatio": 0.04}},"#,
            [
                "20:99 warning title-unknown-episode", "20:119 warning title-visible-label",
                "20:140 warning title-visible-label",
            ]
        ),
        (
            "ratings", #""ratings": [{"region": "US", "system": "TVPG"}],"#,
            ["21:15 error title-missing"]
        ),
        (
            "cast", #""cast": [{"names": {"en": "A"}, "job": "The Lead"}],"#,
            ["22:42 error title-wrong-value"]
        ),
        (
            "art", #""art": [{"role": "poster", "file": "../poster.jpg"}],"#,
            ["23:38 error title-path"]
        ),
        (
            "art", #""art": [{"role": "poster", "locale": "fr", "file": "poster.jpg"}],"#,
            ["23:40 warning title-unknown-locale"]
        ),
    ])
    func whatIsWrongIsFoundAtItsPlace(member: String, line: String, places: [String]) {
        let reading = TitleSamples.read(TitleSamples.with(member, line))
        // The whole description's own warning isn't asked for; a line left out moves it.
        let findings = reading.findings.filter { $0.rule != "title-filing-form" }
        let found = TitleSamples.places(findings)
        #expect(found == places, "\(findings.map { $0.message })")
    }

    @Test(arguments: [
        (#"[{"number": 1}, {"number": 1}]"#, ["duplicate"], [1]),
        (#"[{"number": 2}, {"number": 1}]"#, ["episode-gap", "episode-order"], [1, 2]),
        (#"[{"number": 1}, {"number": 4}]"#, ["episode-gap"], [1, 4]),
        (#"[{"number": 0}]"#, ["wrong-value"], []),
        (#"[{"duration": 1000}]"#, ["missing"], []),
        (#"[{"number": 1, "duration": 118}]"#, ["duration"], [1]),
        (#"[{"number": 1, "duration": "118"}]"#, ["wrong-value"], [1]),
        (#"[{"number": 1, "duration": "1:60"}]"#, ["wrong-value"], [1]),
        (#"[{"number": 1, "duration": "1:1:60"}]"#, ["wrong-value"], [1]),
        (#"[{"number": 1, "files": {"video": "/a.mp4"}}]"#, ["path"], [1]),
        (#"[{"number": 1, "files": {"Video": "a.mp4"}}]"#, ["wrong-value"], [1]),
        ("-1", ["wrong-value"], []), ("1.5", ["wrong-value"], []), ("10001", ["wrong-value"], []),
        (#""80""#, ["wrong-value"], []),
    ])
    func episodesAreCountedAndOrdered(text: String, rules: [String], numbers: [Int]) {
        let whole = TitleSamples.with("episodes", "\"episodes\": \(text),")
        let reading = TitleSamples.read(whole)
        let found = reading.findings.filter {
            $0.range?.line == 14
        }
        #expect(found.map { $0.rule } == rules.map { "title-\($0)" })
        #expect(reading.title?.episodes.map { $0.number } == numbers)
    }

    @Test func aBadSpellingOfALocaleIsAnsweredWithTheUsualOne() {
        let reading = TitleSamples.read(
            TitleSamples.with("sourceLocale", #""sourceLocale": "zh_CN","#))
        #expect(
            reading.findings.contains {
                $0.message == "'zh_CN' is read as 'zh-CN'; did you mean 'zh-Hans'?"
            })
        #expect(reading.title?.sourceLocale == "zh-CN")
    }

    @Test func anIdOfOtherLettersIsAnsweredWithOneThatIsAllowed() {
        let reading = TitleSamples.read(TitleSamples.with("id", #""id": "The Last_Delivery","#))
        #expect(
            reading.findings.first?.message.hasSuffix("did you mean 'the-last-delivery'?") == true)
        #expect(reading.title == nil)
        #expect(reading.hasErrors)
    }

    /// Also bytes that look like the beginning of a character, or of the one that stands for them.
    @Test(arguments: [[0xFF], [0xF0, 0x9F, 0x98], [0xEF, 0xBF]] as [[UInt8]])
    func bytesThatAreNoTextAreFound(damage: [UInt8]) {
        var bytes = Array(TitleSamples.whole.utf8)
        let place = bytes.firstRange(of: "Drama".utf8)?.lowerBound ?? 0
        bytes.replaceSubrange(place..<place + 1, with: damage)
        let reading = TitleReader(name: "title.jsonc", bytes: bytes).read()
        #expect(TitleSamples.places(reading.findings).first == "12:15 error title-encoding")
    }

    @Test func bytesThatAreNoTextAreFoundAtTheEnd() {
        let bytes = Array(TitleSamples.whole.utf8) + Array("// ".utf8) + [0xEF, 0xBF]
        let reading = TitleReader(name: "title.jsonc", bytes: bytes).read()
        #expect(reading.findings.map { $0.rule }.contains("title-encoding"))
        #expect(reading.title != nil)
    }

    @Test(arguments: ["", "[]", "{", "{\"id\": }", "null", "{\"a\": [[[[", "\u{FEFF}{"])
    func whatIsNoObjectGivesNoTitle(text: String) {
        let reading = TitleSamples.read(text)
        #expect(reading.title == nil)
        #expect(reading.hasErrors)
    }
}
