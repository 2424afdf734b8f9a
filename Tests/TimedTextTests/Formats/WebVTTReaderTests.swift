import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import TimedText

struct WebVTTReaderTests {
    @Test(arguments: [
        ("WEBVTT", 100), ("WEBVTT\n", 100), ("WEBVTT\r", 100), ("WEBVTT x", 100),
        ("WEBVTT\tx", 100),
        ("\u{FEFF}WEBVTT", 100), ("\u{FEFF}\u{FEFF}WEBVTT", 0), ("WEBVTTx", 0), ("webvtt", 0),
        (" WEBVTT", 0), ("", 0), ("WEBVT", 0), ("1\n00:00:01,000 --> 00:00:02,000\nWEBVTT", 0),
    ])
    func tellsTheFormatByItsSignature(text: String, confidence: Int) {
        let source = SourceText(name: "a.vtt", text: text)
        #expect(WebVTT.confidence(in: source) == confidence)
        var findings: [Finding] = []
        let isRead =
            (try? WebVTT.read(source, options: ReadingOptions(), findings: &findings)) != nil
        #expect(isRead == (confidence > 0))
    }

    @Test func readsHeadAndComments() throws {
        let (document, findings) = try WebVTTWriterTests.read(
            """
            WEBVTT - a film
            X-TIMESTAMP-MAP=LOCAL:00:00:01.000,MPEGTS:900000
            Kind: captions
            Language: th

            NOTE first

            REGION
            id:a
            lines:2

            NOTE
            two
            lines

            STYLE
            ::cue { color: red }

            NOTE of the cue

            00:01.000 --> 00:02.000 region:a
            x

            NOTE last
            """)
        #expect(findings == [])
        let head = document.head
        #expect(head.text == "- a film")
        #expect(head.timestampMap == TimestampMap(local: 1000, mpegts: 900_000))
        #expect(head.lines == ["Kind: captions"])
        #expect(head.language == "th")
        #expect(head.comments == ["first", "two\nlines"])
        #expect(head.regions.map(\.id) == ["a"])
        #expect(head.regions.first?.lines == 2)
        #expect(head.styles.map(\.css) == ["::cue { color: red }"])
        #expect(document.comments(before: document.cues[0]) == ["of the cue"])
        #expect(document.settings(of: document.cues[0]).region == "a")
        #expect(document.trailingComments == ["last"])
    }

    @Test(arguments: [
        ("x\n1️⃣00:01 --> 00:02\nlost\n", "vtt-bad-timing", Severity.error),
        ("1️⃣a\nb\n\n00:01.000 --> 00:02.000\nx", "vtt-stray-text", .error),
        ("00:01.000 --> 00:02.000 1️⃣foo:bar align:start\nx", "vtt-unknown-setting", .warning),
        ("00:01.000 --> 00:02.000 1️⃣x\nx", "vtt-unknown-setting", .warning),
        ("00:01.000 --> 00:02.000 1️⃣align:middle\nx", "vtt-bad-setting", .warning),
        ("00:01.000 --> 00:02.000 1️⃣region:zz\nx", "vtt-unknown-region", .warning),
        ("REGION\nid:a 1️⃣width:x\n", "vtt-bad-region-setting", .warning),
        ("00:01.000 --> 00:02.000\nx\n\n1️⃣STYLE\n::cue{}\n", "vtt-late-style", .warning),
        ("00:01.000 --> 00:02.000\nx\n\n1️⃣REGION\nid:a\n", "vtt-late-region", .warning),
        ("00:01.000 --> 00:02.000\nx\n\n1️⃣WEBVTT\nfoo\n", "vtt-second-header", .warning),
        ("1️⃣00:02.000 --> 00:01.000\nx\n", "vtt-cue-order", .warning),
        ("00:01.000 --> 00:02.000\nx1️⃣\0y\n", "vtt-nul", .warning),
    ])
    func reportsWhatIsDropped(marked: String, rule: String, severity: Severity) throws {
        let parts = "WEBVTT\n\n\(marked)".components(separatedBy: "1️⃣")
        let source = SourceText(name: "film.vtt", text: parts.joined())
        for isStrict in [false, true] {
            var options = ReadingOptions()
            options.isStrict = isStrict
            var findings: [Finding] = []
            _ = try WebVTT.read(source, options: options, findings: &findings)
            let found = findings.map { "\($0.rule) \($0.range?.bytes.lowerBound ?? -1)" }
            #expect(found == ["\(rule) \(parts[0].utf8.count)"])
            #expect(findings.first?.severity == (isStrict ? .error : severity))
        }
    }

