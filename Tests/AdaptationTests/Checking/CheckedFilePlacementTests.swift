import Testing
import TimedText

@testable import Adaptation

@Suite("Cues at other places of the picture")
struct CheckedFilePlacementTests {
    private func stands(_ text: String, _ format: any SubtitleFormat.Type) throws -> Bool {
        let document = try Samples.document(text, format)
        let file = CheckedFile(document, counting: Counting(.grapheme))
        #expect(
            (CuePosition(document, 0) != CuePosition(document, 1)) == file.standsElsewhere(0, 1))
        return file.standsElsewhere(0, 1)
    }

    @Test(
        "are told by settings, styles and override tags",
        arguments: [
            ("a", "b", false), ("{\\an8}a", "b", true), ("{\\an8}a", "{\\an8}b", false),
            ("{\\an2}a", "{\\an8}b", true), ("<i>a</i>", "b", false),
        ])
    func subRip(first: String, second: String, isElsewhere: Bool) throws {
        let text = """
            1
            00:00:01,000 --> 00:00:02,000
            \(first)

            2
            00:00:03,000 --> 00:00:04,000
            \(second)

            """
        #expect(try stands(text, SubRip.self) == isElsewhere)
    }

    @Test(
        "by WebVTT's settings",
        arguments: [("", " line:0", true), (" line:0", " line:0", false), ("", "", false)])
    func webVTT(first: String, second: String, isElsewhere: Bool) throws {
        let text =
            "WEBVTT\n\n00:01.000 --> 00:02.000\(first)\na\n\n00:03.000 --> 00:04.000\(second)\nb\n"
        #expect(try stands(text, WebVTT.self) == isElsewhere)
    }

    @Test("by the styles of a script", arguments: [("Default", false), ("Sign", true)])
    func subStation(style: String, isElsewhere: Bool) throws {
        let text = """
            [V4+ Styles]
            Format: Name, Fontname, Fontsize, Alignment
            Style: Default,Arial,20,2
            Style: Sign,Arial,20,8

            [Events]
            Format: Layer, Start, End, Style, Text
            Dialogue: 0,0:00:01.00,0:00:02.00,Default,a
            Dialogue: 0,0:00:03.00,0:00:04.00,\(style),b

            """
        #expect(try stands(text, SubStation.self) == isElsewhere)
    }
}
