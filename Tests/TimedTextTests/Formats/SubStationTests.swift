import Diagnostics
import TestSupport
import Testing

@testable import TimedText

@Suite("SubStation")
struct SubStationTests {
    static let script = """
        [Script Info]
        ; made by hand
        Title: Show
        ScriptType: v4.00+
        PlayResX: 1920
        PlayResY: 1080

        [V4+ Styles]
        Format: Name, Fontname, Fontsize, PrimaryColour, Bold, Italic, Alignment
        Style: Default,Arial,20,&H00FFFFFF,0,0,2
        Style: Sign,Arial,20,&H000000FF,0,-1,8

        [Events]
        Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
        Comment: 0,0:00:00.00,0:00:00.00,Default,,0,0,0,,check this
        Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,One,\\Ntwo
        Dialogue: 1,0:00:03.00,0:00:04.00,Sign,Ann,0,0,10,,{\\i0}up {\\b1\\blur3}there

        [Fonts]
        fontname: x.ttf

        """

    @Test("events are read in the order of their columns")
    func reading() throws {
        let trial = try FormatTrial(Self.script, as: SubStation.self)
        let document = trial.document
        #expect(trial.rules == [])
        #expect(trial.cues == ["1000-2500 One,\ntwo", "3000-4000 up there"])
        #expect(document.comments(before: document.cues[0]) == ["check this"])
        #expect(document.style(of: document.cues[1]) == "Sign")
        #expect(
            document.attributes(of: document.cues[1])
                == ["layer": "1", "name": "Ann", "marginV": "10"])
        #expect(document.head.resolution == Region.Point(x: 1920, y: 1080))
        #expect(document.head.metadata["Title"] == "Show")
        #expect(document.head.styles.map { $0.name } == ["Default", "Sign"])
    }

    @Test("the tree says what the style and the overrides say")
    func tree() throws {
        let document = try FormatTrial(Self.script, as: SubStation.self).document
        let text = document.text(of: document.cues[1])
        let font = "color=\"#ff0000\""
        #expect(
            text.nodes == [
                .span(
                    .voice, content: "Ann", classes: [],
                    [
                        .span(
                            .font, content: font, classes: [],
                            [
                                .text("up "),
                                .span(.bold, content: "", classes: [], [.text("there")]),
                            ])
                    ])
            ])
        #expect(text.placement.alignment == 8)
    }

    @Test("a changed event changes only its columns", arguments: ["\n", "\r\n", "\r"])
    func lossless(ending: String) throws {
        let script = Self.script.replacing("\n", with: ending)
        var trial = try FormatTrial(script, as: SubStation.self)
        #expect(try trial.written() == script)
        trial.document.cues[0].end = 2600
        #expect(
            try trial.written() == script.replacing("0:00:02.50", with: "0:00:02.60"))
        var text = trial.document.text(of: trial.document.cues[1])
        text.open(.strike)
        text.append("{x}")
        text.close()
        trial.document.setText(text, at: 1)
        trial.document.cues.append(Cue(start: 5000, end: 6000, text: CueText("More")))
        let written = try trial.written()
        #expect(
            written.contains(
                "Sign,Ann,0,0,10,,{\\i0}up {\\b1}there{\\b0\\s1\\c&HFFFFFF&}\\{x\\}\(ending)"))
        #expect(
            written.contains("Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,More" + ending))
        #expect(written.hasSuffix("fontname: x.ttf" + ending))
    }

    @Test("a changed head keeps the lines that still hold")
    func head() throws {
        var trial = try FormatTrial(Self.script, as: SubStation.self)
        trial.document.head.metadata["Title"] = "New"
        trial.document.head.metadata["Original Script"] = "Me"
        trial.document.head.styles[1].properties["Bold"] = "-1"
        trial.document.head.styles.append(Style(name: "More"))
        let written = try trial.written()
        #expect(
            written
                == Self.script.replacing("Title: Show", with: "Title: New")
                .replacing("PlayResY: 1080\n", with: "PlayResY: 1080\nOriginal Script: Me\n")
                .replacing(
                    "Style: Sign,Arial,20,&H000000FF,0,-1,8\n",
                    with: "Style: Sign,Arial,20,&H000000FF,-1,-1,8\n"
                        + "Style: More,Arial,20,&H00FFFFFF,0,0,2\n"))
    }

    @Test("broken scripts are understood and reported")
    func repairs() throws {
        let script = """
            [Script Info]
            what is this
            [Events]
            Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,a, b
            Dialogue: 0,x,0:00:03.00,Default,,0,0,0,,c
            Dialogue: 0,0:00:05.00
            Dialogue: gone
            Nonsense
            """
        let trial = try FormatTrial(script, as: SubStation.self)
        #expect(trial.cues == ["1000-2000 a, b", "2000-3000 c", "5000-5000 "])
        #expect(
            trial.rules == [
                "ass-unknown-line", "ass-missing-format", "ass-bad-time", "ass-short-line",
                "ass-short-line", "ass-unknown-line",
            ])
        #expect(try trial.written() == script)
    }

    @Test("a speaker's name is settled after one writing")
    func speaker() throws {
        let trial = try FormatTrial(
            "[Script Info]\nScriptType: v4.00+\n\n[Events]\nFormat: Start, End, Name, Text\n"
                + "Dialogue: 0:00:01.00,0:00:02.00,\u{1}Anna\u{1},a\n", as: SubStation.self)
        let once = try FormatTrial.canonical(trial.document, as: SubStation.self).text
        #expect(once.hasSuffix(",Default,Anna,0,0,0,,a\n"))
    }

    @Test("sections that aren't understood don't move apart when they are written again")
    func otherSections() throws {
        let sections = "\n[Fonts]\nfontname: a\nAAAA\n\n[Aegisub Extradata]\nData: 1"
        let trial = try FormatTrial(
            "[Script Info]\nScriptType: v4.00+\n\n[Events]\nFormat: Start, End, Text\n"
                + "Dialogue: 0:00:01.00,0:00:02.00,a\n\n" + sections, as: SubStation.self)
        let once = try FormatTrial.canonical(trial.document, as: SubStation.self).text
        #expect(once.hasSuffix(",,a\n" + sections + "\n"))
        let again = try FormatTrial(once, as: SubStation.self)
        #expect(try FormatTrial.canonical(again.document, as: SubStation.self).text == once)
    }

    @Test("losses of a conversion name the cue and the tags")
    func leaving() throws {
        let document = try FormatTrial(Self.script, as: SubStation.self).document
        var findings: [Finding] = []
        _ = try document.written(as: SBV.self, findings: &findings)
        let override = try #require(findings.first { $0.rule == "lost-override" })
        #expect(
            override.message
                == "cue 2 at 00:00:03.000 loses its override '\\blur', which SBV (YouTube) can't say"
        )
        #expect(override.range?.line == 17)
        #expect(findings.contains { $0.rule == "lost-section" })
    }

    @Test("any document becomes a script")
    func writing() throws {
        var text = CueText()
        text.open(.voice, "Ann")
        text.append("a")
        text.open(.italic)
        text.append("b\nc")
        text.close()
        text.close()
        var document = Document(cues: [
            Cue(start: 1004, end: 2000, text: text), Cue(start: -1, end: 3_600_006),
        ])
        document.head.resolution = Region.Point(x: 1080, y: 1920)
        document.head.metadata["ti"] = "T"
        let (script, rules) = try FormatTrial.canonical(document, as: SubStation.self)
        #expect(script.contains("Title: T\nScriptType: v4.00+\n"))
        #expect(script.contains("PlayResX: 1080\nPlayResY: 1920\n"))
        #expect(script.contains("Style: Default,Arial,75,&H00FFFFFF,"))
        #expect(
            script.contains("Dialogue: 0,0:00:01.00,0:00:02.00,Default,Ann,0,0,0,,a{\\i1}b\\Nc\n"))
        #expect(script.contains("Dialogue: 0,0:00:00.00,1:00:00.01,"))
        #expect(rules == ["lost-negative-time", "lost-precision"])
        #expect(Formats.detect(SourceText(name: "", text: script))?.name == "ass")
    }

    @Test(
        "scripts of the wild come out as they went in",
        arguments: [
            "astisub/example-out-v4plus.ssa", "astisub/example-in-carriage-return.ssa",
            "astisub/example-in.ssa", "mantas-done/ass.ass", "mantas-done/ass_different_format.ass",
            "mantas-done/ass_different_format2.ass", "mantas-done/ass_different_format3.ass",
            "swiftsubtitles/SwiftSubtitlesTests/resources/assa/sample1.ass",
            "swiftsubtitles/SwiftSubtitlesTests/resources/assa/time.ass",
            "swiftsubtitles/SwiftSubtitlesTests/resources/assa/desc.ass",
        ])
    func wild(path: String) throws {
        guard let text = try FormatTrial.shared(path) else { return }
        let trial = try FormatTrial(text, as: SubStation.self)
        let events = text.split { $0.isNewline }.count { $0.hasPrefix("Dialogue:") }
        #expect(trial.cues.count == events)
        #expect(try trial.written() == text)
        let name = Formats.detect(SourceText(name: "", text: text))?.name
        #expect(name == trial.document.format)
        let (clean, _) = try FormatTrial.canonical(
            trial.document, as: try #require(Formats.named(trial.document.format)))
        let again = try FormatTrial(clean, as: SubStation.self).document
        #expect(
            again.cues.map { again.payload(of: $0) }
                == trial.document.cues.map { trial.document.payload(of: $0) })
    }

    @Test("junk neither crashes nor changes", arguments: SeededGenerator.seeds())
    func junk(seed: UInt64) throws {
        let pieces = [
            "[Script Info]\n", "[Events]\n", "Format: Start, End, Text\n", "Dialogue: ",
            "0:00:01.00,", "{\\k5", "}", "{\\rDefault", "Style: a,b\n", "[V4+ Styles]\n", "\\N",
            "Comment: 0,", "Format: Layer, Start, Text\n",
        ]
        try FormatTrial.survive(pieces, as: SubStation.self, seed: seed)
    }
}
