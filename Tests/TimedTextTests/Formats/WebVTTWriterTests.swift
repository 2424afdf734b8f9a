import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import TimedText

/// What is written is read back as it was.
struct WebVTTWriterTests {
    static let options: WritingOptions = {
        var options = WritingOptions()
        options.normalizes = true
        return options
    }()

    static func written(
        _ document: Document, _ options: WritingOptions = options
    ) throws -> (text: String, findings: [Finding]) {
        var findings: [Finding] = []
        let bytes = try document.written(as: WebVTT.self, options: options, findings: &findings)
        return (String(decoding: bytes, as: UTF8.self), findings)
    }

    static func read(_ text: String) throws -> (document: Document, findings: [Finding]) {
        var findings: [Finding] = []
        let document = try WebVTT.read(
            SourceText(name: "film.vtt", text: text), options: ReadingOptions(),
            findings: &findings)
        return (document, findings)
    }

    /// A cue as it is read back: empty spans that keep lines from being empty don't count.
    static func expected(_ cue: ChromiumCue) -> ChromiumCue {
        var cue = cue
        cue.tree = cue.tree.replacing("[span:]", with: "").replacing("\u{1}", with: "")
        return cue
    }

    /// What a file says by classes comes out as the looks that the other format has for them.
    @Test(arguments: [
        ("srt", "<s>no</s> <b><i><font color=\"red\">loud</font></i></b>"),
        ("ass", #"{\s1}no{\s0} {\b1\i1\c&H0000FF&}loud"#),
        ("ttml", "lineThrough"),
    ])
    func looksOfClassesReachOtherFormats(name: String, expected: String) throws {
        let trial = try FormatTrial(
            """
            WEBVTT

            STYLE
            ::cue(.strike) { text-decoration: line-through }
            ::cue(.loud) { font-weight: bold; font-style: italic; color: red }

            00:01.000 --> 00:02.000
            <c.strike>no</c> <c.loud>loud</c>
            """, as: WebVTT.self)
        let format = try #require(Formats.named(name))
        let (text, rules) = try FormatTrial.canonical(trial.document, as: format)
        #expect(text.contains(expected), "\(text)")
        #expect(!rules.contains("lost-class"))
    }

    @Test(arguments: SeededGenerator.seeds())
    func readsBackWhatIsWritten(seed: UInt64) throws {
        print("seed \(seed)")
        var random = RandomDocument(seed: seed)
        for round in 0..<300 {
            let document = random.document()
            let (text, lost) = try Self.written(document)
            let (read, found) = try Self.read(text)
            #expect(lost.isEmpty, "seed \(seed), round \(round): \(text.debugDescription)")
            #expect(found.allSatisfy { $0.rule == "vtt-cue-order" }, "seed \(seed), \(round)")
            #expect(read.head == document.head, "seed \(seed), round \(round)")
            #expect(read.trailingComments == document.trailingComments)
            let ours = read.cues.map { Self.expected(ChromiumCue($0, in: read)) }
            let expected = document.cues.map { Self.expected(ChromiumCue($0, in: document)) }
            #expect(ours == expected, "seed \(seed), round \(round): \(text.debugDescription)")
            #expect(
                read.cues.map { read.settings(of: $0) }
                    == document.cues.map { document.settings(of: $0) })
            // What is canonical stays as it is.
            #expect(try Self.written(read).text == text, "seed \(seed), round \(round)")
        }
    }

    @Test(arguments: [1, UInt64.random(in: 1000...UInt64(UInt32.max))])
    func chromiumReadsBackWhatIsWritten(seed: UInt64) throws {
        var random = RandomDocument(seed: seed)
        let documents = (0..<200).map { _ in random.document() }
        let written = try documents.map { Array(try Self.written($0).text.utf8) }
        guard let files = try ChromiumOracle.files(written) else { return }
        defer { ChromiumOracle.remove(files) }
        let records = try ChromiumOracle.ask(about: files)
        print("seed \(seed): \(records.count) written files judged by Chromium")
        for (document, file) in zip(documents, files) {
            let record = try #require(records[file], "seed \(seed), \(file)")
            let theirs = record.cues.map { Self.expected($0) }
            let ours = ChromiumCue.cues(of: document).map { Self.expected($0) }
            #expect(record.ok && ours.count == theirs.count, "seed \(seed), \(file)")
            for (ours, theirs) in zip(ours, theirs) {
                #expect(ours.differences(from: theirs) == [], "seed \(seed), \(file)")
            }
        }
    }

