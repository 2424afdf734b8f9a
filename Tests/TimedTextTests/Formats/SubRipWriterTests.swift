import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import TimedText

@Suite struct SubRipWriterTests {
    private func canonical(
        _ document: Document, _ options: WritingOptions = WritingOptions()
    ) throws -> (text: String, findings: [Finding]) {
        var options = options
        options.normalizes = true
        var findings: [Finding] = []
        let bytes = try document.written(as: SubRip.self, options: options, findings: &findings)
        return (String(decoding: bytes, as: UTF8.self), findings)
    }

    private func lossless(_ document: Document) throws -> [UInt8] {
        var findings: [Finding] = []
        return try document.written(as: SubRip.self, findings: &findings)
    }

    @Test func theCanonicalFormIsClean() throws {
        let messy =
            "7\r\n0:0:1.5->0:0:2 X1:1 X2:2 Y1:3 Y2:4\r\n\r\n<I>Hi</I>\r\n00:00:03,000 --> "
            + "00:00:04,000\r\n\r\n\r\n9\r\n100:00:05,000 --> 100:00:06,000\r\nA\r\n\r\nB\r\n"
        let document = try readSubRip(messy).document
        #expect(
            try canonical(document).text == """
                1
                00:00:01,500 --> 00:00:02,000 X1:1 X2:2 Y1:3 Y2:4
                <i>Hi</i>

                2
                00:00:03,000 --> 00:00:04,000

                3
                100:00:05,000 --> 100:00:06,000
                A

                B

                """)
        var options = WritingOptions()
        options.lineEnding = .crlf
        options.byteOrderMark = true
        let windows = try canonical(document, options).text
        #expect(windows.hasPrefix("\u{FEFF}1\r\n"))
        #expect(
            !windows.unicodeScalars.split(separator: "\r\n".unicodeScalars.first ?? "\r").isEmpty)
        #expect(windows.replacing("\r\n", with: "").utf8.allSatisfy { $0 != 0x0A && $0 != 0x0D })
    }

    @Test(arguments: ["vtt", "ttml", "ass", "sbv", "lrc", "json", "csv"])
    func everyFormatReportsOverridesThatAreLost(name: String) throws {
        let document = try readSubRip(
            "1\n00:00:01,000 --> 00:00:02,000\n{\\fad(1,2)}a {\\i1}b\n\n"
                + "2\n00:00:03,000 --> 00:00:04,000\n{\\an8}c\n"
        ).document
        let format = try #require(Formats.named(name))
        var findings: [Finding] = []
        _ = try document.written(as: format, findings: &findings)
        let lost = findings.filter { $0.rule == "lost-override" }
        #expect(lost.count == 1)
        #expect(lost.first?.message.hasPrefix("cue 1 at 00:00:01.000 loses its override") == true)
        #expect(lost.first?.range?.line == 1)
    }

    /// Among many files a loss is of use only with the name of its file.
    @Test(arguments: ["vtt", "ttml", "sbv", "lrc", "csv", "srt"])
    func lossesOfTheDocumentNameTheFile(name: String) throws {
        let source = SourceText(name: "ep1.ass", text: "[Script Info]\nTitle: A\nArtist: B\n")
        var ignored: [Finding] = []
        let document = try SubStation.read(source, options: ReadingOptions(), findings: &ignored)
        let format = try #require(Formats.named(name))
        var findings: [Finding] = []
        _ = try document.written(as: format, findings: &findings)
        #expect(findings.allSatisfy { $0.range?.file == "ep1.ass" })
        #expect(!findings.isEmpty)
    }

    @Test func randomModelsAreReadBack() throws {
        for seed in SeededGenerator.seeds() {
            var random = SeededGenerator(seed: seed)
            for _ in 0..<150 {
                let document = RandomSubRip.document(&random)
                let text = try canonical(document).text
                guard !document.cues.isEmpty else { continue }
                let again = try readSubRip(text).document
                #expect(again.cues.count == document.cues.count, "seed \(seed):\n\(text)")
                for (a, b) in zip(document.cues, again.cues) {
                    #expect(a.start == b.start && a.end == b.end, "seed \(seed)")
                    let read = again.text(of: b)
                    let meant = merged(document.text(of: a).nodes)
                    #expect(read.nodes == meant, "seed \(seed):\n\(text)")
                    #expect(read.placement == document.text(of: a).placement, "seed \(seed)")
                }
                #expect(try canonical(again).text == text, "seed \(seed)")
            }
        }
    }

    /// Texts that follow one another are one text.
    private func merged(_ nodes: [CueText.Node]) -> [CueText.Node] {
        CueText(nodes: nodes).nodes
    }

    @Test(arguments: NastySubRip.all)
    func unchangedFilesComeOutAsTheyWere(_ nasty: NastySubRip) throws {
        let document = try readSubRip(nasty.text).document
        #expect(try lossless(document) == Array(nasty.text.utf8))
    }

    @Test(arguments: NastySubRip.all)
    func theCanonicalFormOfAnyFileReadsTheSame(_ nasty: NastySubRip) throws {
        let document = try readSubRip(nasty.text).document
        let (text, findings) = try canonical(document)
        guard !document.cues.isEmpty else {
            #expect(text.isEmpty)
            return
        }
        let again = try readSubRip(text)
        let clamped = nasty.cues.map { NastySubRip.Cue(max(0, $0.start), $0.end, $0.text) }
        #expect(summary(again.document) == clamped)
        #expect(findings.contains { $0.rule == "lost-negative-time" } == (clamped != nasty.cues))
    }

    @Test func mutationsOfAnyFileAreReadAndWrittenBack() throws {
        for seed in SeededGenerator.seeds() {
            var random = SeededGenerator(seed: seed)
            for nasty in NastySubRip.all {
                for _ in 0..<4 {
                    // Bytes that aren't UTF-8 are decoded before a reader sees them.
                    let bytes = RandomSubRip.mutated(nasty.text, &random)
                    let text = String(decoding: bytes, as: UTF8.self)
                    guard var document = try? readSubRip(text).document else { continue }
                    #expect(try lossless(document) == Array(text.utf8), "seed \(seed): \(text)")
                    try checkPlaces(document, seed)
                    // What a damaged file's numbers are may decide what a damaged line is.
                    try checkOneChange(&document, identifiers: false, &random, seed)
                }
            }
        }
    }

    @Test(arguments: NastySubRip.all)
    func oneChangedCueOfAnyFileLeavesTheOthersAlone(_ nasty: NastySubRip) throws {
        for seed in SeededGenerator.seeds() {
            var random = SeededGenerator(seed: seed)
            var document = try readSubRip(nasty.text).document
            try checkOneChange(&document, identifiers: nasty.number != 52, &random, seed)
        }
    }

    /// Places follow one another without overlap.
    private func checkPlaces(_ document: Document, _ seed: UInt64) throws {
        var stop = UInt32(document.headEnd)
        for cue in document.cues {
            let place = cue.place
            #expect(place.lead == stop, "seed \(seed)")
            #expect(place.lead <= place.block && place.block <= place.timing, "seed \(seed)")
            #expect(place.timing < place.payload, "seed \(seed)")
            #expect(place.payload <= place.payloadEnd, "seed \(seed)")
            #expect(place.payloadEnd <= place.stop, "seed \(seed)")
            stop = place.stop
        }
        #expect(Int(stop) <= document.source?.bytes.count ?? 0, "seed \(seed)")
    }

    /// Changes one cue: only its bytes differ, and the change is read back.
    private func checkOneChange(
        _ document: inout Document, identifiers: Bool, _ random: inout SeededGenerator,
        _ seed: UInt64
    ) throws {
        guard let source = document.source, !document.cues.isEmpty else { return }
        let index = Int.random(in: 0..<document.cues.count, using: &random)
        let cue = document.cues[index]
        switch Int.random(in: 0..<(identifiers ? 3 : 2), using: &random) {
        case 0: document.setText(CueText("changed & <b>"), at: index)
        case 1: document.cues[index].start += 1
        default: document.setIdentifier("77", at: index)
        }
        let output = try lossless(document)
        let before = source.bytes[..<Int(cue.place.block)]
        let after = source.bytes[Int(cue.place.stop)...]
        #expect(output.starts(with: before), "seed \(seed)")
        #expect(output.suffix(after.count).elementsEqual(after), "seed \(seed)")
        #expect(output.count >= before.count + after.count, "seed \(seed)")
        let text = String(decoding: output, as: UTF8.self)
        let again = try readSubRip(text).document
        #expect(again.cues.count == document.cues.count, "seed \(seed): \(text)")
        guard again.cues.count == document.cues.count else { return }
        #expect(
            again.plainText(of: again.cues[index]) == document.plainText(of: document.cues[index]),
            "seed \(seed): \(text)")
        #expect(again.cues[index].start == max(0, document.cues[index].start) || cue.start < 0)
    }

    @Test func oneChangedCueKeepsWhatDidNotChange() throws {
        let text =
            "1 \r\n0:00:01,000-->0:00:02,000  X1:1 X2:2 Y1:3 Y2:4\r\nHello\r\nyou\r\n\r\n\r\n"
            + "5\r\n00:00:03,000 --> 00:00:04,000\r\nWorld"
        var document = try readSubRip(text).document
        document.cues[0].end = 2500
        let timing = String(decoding: try lossless(document), as: UTF8.self)
        #expect(
            timing
                == text.replacing(
                    "0:00:01,000-->0:00:02,000", with: "00:00:01,000 --> 00:00:02,500"))

        document = try readSubRip(text).document
        document.setText(CueText("Bye\nnow"), at: 0)
        document.setText(CueText("Earth\n\n2\n00:00:05,000 --> 00:00:06,000"), at: 1)
        let texts = String(decoding: try lossless(document), as: UTF8.self)
        #expect(
            texts
                == text.replacing("Hello\r\nyou", with: "Bye\r\nnow").replacing(
                    "World", with: "Earth\r\n\r\n2\r\n&#48;0:00:05,000 --&gt; 00:00:06,000"))

        document = try readSubRip(text).document
        var settings = document.settings(of: document.cues[0])
        settings.line = .number(0)
        document.setSettings(settings, at: 0)
        let placed = String(decoding: try lossless(document), as: UTF8.self)
        #expect(
            placed
                == text.replacing("  X1", with: " X1").replacing("Hello", with: "{\\an8}Hello"))

        document = try readSubRip(text).document
        document.cues.insert(Cue(start: 2600, end: 2900, text: CueText("New")), at: 1)
        let inserted = String(decoding: try lossless(document), as: UTF8.self)
        #expect(inserted.contains("you\r\n\r\n2\r\n00:00:02,600 --> 00:00:02,900\r\nNew\r\n\r\n"))
        #expect(try readSubRip(inserted).document.cues.count == 3)
    }

    @Test func anEmptyCueGetsTextAndLosesItAgain() throws {
        let text = "1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:03,000 --> 00:00:04,000"
        var document = try readSubRip(text).document
        document.setText(CueText("A"), at: 0)
        document.setText(CueText("B"), at: 1)
        let filled = String(decoding: try lossless(document), as: UTF8.self)
        #expect(
            filled == "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n"
        )
        document = try readSubRip(filled).document
        document.setText(CueText(), at: 0)
        #expect(
            String(decoding: try lossless(document), as: UTF8.self)
                == "1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n")
    }

    @Test func lossesNameTheCueAndTheProperty() throws {
        var text = CueText()
        text.open(.voice, "Bob")
        text.append("Hello")
        text.close()
        var document = Document(cues: [Cue(start: 61_000, end: 62_000, text: text)])
        var settings = CueSettings()
        settings.vertical = .rightToLeft
        settings.region = "top"
        document.setSettings(settings, at: 0)
        document.setIdentifier("intro", at: 0)
        document.head.regions = [Region(id: "top")]
        document.head.regions[0].viewportAnchor = Region.Point(x: 50, y: 0)
        document.head.styles = [Style(css: "::cue { color: red }")]
        let (output, findings) = try canonical(document)
        #expect(output == "1\n00:01:01,000 --> 00:01:02,000\n{\\an8}Hello\n")
        #expect(
            findings.map(\.rule) == [
                "lost-styles", "lost-regions", "lost-identifier", "lost-vertical", "lost-region",
                "lost-voice",
            ])
        #expect(
            findings.last?.message
                == "cue 1 at 00:01:01.000 loses its voice 'Bob', which SubRip can't say")
        var quiet = WritingOptions()
        quiet.reportsLosses = false
        #expect(try canonical(document, quiet).findings.isEmpty)
    }

    @Test func lostOverridesAndEmptyLinesAreReported() throws {
        let document = try readSubRip("1\n00:00:01,000 --> 00:00:02,000\n{\\blur2}Hello\n").document
        #expect(try canonical(document).findings.map(\.rule) == ["lost-override"])
        let lines = Document(cues: [Cue(start: 0, end: 1, text: CueText("\nHello\n"))])
        #expect(try canonical(lines).findings.map(\.rule) == ["lost-empty-lines"])
    }

    @Test func everySharedFileComesOutAsItWas() throws {
        guard let folder = SharedData.url("data") else { return }
        let files = SharedData.files(in: folder, extensions: ["srt"])
        #expect(!files.isEmpty)
        for file in files {
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            // Some hold no times, or are in UTF-16, which is decoded before.
            guard text.contains("-->") else {
                #expect(throws: FormatError.self) { try readSubRip(text) }
                continue
            }
            let document = try readSubRip(text).document
            #expect(try lossless(document) == Array(text.utf8), "\(file.lastPathComponent)")
            let again = try readSubRip(canonical(document).text).document
            #expect(again.cues.count == document.cues.count, "\(file.lastPathComponent)")
            for (a, b) in zip(document.cues, again.cues) {
                #expect(
                    document.text(of: a).nodes == again.text(of: b).nodes,
                    "\(file.lastPathComponent)")
            }
        }
    }
}
