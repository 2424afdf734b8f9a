import Foundation
import TestSupport
import Testing

@testable import TimedText

@Suite("Detection of plain formats")
struct DetectionTests {
    static let formats: [any SubtitleFormat.Type] = [
        SBV.self, LRC.self, CueJSON.self, CueCSV.self, SubStation.self, SubStationV4.self,
    ]

    @Test("nobody claims SubRip, WebVTT and TTML files")
    func others() throws {
        guard let folder = SharedData.url("data/subtitles") else { return }
        for url in SharedData.files(in: folder, extensions: ["srt", "vtt", "ttml", "dfxp", "xml"]) {
            let data = try Data(contentsOf: url).prefix(100_000)
            let text = String(decoding: data, as: UTF8.self)
            let source = SourceText(name: url.path, text: text)
            for format in Self.formats where format.confidence(in: source) > 0 {
                Issue.record("\(format.name) claims \(url.path)")
            }
        }
    }

    @Test("every format knows its own files and is surest of them")
    func own() throws {
        var text = CueText("Hello, [world] {x} <y>")
        text.append("\nsecond")
        let document = Document(cues: [
            Cue(start: 1000, end: 2000, text: text), Cue(start: 2000, end: 3500, text: text),
        ])
        for format in Self.formats {
            let (written, _) = try FormatTrial.canonical(document, as: format)
            let source = SourceText(name: "x", text: "\u{FEFF}" + written)
            #expect(Formats.detect(source)?.name == format.name)
            let trial = try FormatTrial(written, as: format)
            #expect(trial.rules == [])
            #expect(trial.cues == FormatTrial.cues(document), "\(format.name)")
        }
    }

    @Test(
        "no format's reader hangs", .timeLimit(.minutes(5)),
        arguments: [
            "0:00:01.000,0:00:02.000\nx [br] y\n\n", "[00:01.00]x <00:01.50>\n",
            "1,00:00:01.000,00:00:02.000,\"x\ny\"\n",
            "Dialogue: 0,0:00:01.00,0:00:02.00,x,,0,0,0,,a{\\rX}b\n", "\"", "[", "{\"a\":", "a,\"",
            "Style: a,b\n",
        ])
    func linear(piece: String) throws {
        let text = String(repeating: piece, count: 5000)
        for format in Self.formats {
            let source = SourceText(name: "x", text: text)
            #expect((0...100).contains(format.confidence(in: source)))
            guard let trial = try? FormatTrial(text, as: format) else { continue }
            for cue in trial.document.cues { _ = trial.document.text(of: cue) }
        }
    }
}
