import Diagnostics
import TestSupport
import Testing

@testable import TimedText

@Suite("CSV cues")
struct CueCSVTests {
    @Test(
        "tables are read by their header or without one",
        arguments: [
            (
                "id,start,end,text\r\n7,00:00:01.000,0:00:02,\"a, \"\"b\"\"\nc\"\r\n",
                "1000-2000 a, \"b\"\nc"
            ),
            ("Text;End;Start\nx;00:00:02,5;00:00:01\n", "1000-2500 x"),
            ("Start\tEnd\tText\n1.5\t2,5\tx\n", "1500-2500 x"),
            (
                "Number,Start time in milliseconds,End time in milliseconds,\"Text\"\n1,5,9,x\n",
                "5-9 x"
            ),
            ("sep=;\nstart;duration;text\n1000;500;x\n", "1000-1500 x"),
            ("1,00:00:01.000,00:00:02.000,x\n", "1000-2000 x"),
            ("00:01.000;00:02.000;x\n", "1000-2000 x"),
            ("start,end,source,target\n1,2,x,y\n", "1000-2000 y"),
            ("No.,Timecode In,Timecode Out,Subtitle\n1,00:00:01:00,00:00:02,x\n\n", "0-2000 x"),
        ])
    func reading(table: String, cue: String) throws {
        #expect(try FormatTrial(table, as: CueCSV.self).cues == [cue])
        #expect(Formats.detect(SourceText(name: "", text: table))?.name == "csv")
    }

    @Test("speakers, sources and notes are kept")
    func columns() throws {
        let table =
            "id,start,end,speaker,source,target,note\r\n"
            + "1,00:00:01.000,00:00:02.000,Ann,Hola,Hello,tone?\r\n"
        let trial = try FormatTrial(table, as: CueCSV.self)
        let cue = trial.document.cues[0]
        #expect(trial.document.text(of: cue).speaker == "Ann")
        #expect(trial.document.attributes(of: cue)["source"] == "Hola")
        #expect(trial.document.comments(before: cue) == ["tone?"])
        let (text, rules) = try FormatTrial.canonical(trial.document, as: CueCSV.self)
        #expect(text == table)
        #expect(rules == [])
    }

    @Test("a changed cue changes only its cells")
    func lossless() throws {
        let table = "start;end;extra;text\n1;2;\"k\";\"a\"\n\n3;4.5;k\n5;6;k;z"
        var trial = try FormatTrial(table, as: CueCSV.self)
        #expect(try trial.written() == table)
        trial.document.cues[0].end = 2250
        trial.document.setText(CueText("q\nr"), at: 0)
        trial.document.setText(CueText("new"), at: 1)
        trial.document.cues.append(Cue(start: 7000, end: 8000, text: CueText("t;u")))
        #expect(
            try trial.written()
                == "start;end;extra;text\n1;2.250;\"k\";\"q\nr\"\n\n3;4.5;k;new\n5;6;k;z\n00:00:07.000;00:00:08.000;;\"t;u\"\n"
        )
    }

    @Test("quotation marks that aren't closed are characters, and reported")
    func repairs() throws {
        let trial = try FormatTrial(
            "start,end,text\n1000,2000,\"a\n2000,x,b\n,,\n,,z\n", as: CueCSV.self)
        #expect(trial.cues == ["1000-2000 \"a", "2000-2000 b", "2000-2000 z"])
        #expect(trial.rules == ["csv-quotes", "csv-missing-time", "csv-missing-time"])
    }

    @Test("any text survives, formulas included", arguments: SeededGenerator.seeds())
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pieces = ["a", "\"", ",", "\n", ";", "=1+1", " ", "\t", "|", "é", "-", "'"]
        let cues = (0..<40).map { index in
            let text = (0..<Int.random(in: 1..<8, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            return Cue(start: Int64(index) * 10, end: Int64(index) * 10 + 5, text: CueText(text))
        }
        let document = Document(cues: cues)
        var options = WritingOptions()
        options.byteOrderMark = true
        let (table, rules) = try FormatTrial.canonical(document, as: CueCSV.self, options)
        #expect(table.unicodeScalars.first == "\u{FEFF}")
        #expect(rules == [])
        #expect(
            try FormatTrial(table, as: CueCSV.self).cues == FormatTrial.cues(document),
            "seed \(seed)")
    }

    @Test(
        "files of the wild are read",
        arguments: [
            ("captions_edited.csv", 6, []), ("stby.csv", 7, ["csv-quotes"]),
        ])
    func wild(name: String, atLeast count: Int, rules: [String]) throws {
        let path = "swiftsubtitles/SwiftSubtitlesTests/resources/csv/\(name)"
        guard let text = try FormatTrial.shared(path) else { return }
        let trial = try FormatTrial(text, as: CueCSV.self)
        #expect(trial.cues.count >= count)
        #expect(trial.rules == rules)
        #expect(try trial.written() == text)
    }

    @Test("single quotation marks inside a field are part of its text")
    func innerQuotes() throws {
        let trial = try FormatTrial(
            "start,end,text\n1000,2000,\"a \"b\" c\".\"\n2000,3000,\"x\" y\n", as: CueCSV.self)
        #expect(trial.cues == ["1000-2000 a \"b\" c\".", "2000-3000 \"x\" y"])
        #expect(trial.rules == ["csv-quotes", "csv-quotes"])
    }

    @Test("junk neither crashes nor changes", arguments: SeededGenerator.seeds())
    func junk(seed: UInt64) throws {
        let pieces = [
            "start,end,text\n", "1,00:00:01.000,00:00:02.000,", "\"\"", "sep=;\n", "\"a\n",
        ]
        try FormatTrial.survive(pieces, as: CueCSV.self, seed: seed)
    }
}
