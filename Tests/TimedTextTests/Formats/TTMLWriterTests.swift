import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import TimedText

@Suite struct TTMLWriterTests {
    private let source = """
        <?xml version="1.0" encoding="UTF-8"?>
        <tt:tt xmlns:tt="http://www.w3.org/ns/ttml" xml:lang="en"><!-- <p> -->
        <tt:body><tt:div begin="10s">
          <tt:p  xml:id='a'  begin="1s"   end="2s" tt:x="<">One</tt:p>
          <tt:p begin="2s" dur="1s">Two<tt:br/>lines</tt:p><!-- note -->
        </tt:div><tt:div>
          <tt:p begin="00:00:20.000" end="00:00:21.000"/>
          <tt:p begin="00:00:22.000" end="00:00:23.000">Three</tt:p>
        </tt:div></tt:body></tt:tt>

        """.replacingOccurrences(of: " tt:x=\"<\"", with: " tt:x=\">\"")

    private func read(_ text: String) throws -> Document {
        var findings: [Finding] = []
        return try TTML.read(
            SourceText(name: "test", text: text), options: ReadingOptions(), findings: &findings)
    }

    private func written(_ document: Document, _ options: WritingOptions = .init()) throws -> String
    {
        var findings: [Finding] = []
        return String(
            decoding: try document.written(as: TTML.self, options: options, findings: &findings),
            as: UTF8.self)
    }

    @Test(arguments: 1...9)
    func keypadPlacesAreSettledAfterOneWriting(alignment: UInt8) throws {
        let source = SourceText(
            name: "a.srt", text: "1\n00:00:01,000 --> 00:00:02,000\n{\\an\(alignment)}Hello\n")
        var findings: [Finding] = []
        let document = try SubRip.read(source, options: ReadingOptions(), findings: &findings)
        var options = WritingOptions()
        options.normalizes = true
        let once = try document.written(as: TTML.self, options: options, findings: &findings)
        let text = SourceText(name: "a.ttml", text: String(decoding: once, as: UTF8.self))
        let again = try TTML.read(text, options: ReadingOptions(), findings: &findings)
        #expect(try again.written(as: TTML.self, options: options, findings: &findings) == once)
    }

