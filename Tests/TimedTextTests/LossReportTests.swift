import Diagnostics
import Testing

@testable import TimedText

@Suite struct LossReportTests {
    private func losses(
        _ text: String, from source: any SubtitleFormat.Type, to name: String
    ) throws -> [Finding] {
        let document = try FormatTrial(text, as: source).document
        var findings: [Finding] = []
        let format = try #require(Formats.named(name))
        _ = try document.written(as: format, findings: &findings)
        return findings.filter { $0.rule.hasPrefix("lost-") && $0.severity == .warning }
    }

    @Test(arguments: ["vtt", "ttml", "ass", "ssa", "sbv", "lrc", "csv"])
    func coordinatesAreNamedByEveryFormat(name: String) throws {
        let text = "1\n00:00:01,000 --> 00:00:02,000 X1:1 X2:2 Y1:3 Y2:4\na\n"
        let found = try losses(text, from: SubRip.self, to: name)
        let title = try #require(Formats.named(name)).title
        #expect(found.map(\.rule) == ["lost-coordinates"])
        #expect(
            found.first?.message
                == "cue 1 at 00:00:01.000 loses its coordinates, which \(title) can't say")
    }

    @Test("an alignment of the text holds beside coordinates", arguments: ["vtt", "ttml"])
    func alignmentBesideCoordinates(name: String) throws {
        let text = "1\n00:00:01,000 --> 00:00:02,000 X1:1 X2:2 Y1:3 Y2:4\n{\\an8}a\n"
        let document = try FormatTrial(text, as: SubRip.self).document
        let output = try FormatTrial.canonical(document, as: #require(Formats.named(name))).text
        #expect(output.contains(name == "vtt" ? "line:0" : "displayAlign=\"before\""))
    }

    @Test(arguments: ["srt", "ttml", "ass", "ssa", "sbv", "lrc", "csv"])
    func headerTextIsNamedByEveryFormat(name: String) throws {
        for head in ["WEBVTT A title", "WEBVTT\nKind: captions"] {
            let text = head + "\n\n00:01.000 --> 00:02.000\na\n"
            #expect(try losses(text, from: WebVTT.self, to: name).map(\.rule) == ["lost-header"])
        }
    }

    private static let script = """
        [Script Info]
        ScriptType: v4.00+
        PlayResX: 384
        PlayResY: 288

        [Events]
        Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
        Dialogue: 1,0:00:01.00,0:00:02.00,Default,Bob,10,0,0,fade,a

        """

    @Test(arguments: ["srt", "vtt", "ttml", "sbv", "lrc", "csv"])
    func attributesOfAScriptAreNamed(name: String) throws {
        let found = try losses(Self.script, from: SubStation.self, to: name)
        let format = try #require(Formats.named(name)).title
        let attributes = found.filter { $0.rule == "lost-attribute" }.map(\.message)
        #expect(
            attributes
                == ["effect=fade", "layer=1", "marginL=10"].map {
                    "cue 1 at 00:00:01.000 loses its attribute '\($0)', which \(format) can't say"
                })
        // Neither the kind of script nor a name that is a voice is lost.
        let others = Set(found.map(\.rule)).subtracting(["lost-attribute"])
        #expect(others == (["srt", "sbv", "lrc"].contains(name) ? ["lost-voice"] : []))
    }

    @Test func versionFourHasNoLayer() throws {
        let found = try losses(Self.script, from: SubStation.self, to: "ssa")
        #expect(found.map(\.rule) == ["lost-attribute"])
    }

    @Test("what TTML says in regions and inherited styles is kept")
    func inheritedLooks() throws {
        let text = """
            <tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling">
              <head><layout>
                <region xml:id="top" tts:origin="10% 10%" tts:extent="80% 80%"/>
              </layout></head>
              <body tts:color="#ff0000"><div>
                <p begin="1s" end="2s" region="top">a</p>
              </div></body>
            </tt>
            """
        let found = try losses(text, from: TTML.self, to: "vtt")
        #expect(!found.contains { $0.message.hasPrefix("cue") })
    }

    @Test func emptyLinesAreNamedInLRC() throws {
        var findings: [Finding] = []
        let document = Document(cues: [Cue(start: 0, end: 1000, text: CueText("a\n\nb"))])
        _ = try document.written(as: LRC.self, findings: &findings)
        #expect(findings.map(\.rule) == ["lost-empty-lines"])
    }

    @Test("drawings are no text, and are named", arguments: ["srt", "vtt", "ass", "sbv"])
    func drawings(name: String) throws {
        let text = "1\n00:00:01,000 --> 00:00:02,000\n{\\p1}m 0 0 l 9 9{\\p0}Hello\n"
        let document = try FormatTrial(text, as: SubRip.self).document
        let format = try #require(Formats.named(name))
        let (output, rules) = try FormatTrial.canonical(document, as: format)
        #expect(rules == ["lost-override"])
        #expect(output.contains("Hello"))
        #expect(!output.contains("l 9 9"))
    }
}
