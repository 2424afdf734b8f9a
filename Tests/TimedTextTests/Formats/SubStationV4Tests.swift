import Testing

@testable import TimedText

@Suite struct SubStationV4Tests {
    @Test("scripts of version 4 number alignments in their way, and convert")
    func legacy() throws {
        let script = """
            [Script Info]
            ScriptType: v4.00
            [V4 Styles]
            Format: Name, PrimaryColour, Alignment, TertiaryColour
            Style: *Default,65535,6,255
            [Events]
            Format: Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
            Dialogue: Marked=0,0:00:01.00,0:00:02.00,*Default,,0000,0000,0000,,x{\\a10}
            """
        #expect(Formats.detect(SourceText(name: "", text: script))?.name == "ssa")
        let trial = try FormatTrial(script, as: SubStationV4.self)
        #expect(trial.rules == [])
        let text = trial.document.text(of: trial.document.cues[0])
        #expect(text.placement.alignment == 5)
        #expect(
            text.nodes == [.span(.font, content: "color=\"#ffff00\"", classes: [], [.text("x")])])
        let (ass, _) = try FormatTrial.canonical(trial.document, as: SubStation.self)
        #expect(Formats.detect(SourceText(name: "", text: ass))?.name == "ass")
        let again = try FormatTrial(ass, as: SubStation.self).document
        #expect(again.look(ofStyle: "Default").alignment == 8)
        let (ssa, _) = try FormatTrial.canonical(again, as: SubStationV4.self)
        #expect(
            try FormatTrial(ssa, as: SubStationV4.self).document.look(ofStyle: "Default").alignment
                == 8)
    }
}