    @Test func onlyAChangedParagraphDiffers() throws {
        let document = try read(source)
        #expect(document.summary.count == 4)
        #expect(try written(document) == source)
        var changed = document
        changed.setText(CueText("A & B\n<c>"), at: 1)
        #expect(
            try written(changed)
                == source.replacingOccurrences(
                    of: "Two<tt:br/>lines", with: "A &amp; B<tt:br/>&lt;c&gt;"))
        changed = document
        changed.cues[0].end += 500
        #expect(
            try written(changed)
                == source.replacingOccurrences(of: "end=\"2s\"", with: "end=\"2.5s\""))
        changed = document
        changed.cues[1].start += 250
        #expect(
            try written(changed)
                == source.replacingOccurrences(
                    of: "begin=\"2s\" dur=\"1s\"", with: "begin=\"2.25s\" end=\"3s\""))
        changed = document
        changed.setText(CueText("Filled"), at: 2)
        #expect(
            try written(changed)
                == source.replacingOccurrences(of: "21.000\"/>", with: "21.000\">Filled</tt:p>"))
        changed = document
        var italic = CueText()
        italic.open(.italic)
        italic.append("No")
        italic.close()
        changed.setText(italic, at: 3)
        changed.setIdentifier("z", at: 3)
        let text = try written(changed)
        #expect(
            text.contains(
                "end=\"00:00:23.000\" xml:id=\"z\" xmlns:tts=\"http://www.w3.org/ns/ttml#styling\">"
                    + "<tt:span tts:fontStyle=\"italic\">No</tt:span></tt:p>"))
        #expect(try read(text).summary[3] == "22000-23000 <italic>No</>")
    }

    @Test func paragraphsAreRemovedAndAdded() throws {
        let document = try read(source)
        var changed = document
        changed.cues.remove(at: 1)
        var text = try written(changed)
        #expect(!text.contains("Two") && text.contains("</tt:div><tt:div>"))
        #expect(
            try read(text).summary
                == document.summary.enumerated().filter { $0.offset != 1 }.map(\.element))
        changed = document
        changed.cues.remove(at: 3)
        text = try written(changed)
        #expect(try read(text).summary == Array(document.summary.dropLast()))
        #expect(text.contains("tt:x"))
        changed = document
        changed.cues.append(Cue(start: 30_000, end: 31_000, text: CueText("New")))
        text = try written(changed)
        #expect(text.contains("<tt:p begin=\"00:00:30.000\" end=\"00:00:31.000\">New</tt:p>"))
        #expect(try read(text).summary.last == "30000-31000 New")
        // The second division loses the tag that starts it, so the whole is written anew.
        changed = document
        changed.cues.remove(at: 2)
        text = try written(changed)
        #expect(try read(text).cues.count == 3)
        changed.cues.removeAll()
        #expect(try read(written(changed)).cues.isEmpty)
        changed = document
        changed.cues.reverse()
        #expect(try read(written(changed)).summary == document.summary.reversed())
    }

    @Test func paragraphsOfSeveralCuesAreWrittenAnewWhenChanged() throws {
        let text = """
            <tt><body><div><p begin="0s" end="9s"><span begin="0s" end="2s">a</span><span begin="2s"
            end="4s">b</span></p><p begin="9s" end="10s">c</p></div></body></tt>
            """
        let document = try read(text)
        #expect(document.summary == ["0-2000 a", "2000-4000 b", "9000-10000 c"])
        #expect(try written(document) == text)
        var changed = document
        changed.cues[2].end = 11_000
        #expect(try written(changed) == text.replacingOccurrences(of: "\"10s\"", with: "\"11s\""))
        changed = document
        changed.cues[1].end = 5000
        #expect(try read(written(changed)).summary == ["0-2000 a", "2000-5000 b", "9000-10000 c"])
        changed = document
        changed.cues.remove(at: 0)
        #expect(try read(written(changed)).summary == ["2000-4000 b", "9000-10000 c"])
    }

    /// In a file of another encoding the bytes of a paragraph stand elsewhere than in the text.
    @Test func onlyAChangedParagraphDiffersInOtherEncodings() throws {
        let text =
            "<tt><body>\n\n <p begin='0s' end='1s'>a</p>\n <p begin='1s' end='2s'>b</p>\n</body></tt>"
        let file = Array(text.replacingOccurrences(of: "\n\n", with: "\r\n\r\n").utf8)
        var lineStarts: [(text: UInt32, file: UInt32)] = [(0, 0)]
        for (index, byte) in Array(text.utf8).enumerated() where byte == 0x0A {
            let extra = index < 10 ? 1 : 2
            lineStarts.append((UInt32(index + 1), UInt32(index + 1 + extra)))
        }
        lineStarts[1].file = 12
        let source = SourceText(
            name: "other", bytes: Array(text.utf8),
            original: SourceText.Original(bytes: file, lineStarts: lineStarts))
        var findings: [Finding] = []
        var document = try TTML.read(source, options: ReadingOptions(), findings: &findings)
        #expect(try document.written(as: TTML.self, findings: &findings) == file)
        document.setText(CueText("new"), at: 1)
        let expected = String(decoding: file, as: UTF8.self)
            .replacingOccurrences(of: ">b<", with: ">new<")
        #expect(try written(document) == expected)
    }

    @Test func writesImsc() throws {
        var head = Document.Head()
        head.language = "zh-Hans"
        head.metadata["title"] = "A <b>"
        var text = CueText()
        text.open(.voice, "Mary")
        text.append(" a\n")
        text.open(.bold)
        text.append("b")
        text.closeAll()
        text.placement.alignment = 9
        let cue = Cue(start: 1000, end: 3_723_004, text: text)
        #expect(
            try written(
                Document(cues: [cue, Cue(start: 0, end: 1, text: CueText("x"))], head: head))
                    == """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" \
                    xmlns:ttp="http://www.w3.org/ns/ttml#parameter" \
                    xmlns:tts="http://www.w3.org/ns/ttml#styling" \
                    ttp:contentProfiles="http://www.w3.org/ns/ttml/profile/imsc1.1/text" \
                    ttp:timeBase="media" xml:lang="zh-Hans">
                      <head>
                        <metadata>
                          <ttm:title>A &lt;b&gt;</ttm:title>
                          <ttm:agent xml:id="a1" type="person">
                            <ttm:name type="full">Mary</ttm:name>
                          </ttm:agent>
                        </metadata>
                        <styling>
                          <style xml:id="s1" tts:fontWeight="bold"/>
                        </styling>
                        <layout>
                          <region xml:id="top-right" tts:origin="10% 10%" tts:extent="80% 80%" \
                    tts:displayAlign="before" tts:textAlign="right"/>
                          <region xml:id="bottom" tts:origin="10% 10%" tts:extent="80% 80%" \
                    tts:displayAlign="after" tts:textAlign="center"/>
                        </layout>
                      </head>
                      <body>
                        <div>
                          <p begin="00:00:01.000" end="01:02:03.004" region="top-right" \
                    xml:space="preserve"><span ttm:agent="a1"> a<br/><span style="s1">b</span></span></p>
                          <p begin="00:00:00.000" end="00:00:00.001" region="bottom">x</p>
                        </div>
                      </body>
                    </tt>

                    """)
    }

    @Test func lossesAreNamed() throws {
        var head = Document.Head()
        head.text = "title"
        head.timestampMap = TimestampMap(local: 0, mpegts: 0)
        head.styles = [
            Style(css: "::cue {}"), Style(name: "Main", properties: ["Fontname": "Arial"]),
        ]
        head.comments = ["c"]
        head.metadata["Author"] = "me"
        var text = CueText()
        text.open(.span, "", classes: ["loud"])
        text.open(.rubyText)
        text.open(.font, "color=\"nope\" size=\"7\" weight=\"3\"")
        text.append("x")
        text.closeAll()
        var document = Document(cues: [Cue(start: -5, end: 1000, text: text)], head: head)
        document.setIdentifier("two words", at: 0)
        var settings = CueSettings()
        settings.line = .number(3)
        document.setSettings(settings, at: 0)
        var findings: [Finding] = []
        _ = try document.written(as: TTML.self, findings: &findings)
        #expect(
            Set(findings.map(\.rule)) == [
                "lost-header", "lost-timestamp-map", "lost-styles",
                "lost-comments", "lost-metadata", "lost-class", "lost-ruby-text", "lost-font-color",
                "lost-font-size", "lost-font-weight", "lost-identifier", "lost-line-number",
                "lost-negative-time",
            ])
        #expect(
            findings.contains {
                $0.message == "cue 1 at -00:00:00.005 loses its class, which TTML can't say"
            })
        findings = []
        var options = WritingOptions()
        options.reportsLosses = false
        _ = try document.written(as: TTML.self, options: options, findings: &findings)
        #expect(findings.isEmpty)
    }

    @Test(arguments: SeededGenerator.seeds())
    func randomModelsReadBack(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var all: [Data] = []
        for _ in 0..<60 {
            var document = Document()
            document.head.language = ["en", "th", nil].randomElement(using: &random) ?? nil
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                let start = Int64.random(in: 0...100_000_000, using: &random)
                let end = start + Int64.random(in: 1...20_000, using: &random)
                document.cues.append(
                    Cue(start: start, end: end, text: TTMLRandom.text(start, end, &random)))
                document.setSettings(
                    TTMLRandom.settings(&random), at: document.cues.count - 1)
            }
            let text = try written(document)
            try expectSameMeaning(try read(text), writtenAnew: "seed \(seed)")
            let again = try read(text)
            #expect(again.summary == document.summary, "seed \(seed): \(text)")
            for (old, new) in zip(document.cues, again.cues) {
                #expect(
                    document.settings(of: old) == again.settings(of: new), "seed \(seed): \(text)")
            }
            all.append(Data(text.utf8))
        }
        try expectWellFormed(all, "seed \(seed)")
    }

    private func expectWellFormed(_ documents: [Data], _ name: String) throws {
        let tool = "/usr/bin/xmllint"
        guard FileManager.default.isExecutableFile(atPath: tool) else {
            print("skipped: xmllint is not installed")
            return
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "ttml-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = documents.indices.map { folder.appending(path: "\($0).ttml") }
        for (file, document) in zip(files, documents) { try document.write(to: file) }
        let process = Process()
        process.executableURL = URL(filePath: tool)
        process.arguments = ["--noout", "--nonet"] + files.map { $0.path }
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(name)")
    }
}
