import Diagnostics
import Foundation
import Releases
import Series
import TestSupport
import Testing
import TimedText

@Suite struct PlatformReaderTests {
    static let good = """
        {
          // A partner.
          "id": "partner", "version": "1", "name": "Partner", "checkedOn": "2026-11-01",
          "confidence": "contract", "sources": {"contract": "none: contract", "page": "https://example.com/"},
          "locales": {"form": "underscore", "codes": {"es-419": "es_LA"}, "fallbacks": {"pt": "pt-BR"}, "unsupported": ["fa"]},
          "text": {"title": {"maximum": 30, "unit": "utf-8", "from": "title.name", "required": true, "forbidden": ["<"],
            "source": "page", "confidence": "public", "marks": {"unit": {"confidence": "second-hand", "note": "told"}}}},
          "subtitles": {"formats": ["srt", "cap"], "lineEnding": "crlf", "byteOrderMark": true, "lines": 2, "gap": 80,
            "formatsByLocale": {"ja": "ttml"}, "naming": "{episode}.{locale}.srt"},
          "media": {"roles": ["video"], "types": ["mp4"], "naming": "{episode}.{ext}", "maximumBytes": 1000},
          "art": [{"role": "poster", "ratio": [0.69, 0.699], "types": ["png"], "naming": "{role}.{ext}", "required": true}],
          "documents": [{"kind": "json", "scope": "title", "naming": "title.json", "content": {"a": [1]}}],
          "disclosures": {"isAI": {"from": "ai.isSynthetic", "words": {"true": "yes"}, "required": true}},
          "counts": {"title.tags": {"maximum": 3}},
          "filings": {"anyOf": ["licence"]}, "ratings": {"required": true},
          "postconditions": [{"validator": "xml", "files": "*.xml", "settings": {"schema": "a.xsd"}}],
        }
        """

    func read(_ text: String) -> (PlatformTemplate?, [Finding]) {
        var reader = PlatformReader(
            file: PlatformFile(path: "platforms/partner.jsonc", bytes: Array(text.utf8)))
        let template = reader.template()
        return (template, reader.findings)
    }

    @Test func aFileSaysWhatAPlatformWants() throws {
        let (read, findings) = read(Self.good)
        #expect(findings.isEmpty, "\(findings)")
        let template = try #require(read)
        #expect(template.id == "partner" && template.confidence == .contract)
        #expect(template.locales.form == .underscore)
        #expect(template.locales.codes == ["es-419": "es_LA"])
        #expect(template.locales.unsupported == ["fa"])
        let title = try #require(template.text["title"])
        #expect(title.maximum == 30 && title.unit == .utf8 && title.isRequired)
        #expect(title.provenance.source == "page" && title.provenance.confidence == .public)
        #expect(title.provenance.of("unit").note == "told")
        #expect(title.provenance.of("maximum").source == "page")
        let subtitles = try #require(template.subtitles)
        #expect(subtitles.formats == ["srt", "cap"] && subtitles.lineEnding == .crlf)
        #expect(subtitles.hasByteOrderMark && subtitles.lines == 2 && subtitles.gap == 80)
        #expect(subtitles.formatsByLocale == ["ja": "ttml"])
        #expect(template.media?.maximumBytes == 1000)
        #expect(template.art.first?.ratio == 0.69...0.699)
        #expect(template.documents.first?.kind == .json)
        #expect(template.disclosures.first?.words == ["true": "yes"])
        #expect(template.counts["title.tags"]?.maximum == 3)
        #expect(template.filings?.anyOf == [.licence] && template.ratings?.isRequired == true)
        #expect(template.postconditions.first?.settings == ["schema": "a.xsd"])
    }

