import Diagnostics
import Foundation
import Testing

@testable import TimedText

/// A changed file differs from what was read only where it was changed.
struct WebVTTRewritingTests {
    static let file = """
        \u{FEFF}WEBVTT  two spaces\r
        \r
        NOTE a\r
        \r
        STYLE\r
        ::cue(.x) { color: red }\r
        \r
        junk\r
        \r
        one\r
        00:01.000  -->\t00:02.000   line:0 foo:bar \r
        <i>first</i>\r
        line\r
        \r
        \r
        00:03.000 --> 00:04.000\r
        second\r
        00:05.000 --> 00:06.000\r
        glued
        """

    func changed(_ change: (inout Document) -> Void) throws -> String {
        var document = try WebVTTWriterTests.read(Self.file).document
        change(&document)
        var findings: [Finding] = []
        let bytes = try document.written(as: WebVTT.self, findings: &findings)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func changesTimesOnly() throws {
        let text = try changed { $0.cues[0].end = 2500 }
        #expect(
            text
                == Self.file.replacing(
                    "00:01.000  -->\t00:02.000", with: "00:00:01.000 --> 00:00:02.500"))
    }

    @Test func changesTextOnly() throws {
        let text = try changed { $0.setText(CueText("a & b\n\nc"), at: 0) }
        #expect(
            text == Self.file.replacing("<i>first</i>\r\nline", with: "a &amp; b\r\n<c></c>\r\nc"))
    }

    @Test func changesPayloadOnly() throws {
        let text = try changed { $0.setPayload("<b>x</b>\n\n-->", at: 2) }
        #expect(text == Self.file.replacing("glued", with: "<b>x</b>\r\n<c></c>\r\n--&gt;"))
    }

    @Test func emptiesText() throws {
        let text = try changed { $0.setText(CueText(), at: 1) }
        #expect(text == Self.file.replacing("second\r\n", with: ""))
        let cues = try WebVTTWriterTests.read(text).document.cues
        #expect(cues.count == 3)
    }

    @Test func changesIdentifierOnly() throws {
        let text = try changed {
            $0.setIdentifier("", at: 0)
            $0.setIdentifier("two", at: 1)
        }
        #expect(
            text
                == Self.file.replacing("one\r\n", with: "")
                .replacing("00:03.000", with: "two\r\n00:03.000"))
    }

    @Test func changesSettingsOnly() throws {
        let text = try changed {
            var settings = CueSettings()
            settings.align = .start
            $0.setSettings(settings, at: 0)
        }
        #expect(text == Self.file.replacing("   line:0 foo:bar ", with: " align:start"))
    }

    @Test func changesHeadOnly() throws {
        let text = try changed { $0.head.comments.append("b") }
        let head = "\u{FEFF}WEBVTT two spaces\r\n\r\nNOTE a\r\n\r\nNOTE b\r\n\r\nSTYLE\r\n"
        let rest = Self.file.components(separatedBy: "STYLE\r\n")[1]
        #expect(text == head + rest)
    }

    @Test func addsAndRemovesCues() throws {
        let text = try changed {
            $0.cues.remove(at: 0)
            $0.cues.insert(Cue(start: 4500, end: 4600, text: CueText("new")), at: 1)
            $0.cues.append(Cue(start: 7000, end: 8000, text: CueText("last")))
        }
        let document = try WebVTTWriterTests.read(text).document
        #expect(
            document.cues.map { document.plainText(of: $0) } == ["second", "new", "glued", "last"])
        #expect(document.head.styles.count == 1)
    }
}
