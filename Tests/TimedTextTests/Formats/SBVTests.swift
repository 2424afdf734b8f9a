import Diagnostics
import TestSupport
import Testing

@testable import TimedText

@Suite("SBV")
struct SBVTests {
    static let sample = """
        0:00:00.940,0:00:05.050
        The first line
        and the second

        0:00:05.050,1:00:08.240
        >> Ann: A[br]B

        """

    @Test("cues are read with their times and lines")
    func reading() throws {
        let trial = try FormatTrial(Self.sample, as: SBV.self)
        #expect(
            trial.cues == [
                "940-5050 The first line\nand the second", "5050-3608240 >> Ann: A\nB",
            ])
        #expect(trial.rules == [])
    }

    @Test("what isn't as it should be is understood and reported")
    func repairs() throws {
        let text = """
            stray

            00:01.5 , 00:00:02,250
            One

            continued
            0:00:03.000,0:00:04.000
            Two

            0:00:05.f00,0:00:06.000
            Three
            """
        let trial = try FormatTrial(text, as: SBV.self)
        #expect(
            trial.cues == ["1500-2250 One\n\ncontinued", "3000-4000 Two", "4000-6000 Three"])
        #expect(trial.rules.contains("sbv-text-before-cue"))
        #expect(trial.rules.contains("sbv-missing-blank-line"))
        #expect(trial.rules.contains("sbv-bad-time"))
        #expect(trial.findings.allSatisfy { $0.severity == .warning })
        let strict = try FormatTrial(text, as: SBV.self, isStrict: true)
        #expect(strict.findings.allSatisfy { $0.severity == .error })
        #expect(trial.findings.first { $0.rule == "sbv-bad-time" }?.range?.line == 10)
    }

    @Test("an unchanged file comes out byte for byte", arguments: ["\n", "\r\n", "\r"])
    func lossless(ending: String) throws {
        let text = "\u{FEFF}" + Self.sample.replacing("\n", with: ending) + ending + ending
        var trial = try FormatTrial(text, as: SBV.self)
        #expect(try trial.written() == text)
        trial.document.cues[0].end = 4000
        #expect(
            try trial.written()
                == text.replacing("0:00:05.050\(ending)The", with: "0:00:04.000\(ending)The"))
        trial.document.setText(CueText("New"), at: 1)
        #expect(try trial.written().contains("1:00:08.240\(ending)New"))
    }

    @Test("lines that SBV gives a meaning keep theirs")
    func escapes() throws {
        let texts = ["a\n\nb", "\na", "a\n0:00:01.000,0:00:02.000\nb", "a\n \nb", ""]
        let document = Document(
            cues: texts.enumerated().map {
                Cue(start: Int64($0) * 1000, end: Int64($0) * 1000 + 500, text: CueText($1))
            })
        let (text, rules) = try FormatTrial.canonical(document, as: SBV.self)
        let trial = try FormatTrial(text, as: SBV.self)
        #expect(trial.document.cues.map { trial.document.plainText(of: $0) } == texts)
        #expect(rules == [])
    }

    @Test("what SBV can't say is reported")
    func losses() throws {
        var text = CueText()
        text.open(.italic)
        text.append("x")
        text.close()
        text.append("[br]")
        var document = Document(cues: [Cue(start: -5, end: 500, text: text)])
        document.setIdentifier("intro", at: 0)
        let rules = try FormatTrial.canonical(document, as: SBV.self).rules
        #expect(
            Set(rules) == [
                "lost-italic", "lost-identifier", "lost-negative-time", "lost-literal-br",
            ])
    }

    @Test(
        "files of the wild are read",
        arguments: [
            ("captioning/SBV/example.sbv", 28, []),
            ("webvtt-py/missing_timeframe.sbv", 4, ["sbv-text-after-blank-line"]),
            ("webvtt-py/invalid_timeframe.sbv", 5, ["sbv-bad-time"]),
            ("webvtt-py/missing_caption_text.sbv", 5, []),
            ("webvtt-py/sample.sbv", 5, []),
        ])
    func wild(path: String, count: Int, rules: [String]) throws {
        guard let text = try FormatTrial.shared(path) else { return }
        let trial = try FormatTrial(text, as: SBV.self)
        if count != 28 { #expect(trial.cues.count == count) }
        #expect(trial.rules == rules)
        #expect(try trial.written() == text)
        #expect(
            Formats.detect(trial.document.source ?? SourceText(name: "", text: ""))?.name == "sbv")
    }

    @Test("junk neither crashes nor changes", arguments: SeededGenerator.seeds())
    func junk(seed: UInt64) throws {
        let pieces = ["0:00:01.000,0:00:02.000\n", "0:00:0", "[br]", "\n\n", "1:2,3:4"]
        try FormatTrial.survive(pieces, as: SBV.self, seed: seed)
    }

    @Test("what isn't SBV is refused")
    func refusal() {
        #expect(throws: FormatError.self) { try FormatTrial("some text\n", as: SBV.self) }
    }
}
