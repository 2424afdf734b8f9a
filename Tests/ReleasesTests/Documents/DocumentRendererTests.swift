import Adaptation
import Diagnostics
import Foundation
import Series
import Testing
import TimedText

@testable import Releases

/// A platform with one document, and a small release.
func sampleRelease(_ template: PlatformTemplate) throws -> PlatformRelease {
    var title = Title(id: "moon", sourceLocale: "zh-Hans", kind: .ai)
    title.names = ["zh-Hans": "月亮", "en": "The Moon & <Stars>", "es-419": "La luna"]
    title.synopses = ["zh-Hans": "很长的故事。", "en": "A long story about the moon."]
    title.tags = ["en": ["love", "moon"]]
    title.year = 2026
    title.producer = "Example Pictures"
    var episodes = [Episode(number: 1), Episode(number: 2)]
    episodes[0].duration = 90_500
    episodes[1].duration = 3_600_000
    title.episodes = episodes
    var plan = Title.PlatformPlan(platform: template.id)
    plan.values = ["price": "4.99"]
    return PlatformRelease(
        title: title, folder: "/nowhere", template: template, plan: plan,
        locales: ["en", "es-MX", "th", "zh-Hans"].map { .init(tag: $0, code: $0) },
        episodes: episodes, tracks: [], name: "r1", asOf: try #require(CalendarDay("2026-11-29")))
}

func sampleTemplate(
    _ kind: DocumentTemplate.Kind, _ content: String,
    scope: DocumentTemplate.Scope = .title, naming: String = "out"
) throws -> PlatformTemplate {
    var template = PlatformTemplate(
        id: "example", version: "2026.11", name: "Example",
        checkedOn: try #require(CalendarDay("2026-11-29")), confidence: .contract)
    let source = SourceText(name: "example.jsonc", text: content)
    var scanner = JSONScanner(source.bytes)
    var document = DocumentTemplate(
        kind: kind, scope: scope, naming: naming, content: try scanner.value(),
        provenance: .init(confidence: .contract))
    document.source = source
    template.documents = [document]
    return template
}

func rendered(
    _ kind: DocumentTemplate.Kind, _ content: String,
    scope: DocumentTemplate.Scope = .title, naming: String = "out",
    written: [WrittenFile] = []
) throws -> (texts: [String: String], findings: [GateCheck]) {
    let template = try sampleTemplate(kind, content, scope: scope, naming: naming)
    let (files, findings) = DocumentRenderer(template: template)
        .files(try sampleRelease(template), written: written)
    var texts: [String: String] = [:]
    for file in files {
        if case .bytes(let bytes) = file.content {
            texts[file.path] = String(decoding: bytes, as: UTF8.self)
        }
    }
    return (texts, findings)
}

@Suite struct DocumentRendererTests {
    @Test func valuesKeepTheirTypesInJSON() throws {
        let (texts, findings) = try rendered(
            .json,
            #"{"title": "{title.name}", "count": "{episodes.count}", "year": "{title.year}", "ai": "{ai.isSynthetic}", "tags": "{title.tags}"}"#
        )
        #expect(
            texts["out"] == """
                {
                  "title": "月亮",
                  "count": 2,
                  "year": 2026,
                  "ai": true,
                  "tags": [
                    "love",
                    "moon"
                  ]
                }

                """)
        // Tags come from English, which is told.
        #expect(findings.map { $0.rule } == ["document-value-of-other-locale"])
    }

    @Test func aLoopOverLocalesChangesTheLocaleOfTexts() throws {
        let (texts, findings) = try rendered(
            .json,
            #"{"localizations": {"each": "locales", "key": "{locale.code}", "value": {"title": "{title.own.name?}"}}}"#
        )
        #expect(findings == [])
        let object = try JSONSerialization.jsonObject(with: Data(try #require(texts["out"]).utf8))
        let localizations =
            (object as? [String: Any])?["localizations"] as? [String: [String: String]]
        #expect(localizations?["es-MX"] == ["title": "La luna"])
        #expect(localizations?["th"] == [:])
    }

    @Test func xmlIsEscapedAndElementsWithoutAnythingInThemAreLeftOut() throws {
        let (texts, findings) = try rendered(
            .xml,
            #"{"xml": "a:t", "namespaces": {"a": "urn:a"}, "attributes": {"l": "{locale.tag}"}, "content": [{"xml": "a:n", "content": "{title.name}"}, {"xml": "a:s", "content": "{title.logline?}"}, {"each": "episodes", "content": {"xml": "a:e", "attributes": {"n": "{episode.number}"}, "content": "{episode.duration|iso8601}"}}]}"#,
            scope: .locale, naming: "{locale}.xml")
        #expect(findings.filter { $0.outcome == .failed } == [])
        #expect(
            texts["en.xml"] == """
                <?xml version="1.0" encoding="UTF-8"?>
                <a:t xmlns:a="urn:a" l="en">
                  <a:n>The Moon &amp; &lt;Stars&gt;</a:n>
                  <a:e n="1">PT1M30.5S</a:e>
                  <a:e n="2">PT1H</a:e>
                </a:t>

                """)
        #expect(texts.count == 4)
    }

    @Test func aMissingValueIsToldWithItsFieldLocaleAndPlace() throws {
        let (texts, findings) = try rendered(
            .xml,
            "{\"xml\": \"a\", \"content\": [\n  {\"xml\": \"b\", \"content\": \"{title.logline}\"}, {\"xml\": \"c\"}]}",
            scope: .locale, naming: "{locale}.xml")
        let finding = try #require(findings.first { $0.locale == "th" })
        #expect(finding.rule == "document-value-missing")
        #expect(finding.outcome == .failed)
        #expect(finding.field == "title.logline")
        #expect(finding.platform == "example")
        #expect(finding.range?.line == 2)
        #expect(finding.range?.column == 27)
        #expect(texts["th.xml"]?.contains("<b") == false)
    }

    @Test func csvQuotesJoinsListsAndReplacesWhatMayNotStand() throws {
        let (texts, findings) = try rendered(
            .csv,
            #"{"columns": [{"name": "n", "value": "{episode.number}"}, {"name": "title", "value": "{title.name}, {locale.tag}"}, {"name": "tags", "value": "{title.tags}"}, {"name": "f", "value": "=1+1"}], "each": ["episodes", "locales"], "where": {"language": ["en", "th"]}, "replace": {"<": "(", ">": ")"}, "escapeFormulas": true}"#
        )
        #expect(findings.filter { $0.outcome == .failed } == [])
        #expect(
            texts["out"]
                == "n,title,tags,f\r\n1,\"The Moon & (Stars), en\",love|moon,'=1+1\r\n1,\"The Moon & (Stars), th\",love|moon,'=1+1\r\n2,\"The Moon & (Stars), en\",love|moon,'=1+1\r\n2,\"The Moon & (Stars), th\",love|moon,'=1+1\r\n"
        )
    }

    @Test func aConditionChoosesAndTheFirstThatIsThereCounts() throws {
        let (texts, findings) = try rendered(
            .json,
            #"{"a": {"when": "ai.isSynthetic", "is": true, "then": "AI", "else": "no"}, "b": {"when": "title.kind", "is": ["dubbed", "live-action"], "then": 1}, "c": {"first": ["{title.logline?}", "{title.year}"]}, "d": {"when": "title.logline", "is": null, "then": null}, "e": {"object": {"each": "x"}}, "f": "{{{title.id}}}"}"#
        )
        #expect(findings == [])
        #expect(
            texts["out"] == """
                {
                  "a": "AI",
                  "c": 2026,
                  "d": null,
                  "e": {
                    "each": "x"
                  },
                  "f": "{moon}"
                }

                """)
    }

    @Test func loopsFilterLimitAndCount() throws {
        let (texts, findings) = try rendered(
            .text,
            #"{"each": "locales", "as": "l", "where": {"tag": {"not": "en"}}, "limit": 2, "content": "{position} {l.tag} {title.name}"}"#
        )
        #expect(texts["out"] == "1 es-MX La luna\n2 th The Moon & <Stars>\n")
        #expect(findings.map { $0.locale } == ["th"])
    }

    @Test func textsWithoutAnythingInThemAreNoFiles() throws {
        let (texts, findings) = try rendered(
            .text, #""{title.own.synopsis?}""#, scope: .locale, naming: "{locale}/text.txt")
        #expect(texts.keys.sorted() == ["en/text.txt", "zh-Hans/text.txt"])
        #expect(texts["en/text.txt"] == "A long story about the moon.")
        #expect(findings == [])
    }

    @Test func twoFilesOfOnePathAreRefused() throws {
        let (texts, findings) = try rendered(.json, "{}", scope: .episode, naming: "same.json")
        #expect(texts.count == 1)
        #expect(findings.map { $0.rule } == ["document-path"])
        #expect(findings.first?.message == "two files would have the path 'same.json'")
        let (_, nameless) = try rendered(.json, "{}", scope: .title, naming: "{episode}.json")
        #expect(nameless.map { $0.rule } == ["document-path"])
    }

    @Test func aPathThatLeavesTheFolderIsRefused() throws {
        let template = try sampleTemplate(
            .json, "{}", scope: .locale, naming: "{locale}/a.json")
        let sample = try sampleRelease(template)
        let release = PlatformRelease(
            title: sample.title, folder: "", template: template, plan: sample.plan,
            locales: [.init(tag: "en", code: ".."), .init(tag: "th", code: "ไทย")], episodes: [],
            tracks: [], name: "r1", asOf: sample.asOf)
        let (files, findings) = DocumentRenderer(template: template).files(release, written: [])
        #expect(files.isEmpty)
        #expect(findings.map { $0.rule } == ["document-path", "document-path"])
    }

    @Test func aListInXMLIsToldInsteadOfAnEmptyElement() throws {
        let (texts, findings) = try rendered(
            .xml,
            #"{"xml": "a", "content": [{"xml": "b", "content": "{title.names}"}, {"xml": "c"}]}"#)
        #expect(findings.map { $0.rule } == ["document-wrong-value"])
        #expect(texts["out"]?.contains("<b") == false)
    }

    @Test func controlCharactersAreLeftOutAndTold() throws {
        let template = try sampleTemplate(.json, #"{"a": "{title.name}"}"#)
        let sample = try sampleRelease(template)
        var title = sample.title
        title.names["zh-Hans"] = "a\u{0}b\u{1B}\u{FFFF}c\td"
        let release = PlatformRelease(
            title: title, folder: "", template: template, plan: sample.plan,
            locales: sample.locales, episodes: [], tracks: [], name: "r1", asOf: sample.asOf)
        let (files, findings) = DocumentRenderer(template: template).files(release, written: [])
        guard case .bytes(let bytes)? = files.first?.content else {
            Issue.record("no file")
            return
        }
        #expect(String(decoding: bytes, as: UTF8.self) == "{\n  \"a\": \"abc\\td\"\n}\n")
        #expect(findings.map { $0.rule } == ["document-control-character"])
    }

    @Test func aFileMayNameThoseBeforeItWithTheirDigests() throws {
        var template = try sampleTemplate(.text, #""{title.id}""#, naming: "a.txt")
        template.documents += try sampleTemplate(
            .json,
            #"[{"each": "files", "content": ["{item.path}", "{item.size}", "{item.sha256}", "{item.md5}"]}]"#,
            naming: "b.json"
        ).documents
        let (files, findings) = DocumentRenderer(template: template)
            .files(try sampleRelease(template), written: [])
        #expect(findings == [])
        guard case .bytes(let bytes)? = files.last?.content else {
            Issue.record("no file")
            return
        }
        let rows = try JSONSerialization.jsonObject(with: Data(bytes)) as? [[Any]]
        #expect(rows?.first?[0] as? String == "a.txt" && rows?.first?[1] as? Int == 4)
        // What md5sum says of `moon`.
        #expect(rows?.first?[3] as? String == "6d4db5ff0c117864a02827bad3c361b9")
    }
}
