import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import TimedText

@Suite struct SubRipTests {
    private func confidence(_ text: String) -> Int {
        SubRip.confidence(in: SourceText(name: "film", text: text))
    }

    @Test func nastyFilesAreToldFromOtherFormats() {
        for nasty in NastySubRip.all where !nasty.cues.isEmpty {
            #expect(confidence(nasty.text) >= 40, "\(nasty)")
        }
    }

    @Test(arguments: [
        "", "\u{FEFF}", "Hello\n", "2\nHello\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n",
        "WEBVTT - title\n\n1\n00:00:01.000 --> 00:00:02.000\nHello\n",
        "0:00:01.000,0:00:02.000\nHello\n",
        "[Script Info]\n\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Hello\n",
        "[00:01.00]Hello\n", "{\"cues\": [{\"start\": 1000}]}",
        "<?xml version=\"1.0\"?>\n<tt><p begin=\"00:00:01.000\">Hello</p></tt>",
        "start,end,text\n00:00:01.000,00:00:02.000,Hello\n", "{0}{25}Hello\n",
    ])
    func otherFormatsAreNotClaimed(_ text: String) {
        #expect(confidence(text) == 0)
    }

    /// No reader of WebVTT finds a cue in such a file.
    @Test func aWebVTTHeaderOverSubRipCuesIsSubRip() {
        #expect(confidence("WEBVTT\n\n1\n00:00:01,000 --> 00:00:02,000\nHello\n") == 100)
        #expect(confidence("WEBVTTX\n\n1\n00:00:01,000 --> 00:00:02,000\nHello\n") > 0)
    }

    @Test func theFormatIsFoundByNameAndExtension() {
        #expect(Formats.named("srt")?.title == "SubRip")
    }

    @Test func aMeaningfulPlaceIsGivenForEachFinding() throws {
        let (_, findings) = try readSubRip(
            "1\n00:00:01.000 --> 00:00:02,000\nHello\n\n2\n00:00:03,000 -> 00:00:04,000\nWorld\n")
        #expect(findings.map(\.rule) == ["srt-decimal-separator", "srt-arrow"])
        #expect(findings.map { $0.range?.line } == [2, 6])
        #expect(findings.map { $0.range?.column } == [1, 1])
        #expect(
            findings.map { $0.fix?.replacement } == [
                "00:00:01,000 --> 00:00:02,000", "00:00:03,000 --> 00:00:04,000",
            ])
    }

    /// The article's table must name every rule that a file may be reported for.
    @Test func everyRuleIsDocumented() throws {
        let article = SharedData.package.appending(
            path: "Sources/TimedText/TimedText.docc/ReadingSubRip.md")
        let text = try String(contentsOf: article, encoding: .utf8)
        for rule in SubRipRule.allCases {
            #expect(text.contains("`\(rule.rawValue)`"), "\(rule.rawValue)")
        }
    }
}
