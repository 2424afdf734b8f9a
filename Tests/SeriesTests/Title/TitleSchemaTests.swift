import Diagnostics
import Embedded
import Series
import TestSupport
import Testing

/// The schema and the reader say the same of files.
@Suite struct TitleSchemaTests {
    private static let templates = ["sample", "empty"].map { "templates/titles/\($0)/title.jsonc" }

    @Test func theTemplatesAreGood() throws {
        let texts = try Self.templates.map { path in
            String(decoding: try #require(EmbeddedFile(path: path)).bytes, as: UTF8.self)
        }
        for text in texts {
            let reading = TitleSamples.read(text)
            #expect(reading.findings.isEmpty, "\(reading.findings.map { $0.message })")
        }
        guard let verdicts = try TemplateSchema.titles.verdicts(on: texts + [TitleSamples.whole])
        else {
            return
        }
        #expect(verdicts == ["good", "good", "good"])
    }

    @Test func theSampleSaysEverythingInSevenLanguages() throws {
        let file = try #require(EmbeddedFile(path: Self.templates[0]))
        let title = try #require(TitleReader(name: file.path, bytes: file.bytes).read().title)
        let locales = Set(title.targets.map { $0.locale } + [title.sourceLocale])
        #expect(locales.count == 7)
        for texts in [title.names, title.loglines, title.synopses] {
            #expect(Set(texts.keys) == locales)
        }
        #expect(Set(title.tags.keys) == locales)
        for episode in title.episodes {
            #expect(Set(episode.names.keys) == locales)
            #expect(Set(episode.synopses.keys) == locales)
            #expect((episode.duration ?? 0) > 60_000)
        }
        #expect(title.ratings.map { $0.region } == ["US", "TH", "ID", "VN", "AE"])
        #expect(title.ai == nil)
    }

    /// Members with something wrong that both must see.
    private static let wrong: [(String, String)] = [
        ("id", #""id": "Last-Delivery","#), ("id", #""id": "-a","#), ("id", #""id": 1,"#),
        ("id", ""), ("titles", ""), ("sourceLocale", ""), ("kind", ""),
        ("kind", #""kind": "Live action","#), ("titles", #""titles": {"zh-Hans": ""},"#),
        ("titles", #""titles": {"zh-Hans": "a", "e": "b"},"#), ("titles", #""titles": [],"#),
        ("titles", #""titles": {"zh-Hans": "a\u0007"},"#), ("tags", #""tags": {"en": "a"},"#),
        ("sourceLocale", #""sourceLocale": "zh Hans","#), ("year", #""year": 99,"#),
        ("year", #""year": 2026.5,"#), ("genres", #""genres": "Drama","#),
        ("producer", #""producer": "  ","#), ("producer", #""maker": "x","#),
        ("episodes", #""episodes": -1,"#), ("episodes", #""episodes": "80","#),
        ("episodes", #""episodes": [{"number": 0}],"#), ("episodes", #""episodes": [{}],"#),
        ("episodes", #""episodes": [{"number": 1, "duration": "118"}],"#),
        ("episodes", #""episodes": [{"number": 1, "duration": "1:60"}],"#),
        ("episodes", #""episodes": [{"number": 1, "duration": 0}],"#),
        ("episodes", #""episodes": [{"number": 1, "files": {"video": "../a.mp4"}}],"#),
        ("episodes", #""episodes": [{"number": 1, "files": {"Video": "a.mp4"}}],"#),
        ("episodes", #""episodes": [{"number": 1, "title": {}}],"#),
        ("targets", #""targets": [{"tier": 1}],"#), ("targets", #""targets": [5],"#),
        ("targets", #""targets": [{"locale": "en", "tier": 0}],"#),
        ("markets", #""markets": [{"locales": ["en"]}],"#),
        ("markets", #""markets": [{"market": "North America"}],"#),
        ("markets", #""markets": [{"market": "japan", "date": "2026-13-01"}],"#),
        ("markets", #""markets": [{"market": "japan", "date": "2026-12"}],"#),
        ("markets", #""markets": [{"market": "japan", "locales": ["en", "en"]}],"#),
        ("platforms", #""platforms": ["youtube"],"#),
        ("platforms", #""platforms": [{"platform": "youtube", "values": {"price": 9.99}}],"#),
        ("rights", #""rights": [{"from": "2026-01-01"}],"#),
        ("rights", #""rights": [{"territories": []}],"#),
        ("rights", #""rights": [{"territories": ["us"]}],"#),
        ("rights", #""rights": [{"territories": ["US", "US"]}],"#),
        ("rights", #""rights": [{"territories": ["US"], "exclusive": "yes"}],"#),
        ("rights", #""rights": [{"territories": ["US"], "chainOfTitle": "md5:00"}],"#),
        ("filings", #""filings": [{"kind": "record", "verbatim": "x"}],"#),
        ("filings", #""filings": [{"verbatim": "x"}],"#), ("filings", #""filings": [7],"#),
        ("ai", #""ai": {"label": 0, "made": ["voice"], "producer": "a", "produceId": "b"},"#),
        ("ai", #""ai": {"label": 1, "made": [], "producer": "a", "produceId": "b"},"#),
        ("ai", #""ai": {"label": 1, "made": ["dance"], "producer": "a", "produceId": "b"},"#),
        ("ai", #""ai": {"label": 1, "made": ["voice"], "producer": "a\\b", "produceId": "b"},"#),
        ("ai", #""ai": {"label": 1, "made": ["voice"], "producer": "a b", "produceId": "b"},"#),
        ("ai", #""ai": {"label": 1, "made": ["voice"], "producer": "a"},"#),
        ("ratings", #""ratings": [{"region": "US", "system": "TVPG"}],"#),
        ("ratings", #""ratings": [{"region": "USA", "system": "TVPG", "value": "G"}],"#),
        ("cast", #""cast": [{"names": {"en": "A"}}],"#),
        ("art", #""art": [{"role": "poster"}],"#),
        ("art", #""art": [{"role": "poster", "file": "a.jpg", "platforms": "youtube"}],"#),
        ("art", #""art": [{"role": "poster", "file": "a.jpg", "platforms": ["You Tube"]}],"#),
        ("art", #""art": [{"role": "poster", "file": "/etc/passwd"}],"#),
        ("art", #""art": [{"role": "poster", "file": "a/../../b"}],"#),
        ("art", #""art": [{"role": "poster", "file": "a\\b"}],"#),
        ("art", #""art": [{"role": "poster", "file": "C:b"}],"#),
        ("art", #""art": [{"role": "poster", "file": "a//b"}],"#),
        ("art", #""art": [{"role": "poster", "file": "a\u202Eb"}],"#),
        ("art", #""art": [{"role": "poster", "file": "a/"}],"#),
    ]

    @Test func whatIsWrongIsRefusedByBoth() throws {
        let texts = Self.wrong.map { TitleSamples.with($0.0, $0.1) }
        for (text, wrong) in zip(texts, Self.wrong) {
            #expect(TitleSamples.read(text).hasErrors, "the reader takes \(wrong.1)")
        }
        guard let verdicts = try TemplateSchema.titles.verdicts(on: texts) else { return }
        #expect(verdicts.count == texts.count)
        for (verdict, wrong) in zip(verdicts, Self.wrong) {
            #expect(verdict != "good", "the schema takes \(wrong.1)")
        }
    }

    /// Members that both must take.
    private static let right: [(String, String)] = [
        ("episodes", #""episodes": 0,"#), ("episodes", #""episodes": [],"#),
        ("episodes", #""episodes": [{"number": 1, "duration": "90:00"}],"#),
        ("episodes", #""episodes": [{"number": 1, "duration": "1:02:03.5"}],"#),
        ("episodes", #""episodes": [{"number": 1, "files": {"video": "媒体/第一集 ..mp4"}}],"#),
        ("targets", #""targets": ["en", {"locale": "es_419"}],"#),
        ("rights", #""rights": [{"territories": ["001"]}],"#), ("synopses", #""synopses": {},"#),
        ("synopses", #""synopses": {"en": "One.\nTwo.\tThree."},"#), ("art", ""), ("filings", ""),
        ("art", #""art": [{"role": "poster", "file": "a/..b"}],"#),
    ]

    @Test func whatIsRightIsTakenByBoth() throws {
        let texts = Self.right.map { TitleSamples.with($0.0, $0.1) }
        for (text, right) in zip(texts, Self.right) {
            #expect(!TitleSamples.read(text).hasErrors, "the reader refuses \(right.1)")
        }
        guard let verdicts = try TemplateSchema.titles.verdicts(on: texts) else { return }
        #expect(verdicts == texts.map { _ in "good" })
    }
}