    @Test(arguments: [
        ("00:01.000", 1000), ("00:00:01.000", 1000), ("59:59.999", 3_599_999),
        ("100:00:00.000", 360_000_000), ("0:00:01.000", 1000), ("001:00:00.000", 3_600_000),
        ("60:00.000", nil), ("00:60.000", nil), ("00:01.00", nil), ("00:01.0000", nil),
        ("0:01.000", nil), ("00:01,000", nil), ("00:01", nil), (":01.000", nil), ("", nil),
        ("99:59:59.999", 359_999_999), ("00:1.000", nil), ("00:00:1.000", nil), ("-00:01.000", nil),
    ])
    func readsTimes(text: String, time: Int64?) {
        let bytes = Array(text.utf8)
        var position = 0
        let read = WebVTTTimestamp.read(bytes.span, &position)
        #expect((position == bytes.count ? read : nil) == time)
    }

    @Test func boundsTimesThatDoNotFit() throws {
        let digits = String(repeating: "9", count: 40)
        let (document, _) = try WebVTTWriterTests.read(
            "WEBVTT\n\n00:00.000 --> \(digits):59:59.999\nx")
        let time = try #require(document.cues.first?.end)
        let written = try WebVTTWriterTests.written(document).text
        let again = try WebVTTWriterTests.read(written).document
        #expect(time > Int64.max - 7_200_000)
        #expect(again.cues.first?.end == time)
    }

    @Test func keepsEveryByteOfPublicFiles() throws {
        guard let folder = SharedData.url("data/subtitles") else { return }
        for url in SharedData.files(in: folder, extensions: ["vtt"]) {
            let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
            guard let (document, _) = try? WebVTTWriterTests.read(text) else { continue }
            var findings: [Finding] = []
            let bytes = try document.written(as: WebVTT.self, findings: &findings)
            #expect(bytes == Array(text.utf8), "\(url.path)")
            #expect(findings == [])
            // The canonical form of a file says the same.
            let canonical = try WebVTTWriterTests.written(document).text
            let again = try WebVTTWriterTests.read(canonical).document
            let before = document.cues.map { Self.meaning($0, in: document) }
            #expect(before == again.cues.map { Self.meaning($0, in: again) }, "\(url.path)")
        }
    }

    /// A cue without the spelling of its payload.
    private static func meaning(_ cue: Cue, in document: Document) -> ChromiumCue {
        var cue = WebVTTWriterTests.expected(ChromiumCue(cue, in: document))
        cue.text = ""
        // The first cue's identifier is changed when browsers would take it for a block.
        for name in ["STYLE", "REGION"] { cue.id = cue.id.replacing(name + "_", with: name) }
        return cue
    }

    @Test(arguments: SeededGenerator.seeds(fixed: 2))
    func survivesAnyBytes(seed: UInt64) throws {
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "\n", "\n\n", "\r", "\0", "-->", " --> ", "00:01.000", "00:02.000", ":", "<", ">", "&",
            "&#",
            "&#x", "&#99999999999;", "&amp", "<c.", "<v ", "</", "<ruby><rt>", "</ruby>", "STYLE\n",
            "REGION\n", "NOTE", "id:a", "line:", "%", ",", ".", "99999999999999999999", "é",
            "WEBVTT",
            " align:start", "\u{FFFD}",
        ]
        for _ in 0..<2000 {
            var text = "WEBVTT\n"
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                text += pieces.randomElement(using: &random) ?? ""
            }
            let (document, _) = try WebVTTWriterTests.read(text)
            var findings: [Finding] = []
            let bytes = try document.written(as: WebVTT.self, findings: &findings)
            #expect(bytes == Array(text.utf8), "\(text.debugDescription)")
            let canonical = try WebVTTWriterTests.written(document).text
            let again = try WebVTTWriterTests.read(canonical).document
            let before = document.cues.map { Self.meaning($0, in: document) }
            let after = again.cues.map { Self.meaning($0, in: again) }
            #expect(before == after, "\(text.debugDescription)")
        }
    }
}
