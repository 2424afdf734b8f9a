import Diagnostics
import Testing
import TimedText

@testable import Adaptation

/// The places of findings are what editors jump to and what a fix replaces, so they must be exact.
@Suite("Places of findings")
struct CheckedFileFindingsTests {
    private func findings(
        _ rule: String, _ text: String, _ format: any SubtitleFormat.Type
    ) throws -> (found: [Finding], bytes: [UInt8]) {
        let document = try Samples.document(text, format, name: "file")
        let checker = try RuleCheck(rule, "en-US").checker
        return (checker.findings(in: document), document.source?.bytes ?? [])
    }

    /// The line, the column and the characters of what is found.
    private func places(
        _ rule: String, _ text: String, _ format: any SubtitleFormat.Type
    ) throws -> [String] {
        let (found, bytes) = try findings(rule, text, format)
        return found.map { finding in
            guard let range = finding.range else { return "nowhere" }
            let text = String(decoding: bytes[range.bytes], as: UTF8.self)
            return "\(range.line):\(range.column) '\(text)'"
        }
    }

    private func subRip(_ text: String) -> String {
        "1\n00:00:01,000 --> 00:00:03,000\n\(text)\n\n2\n00:00:04,000 --> 00:00:06,000\nok\n"
    }

    @Test(
        "in SubRip are those of the characters, whatever stands before them",
        arguments: [
            ("Wait  for me", "3:5 '  '"), ("<i>Wait  for</i> me", "3:8 '  '"),
            ("{\\an8}Wait  for me", "3:11 '  '"), ("Tom &amp; Ann  go", "3:14 '  '"),
            ("&amp;amp  go", "3:9 '  '"), ("I <3 you <i>so</i>  much", "3:19 '  '"),
            ("é字😀  x", "3:4 '  '"), ("One\nTwo  three", "4:4 '  '"),
            ("One<br>Two  three", "3:11 '  '"), ("One\\NTwo  three", "3:9 '  '"),
            ("<font color=\"red\">a</font> b  c", "3:29 '  '"), ("{laughs}  yes", "3:9 '  '"),
        ])
    func subRip(text: String, place: String) throws {
        #expect(try places("spacing", subRip(text), SubRip.self) == [place])
    }

    @Test("count carriage returns and byte order marks as they stand")
    func lineEnds() throws {
        let text = "\u{FEFF}" + subRip("<i>One</i>\nTwo  three").replacing("\n", with: "\r\n")
        #expect(try places("spacing", text, SubRip.self) == ["4:4 '  '"])
        #expect(
            try places("line-count", text.replacing("Two", with: "1\r\n2"), SubRip.self)
                == ["3:1 '<i>One</i>\r\n1\r\n2  three'"])
    }

    @Test("of times are the timing line, of cues the text")
    func whole() throws {
        #expect(
            try places("overlap", subRip("a").replacing("03,000", with: "05,000"), SubRip.self)
                == ["2:1 '00:00:01,000 --> 00:00:05,000'"])
        #expect(try places("empty-cue", subRip("<i> </i>"), SubRip.self) == ["3:1 '<i> </i>'"])
    }

    @Test(
        "in WebVTT step over tags, references and settings",
        arguments: [
            ("Wait  for", "5:5 '  '"), ("<v Ann>Wait  for", "5:12 '  '"),
            ("&lt;i&gt;  x", "5:10 '  '"), ("a<00:01.500>b  c", "5:14 '  '"),
            ("a &amp;a  c", "5:9 '  '"), ("<c.red>&amp;a</c>  c", "5:18 '  '"),
        ])
    func webVTT(text: String, place: String) throws {
        let file =
            "WEBVTT\n\nid\n00:01.000 --> 00:03.000 line:0\n\(text)\n\n00:04.000 --> 00:05.000\nx\n"
        #expect(try places("spacing", file, WebVTT.self) == [place])
    }

    @Test(
        "in scripts step over override blocks and escapes",
        arguments: ["Wait  for", "{\\i1}Wait{\\i0}  for", "a\\Nb  c", "a {x  c", "a & b  c"])
    func subStation(text: String) throws {
        let event = "Dialogue: 0,0:00:01.00,0:00:03.00,Default,\(text)"
        let file = """
            [Script Info]

            [Events]
            Format: Layer, Start, End, Style, Text
            \(event)
            Dialogue: 0,0:00:04.00,0:00:05.00,Default,x

            """
        let place = try #require(event.firstRange(of: "  ")).lowerBound
        let column = event.distance(from: event.startIndex, to: place) + 1
        #expect(try places("spacing", file, SubStation.self) == ["5:\(column) '  '"])
    }

    @Test("in TTML step over elements, references and the white space of the file")
    func ttml() throws {
        let file = """
            <tt xmlns="http://www.w3.org/ns/ttml"><body><div>
            <p begin="1s" end="3s">
              Tom &amp; <span>Ann</span> <br/>
              go ! now
            </p>
            <p begin="4s" end="6s">One<br/>Two !</p>
            </div></body></tt>
            """
        #expect(try places("spacing", file, TTML.self) == ["4:5 ' '", "6:35 ' '"])
    }

    @Test("have a fix only where the bytes of the file are the characters meant")
    func fixes() throws {
        let (plain, _) = try findings("spacing", subRip("Wait  for"), SubRip.self)
        #expect(plain.first?.fix?.replacement == " ")
        let (split, _) = try findings("spacing", subRip("Wait <i> for</i>"), SubRip.self)
        #expect(split.allSatisfy { $0.fix == nil })
    }

    @Test("name the cue by its number and times")
    func cue() throws {
        let (found, _) = try findings("spacing", subRip("Wait  for"), SubRip.self)
        #expect(found.first?.cue == FindingCue(number: 1, start: 1000, end: 3000))
        #expect(found.first?.range?.file == "file" && found.first?.rule == "spacing")
    }

    @Test("of a document that was read from nowhere are unknown")
    func nowhere() throws {
        let checker = try RuleCheck("spacing", "en-US").checker
        let found = checker.findings(in: MarkedCues("1-2 Wait  for").document)
        #expect(found.count == 1 && found[0].range == nil)
    }

    @Test("in a legacy encoding are those of the text in UTF-8")
    func legacy() throws {
        let text = subRip("Café  là")
        let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        var findings: [Finding] = []
        let source = try SourceText(
            decoding: bytes, name: "file", encoding: "windows-1252", findings: &findings)
        let document = try SubRip.read(source, options: ReadingOptions(), findings: &findings)
        let checker = try RuleCheck("spacing", "en-US").checker
        let range = try #require(checker.findings(in: document).first?.range)
        #expect(range.line == 3 && range.column == 5)
        #expect(source.bytes[range.bytes].elementsEqual("  ".utf8))
    }
}
