import Diagnostics
import Foundation
import TimedText
import Translation
import TranslationMemory

/// Subtitle files that go to a translation tool and come back.
enum ExchangeSamples {
    static let subRip = """
        1
        00:00:01,000 --> 00:00:03,000
        {\\an8}<i>He said</i> no.

        2
        00:00:03,100 --> 00:00:05,000
        A & B <3 <sighs>
        and more

        3
        00:00:05,000 --> 00:00:07,500
        <b>Third</b> line

        """
    static let webVTT = """
        WEBVTT

        intro
        00:01.000 --> 00:03.000 line:10%
        <v Anna><i>He said</i> &lt;no&gt; &amp; left.</v>

        00:03.100 --> 00:05.000
        Second

        """
    static let subStation = """
        [Script Info]
        ScriptType: v4.00+

        [V4+ Styles]
        Format: Name, Fontname, Fontsize
        Style: Default,Arial,20

        [Events]
        Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
        Dialogue: 0,0:00:01.00,0:00:02.00,Default,Anna,0,0,0,,{\\fad(100,200)}First\\Nline
        Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,{\\i1}Second{\\i0} one
        Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,{\\p1}m 0 0 l 10 10{\\p0}

        """
    static let ttml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling"\
         xml:lang="en">
        <body><div><p xml:id="a" begin="1s" end="2s">First &amp; <span\
         tts:fontStyle="italic">best</span></p><p begin="3s" end="4s">Second</p></div></body></tt>
        """

    static let all: [(String, any SubtitleFormat.Type)] = [
        (subRip, SubRip.self), (webVTT, WebVTT.self), (subStation, SubStation.self),
        (ttml, TTML.self),
    ]

    static func document(
        _ text: String, _ format: any SubtitleFormat.Type = SubRip.self
    ) throws -> Document {
        var findings: [Finding] = []
        return try format.read(
            SourceText(name: "a", text: text), options: ReadingOptions(), findings: &findings)
    }

    static func export(
        _ text: String, _ format: any SubtitleFormat.Type = SubRip.self
    ) throws -> SubtitleExport {
        var export = try SubtitleExport(
            document(text, format), name: "dir/a.srt", bytes: Array(text.utf8), source: "en")
        export.target = "fr"
        return export
    }

    static func written(_ document: Document) throws -> String {
        var findings: [Finding] = []
        let format = Formats.named(document.format) ?? SubRip.self
        return String(
            decoding: try document.written(as: format, findings: &findings), as: UTF8.self)
    }

    /// What a tool gives back that does something with each source.
    static func returned(
        _ export: SubtitleExport, _ version: XLIFFVersion = .v2_1,
        _ translate: (XLIFFContent, Int) -> XLIFFContent?
    ) throws -> ReturnedFile {
        var document = export.xliff(version)
        var count = 0
        document.files[0].members = document.files[0].members.map { member in
            guard case .unit(var unit) = member else { return member }
            unit.segments[0].target = translate(unit.segments[0].source, count)
            count += 1
            return .unit(unit)
        }
        var findings: [Finding] = []
        let read = try XLIFFDocument(
            reading: document.written(), name: "a.xlf", findings: &findings)
        return ReturnedFile(read, name: "a.xlf", original: export.digest)
    }

    /// The content with its text in capitals.
    static func capitals(_ content: XLIFFContent) -> XLIFFContent {
        func capitals(_ nodes: [XLIFFInline]) -> [XLIFFInline] {
            nodes.map {
                switch $0 {
                case .text(let text): return .text(text.uppercased())
                case .element(var element):
                    if ![.bpt, .ept, .ph, .it].contains(element.kind) {
                        element.children = capitals(element.children)
                    }
                    return .element(element)
                }
            }
        }
        var result = content
        result.nodes = capitals(content.nodes)
        return result
    }
}
