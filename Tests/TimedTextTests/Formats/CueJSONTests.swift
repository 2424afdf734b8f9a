import Diagnostics
import TestSupport
import Testing

@testable import TimedText

@Suite("JSON cues")
struct CueJSONTests {
    @Test("our own form holds everything a document says")
    func roundTrip() throws {
        var text = CueText()
        text.open(.voice, "Ann \"A\"", classes: ["loud", "b"])
        text.append("Hi \u{1}\n")
        text.open(.font, "color=\"red\" size=\"20\"")
        text.append("there")
        text.close()
        text.append(timestamp: 1500)
        text.close()
        text.placement = CueText.Placement(alignment: 8, position: Region.Point(x: 1.5, y: 2))
        var head = Document.Head()
        head.language = "th"
        head.text = "- x"
        head.timestampMap = TimestampMap(local: 1, mpegts: 900_000)
        head.styles = [Style(css: "::cue {}"), Style(name: "a", properties: ["b": "c"])]
        head.regions = [Region(id: "r")]
        head.metadata = ["Title": "T"]
        head.comments = ["c"]
        head.resolution = Region.Point(x: 1080, y: 1920)
        head.frameRate = 23.976
        var document = Document(
            cues: [Cue(start: -5, end: 1 << 50, text: text), Cue(start: 1, end: 2)], head: head)
        document.trailingComments = ["end"]
        document.setIdentifier("x", at: 0)
        var settings = CueSettings()
        settings.line = .percentage(12.5)
        settings.vertical = .rightToLeft
        settings.position = 10
        settings.coordinates = .init(x1: 1, x2: 2, y1: 3, y2: 4)
        document.setSettings(settings, at: 0)
        let (json, rules) = try FormatTrial.canonical(document, as: CueJSON.self)
        #expect(rules == [])
        let trial = try FormatTrial(json, as: CueJSON.self)
        #expect(trial.rules == [])
        #expect(trial.document.head == head)
        #expect(trial.document.trailingComments == ["end"])
        #expect(trial.document.cues.map { $0.start } == [-5, 1])
        #expect(trial.document.cues[0].end == 1 << 50)
        let cue = trial.document.cues[0]
        #expect(trial.document.text(of: cue).nodes == text.nodes)
        #expect(trial.document.text(of: cue).placement == text.placement)
        #expect(trial.document.settings(of: cue) == settings)
        #expect(trial.document.identifier(of: cue) == "x")
        #expect(Formats.detect(SourceText(name: "", text: json))?.name == "json")
    }

    @Test(
        "other programs' forms are read",
        arguments: [
            ("[{\"start\": 1, \"end\": 3, \"text\": \"a\"}]", "1000-3000 a"),
            ("[{\"start\": 1000, \"end\": 3000, \"text\": \"a\"}]", "1000-3000 a"),
            ("[{\"start\": 1.5, \"duration\": 2, \"content\": \"a\"}]", "1500-3500 a"),
            (
                "{\"language\":\"en\",\"segments\":[{\"id\":0,\"start\":0.0,\"end\":200,\"text\":\" a\"}]}",
                "0-200000 a"
            ),
            (
                "{\"subtitles\":[{\"from\":\"00:00:01,5\",\"to\":\"00:00:02\",\"lines\":[\"a\",\"b\"]}]}",
                "1500-2000 a\nb"
            ),
            (
                "{\"transcription\":[{\"offsets\":{\"from\":10,\"to\":20},\"text\":\" a\"}]}",
                "10-20 a"
            ),
            ("[{\"startMs\": 7, \"endMs\": 8, \"text\": \"a\"}]", "7-8 a"),
        ])
    func others(json: String, cue: String) throws {
        #expect(try FormatTrial(json, as: CueJSON.self).cues == [cue])
        #expect(Formats.detect(SourceText(name: "", text: json))?.name == "json")
    }

    @Test("a changed cue changes only its own values")
    func lossless() throws {
        let json = """
            {"model": "x", "segments": [
              {"id": 0, "start": 0.0, "end": 2.50, "text": " Hello", "tokens": [1, 2]},
              {"id": 1, "start": 2.50, "end": 4, "text": " World"} // no
            ,]}

            """
        var trial = try FormatTrial(json, as: CueJSON.self)
        #expect(trial.rules == ["json-comment", "json-trailing-comma"])
        #expect(try trial.written() == json)
        trial.document.cues[0].end = 2600
        trial.document.setText(CueText("Bye"), at: 1)
        #expect(
            try trial.written()
                == json.replacing(
                    "\"end\": 2.50, \"text\": \" H", with: "\"end\": 2.600, \"text\": \" H"
                )
                .replacing("\" World\"", with: "\"Bye\""))
        trial.document.cues.removeFirst()
        let again = try FormatTrial(try trial.written(), as: CueJSON.self)
        #expect(again.cues == ["2500-4000 Bye"])
    }

    @Test("an edited text beats the tree that stands beside it")
    func staleTree() throws {
        let json = """
            {"format": "tradewind-cues", "version": 1, "cues": [
            {"start": 0, "end": 1, "text": "new", "tree": [{"tag": "bold", "children": ["old"]}]}]}
            """
        let trial = try FormatTrial(json, as: CueJSON.self)
        #expect(trial.cues == ["0-1 new"])
        #expect(trial.rules == ["json-stale-tree"])
    }

    @Test("what comes before a syntax error is kept, and the error has its place")
    func truncated() throws {
        let trial = try FormatTrial(
            "[{\"start\": 1000, \"end\": 2000, \"text\": \"a\"},\n {\"start\": 30", as: CueJSON.self
        )
        #expect(trial.cues == ["1000-2000 a"])
        #expect(trial.rules == ["json-syntax"])
        #expect(trial.findings[0].range?.line == 2)
        #expect(throws: FormatError.self) { try FormatTrial("{\"a\": 1}", as: CueJSON.self) }
        #expect(throws: FormatError.self) { try FormatTrial("[Script Info]", as: CueJSON.self) }
    }

    @Test("spans nested deeper than readers of JSON allow are cut, not lost in silence")
    func nesting() throws {
        var text = CueText()
        for _ in 0..<300 { text.open(.bold) }
        text.append("x")
        text.closeAll()
        let document = Document(cues: [Cue(start: 0, end: 1, text: text)])
        let (json, rules) = try FormatTrial.canonical(document, as: CueJSON.self)
        #expect(rules == ["lost-nesting"])
        #expect(try FormatTrial(json, as: CueJSON.self).cues == ["0-1 x"])
    }

    @Test("junk neither crashes nor changes", arguments: SeededGenerator.seeds())
    func junk(seed: UInt64) throws {
        let pieces = [
            "[{\"start\":1,\"end\":2,\"text\":\"a\"}", "{\"cues\":[", "{\"start\":\"x\"}",
            "\"tree\":[",
            "1e999", "}", "]", ",",
        ]
        try FormatTrial.survive(pieces, as: CueJSON.self, seed: seed)
    }

    @Test("reading never hangs on one endless line", .timeLimit(.minutes(5)))
    func linear() throws {
        let one = "{\"start\":1000,\"end\":\"x\",\"text\":\"a\"}"
        let json = "[" + [String](repeating: one, count: 20_000).joined(separator: ",") + "]"
        #expect(try FormatTrial(json, as: CueJSON.self).cues.count == 20_000)
    }
}