    @Test func writesCanonicalForm() throws {
        var head = Document.Head()
        head.text = "Episode 1"
        head.timestampMap = TimestampMap(local: 0, mpegts: 900_000)
        head.comments = ["made by hand"]
        head.styles = [Style(css: "::cue { color: white }")]
        head.regions = [Region(id: "a b")]
        var text = CueText("Fish & chips <3")
        text.append("\n\n")
        text.open(.voice, "Ann")
        text.append("-->")
        text.close()
        var document = Document(
            cues: [Cue(start: 1000, end: 360_000_500, text: text)], head: head)
        var settings = CueSettings()
        settings.position = 12.5
        settings.align = .start
        settings.region = "a b"
        document.setSettings(settings, at: 0)
        document.setIdentifier("7", at: 0)
        #expect(
            try Self.written(document).text == """
                WEBVTT Episode 1
                X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000

                NOTE made by hand

                REGION
                id:a_b

                STYLE
                ::cue { color: white }

                7
                00:00:01.000 --> 100:00:00.500 position:12.5% align:start region:a_b
                Fish &amp; chips &lt;3
                <c></c>
                <v Ann>--&gt;</v>

                """)
    }

    @Test func saysWhatCannotBeSaid() throws {
        var text = CueText("a\0b")
        text.open(.font, "color=\"#ff8800\" size=\"20\"")
        text.append("c")
        text.close()
        var document = Document(cues: [Cue(start: -5, end: 2000, text: text)])
        document.setIdentifier("a\nb --> c", at: 0)
        var settings = CueSettings()
        settings.coordinates = .init(x1: 1, x2: 2, y1: 3, y2: 4)
        settings.region = "nowhere"
        document.setSettings(settings, at: 0)
        let (written, findings) = try Self.written(document)
        #expect(
            written == """
                WEBVTT

                STYLE
                ::cue(.color-ff8800) { color: #ff8800; }

                a b -- > c
                00:00:00.000 --> 00:00:02.000
                a\u{FFFD}b<c.color-ff8800>c</c>

                """)
        #expect(
            findings.map(\.rule) == [
                "vtt-identifier", "lost-negative-time", "lost-coordinates", "lost-region",
                "lost-character-u-0000", "lost-font-size",
            ])
        #expect(
            findings.last?.message
                == "cue 1 at -00:00:00.005 loses its font size, which WebVTT can't say")
    }

    @Test func keepsBlocksWhole() throws {
        var head = Document.Head()
        head.text = "a\n\nb"
        head.lines = ["x --> y", "", "STYLE"]
        head.comments = ["a\n\nb --> c\nREGION"]
        head.styles = [Style(css: "a { content: '-->' }\n\n--> b { }\r\n\r\n")]
        var document = Document(
            cues: [Cue(start: 0, end: 1, text: CueText("x"))], head: head)
        document.setIdentifier("STYLE", at: 0)
        let written = try Self.written(document).text
        #expect(
            written == """
                WEBVTT a b
                x -- > y

                NOTE
                a
                b -- > c
                 REGION

                STYLE
                a { content: '--\\3e ' }
                 b { }

                STYLE_
                00:00:00.000 --> 00:00:00.001
                x

                """)
    }

    @Test(arguments: LineEnding.allCases)
    func writesLineEndings(ending: LineEnding) throws {
        let document = Document(cues: [Cue(start: 0, end: 1, text: CueText("a\nb\r"))])
        var options = Self.options
        options.lineEnding = ending
        options.byteOrderMark = true
        let text = try Self.written(document, options).text
        let lines = ["\u{FEFF}WEBVTT", "", "00:00:00.000 --> 00:00:00.001", "a", "b&#13;", ""]
        #expect(Array(text.utf8) == Array(lines.joined(separator: ending.rawValue).utf8))
    }
}
