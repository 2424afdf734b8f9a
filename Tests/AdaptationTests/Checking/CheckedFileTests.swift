import Testing
import TimedText

@testable import Adaptation

@Suite("A file as rules look at it")
struct CheckedFileTests {
    private func file(
        _ text: String, _ format: any SubtitleFormat.Type = SubRip.self
    ) throws -> CheckedFile {
        CheckedFile(try Samples.document(text, format), counting: Counting(.grapheme))
    }

    private func cue(_ text: String) -> String { "1\n00:00:01,000 --> 00:00:03,000\n\(text)\n" }

    @Test("has lines without markup, their lengths and what they hold")
    func lines() throws {
        let file = try file(cue("{\\an8}<i>Tom &amp; Ann</i>\n- Where?"))
        let cue = file.cues[0]
        #expect(file.string(of: cue) == "Tom & Ann\n- Where?")
        #expect(file.lines.map { file.string(of: $0) } == ["Tom & Ann", "- Where?"])
        #expect(file.lines.map(\.length) == [9, 8] && cue.length == 17)
        #expect(cue.duration == 2000 && cue.speed == 8.5)
        #expect(cue.traits.isSuperset(of: [.italic, .spans, .severalLines, .markup, .hyphen]))
        #expect(!file.lines[1].traits.contains(.markup) && !cue.traits.contains(.voice))
    }

    @Test("knows who speaks in WebVTT")
    func voice() throws {
        let file = try file(
            "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann>Hello</v>\n", WebVTT.self)
        #expect(file.cues[0].traits.contains(.voice) && file.string(of: file.cues[0]) == "Hello")
    }

    @Test("an empty cue has no lines, and one that ends with a line end has an empty one")
    func empty() throws {
        let file = CheckedFile(
            Document(cues: ["", "a\n", "\n"].map { Cue(start: 0, end: 0, text: CueText($0)) }),
            counting: Counting(.grapheme))
        #expect(file.cues.map { $0.lines.count } == [0, 2, 2])
        #expect(file.cues.map(\.length) == [0, 1, 0] && file.cues[1].speed == nil)
    }

    @Test(
        "what nobody sees is blank",
        arguments: [
            ("", true), (" \n\t", true), ("\u{A0}\u{3000}\u{200F}\u{FEFF}", true), (".", false),
            (" é ", false), ("\u{301}", false),
        ])
    func blank(text: String, isBlank: Bool) {
        let file = CheckedFile(
            Document(cues: [Cue(start: 0, end: 1, text: CueText(text))]),
            counting: Counting(.grapheme))
        #expect(file.isBlank(file.cues[0].text) == isBlank)
    }
}