    /// What is replaced in the good file, by what, the rule that finds it, and a part of the message.
    static let bad: [(String, String, String, String)] = [
        ("\"name\": \"Partner\"", "\"nmae\": \"Partner\"", "platform-missing-value", "'name'"),
        ("\"locales\":", "\"lokales\":", "platform-unknown-name", "did you mean 'locales'?"),
        ("\"form\": \"underscore\"", "\"form\": \"dots\"", "platform-wrong-value", "'dots'"),
        ("\"unit\": \"utf-8\"", "\"unit\": \"letters\"", "platform-wrong-value", "'letters'"),
        ("\"maximum\": 30", "\"maximum\": 0", "platform-wrong-value", "whole number"),
        ("\"maximum\": 30", "\"maximum\": \"30\"", "platform-wrong-value", "whole number"),
        ("\"from\": \"title.name\",", "", "platform-missing-value", "'from'"),
        ("[\"srt\", \"cap\"]", "[\"cap\", \"srt\"]", "platform-unknown-format", "'cap'"),
        ("[\"srt\", \"cap\"]", "[]", "platform-wrong-value", "a format is missing"),
        ("\"ja\": \"ttml\"", "\"ja\": \"tml\"", "platform-unknown-format", "'ttml'?"),
        ("{episode}.{locale}.srt", "{episode}.{local}.srt", "platform-unknown-name", "'locale'?"),
        ("{episode}.{locale}.srt", "../{episode}.srt", "platform-wrong-value", "below"),
        ("{episode}.{locale}.srt", "/{episode}.srt", "platform-wrong-value", "below"),
        ("\"lineEnding\": \"crlf\"", "\"lineEnding\": \"unix\"", "platform-wrong-value", "'unix'"),
        ("[0.69, 0.699]", "[0.69]", "platform-wrong-value", "width by height"),
        ("\"kind\": \"json\"", "\"kind\": \"yaml\"", "platform-wrong-value", "'yaml'"),
        (", \"content\": {\"a\": [1]}", "", "platform-missing-value", "'content'"),
        ("none: contract", "example.com", "platform-wrong-value", "https://"),
        ("\"2026-11-01\"", "\"2026-13-01\"", "platform-wrong-value", "isn't a day"),
        (
            "\"confidence\": \"contract\"", "\"confidence\": \"sure\"", "platform-wrong-value",
            "'sure'"
        ),
        ("\"gap\": 80", "\"exempt\": {\"ja\": [\"gaps\"]}", "platform-wrong-value", "'gap'?"),
        ("[\"licence\"]", "[\"license\"]", "platform-wrong-value", "'licence'?"),
        ("{\"es-419\": \"es_LA\"}", "{\"e\": \"es_LA\"}", "platform-wrong-value", "locale"),
        ("\"required\": true}]", "\"required\": 1}]", "platform-wrong-value", "true or false"),
        ("{\"maximum\": 3}", "{\"most\": 3}", "platform-unknown-name", "'most'"),
    ]

    @Test(arguments: bad) func mistakesAreFoundWithTheirPlaces(
        good: String, bad: String, rule: String, message: String
    ) throws {
        #expect(Self.good.contains(good))
        let (_, findings) = read(Self.good.replacing(good, with: bad))
        let found = try #require(
            findings.first { $0.rule == rule && $0.message.contains(message) }, "\(findings)")
        #expect(found.range.map { $0.line >= 1 && $0.column >= 1 } == true)
    }

    @Test func whatTheReaderRefusesTheSchemaRefusesToo() throws {
        let texts = [Self.good] + Self.bad.map { Self.good.replacing($0.0, with: $0.1) }
        let verdicts = try TemplateSchema.platforms.verdicts(on: texts)
        guard let verdicts else { return }
        #expect(verdicts.count == texts.count)
        #expect(verdicts.first == "good")
        for (verdict, change) in zip(verdicts.dropFirst(), Self.bad) {
            #expect(verdict != "good", "\(change)")
        }
    }

    @Test(arguments: [
        ("\"source\": \"page\"", "\"source\": \"pgae\"", "platform-unknown-source"),
        ("{\"unit\": {\"conf", "{\"units\": {\"conf", "platform-unknown-name"),
        ("\"id\": \"partner\"", "\"id\": \"other\"", "platform-wrong-value"),
        (
            "\"fallbacks\": {\"pt\": \"pt-BR\"}", "\"fallbacks\": {\"pt\": \"fa\"}",
            "platform-wrong-value"
        ),
    ])
    func whatNoSchemaCanSeeIsFoundToo(good: String, bad: String, rule: String) {
        #expect(Self.good.contains(good))
        let (_, findings) = read(Self.good.replacing(good, with: bad))
        #expect(findings.map { $0.rule } == [rule], "\(findings)")
    }
}
