import Diagnostics
import TestSupport
import Testing
import TimedText

@testable import Adaptation

@Suite("bidi-order") struct BidiOrderTests {
    @Test(
        "what players would move is named",
        arguments: [
            ("- قف!", "the dash at the start or the mark at the end"),
            ("العم تشين يا Lin 30.", "the mark at the end, Latin words or numbers"),
            ("…من هنا", "the mark at the start"),
        ])
    func moved(line: String, message: String) throws {
        let found = try ComparedTexts(to: "ar").findings("bidi-order", ["一"], [line])
        #expect(found.count == 1)
        #expect(found.first?.message.contains(message) == true, "\(found.map { $0.message })")
        #expect(found.first?.remedy == .text("\u{202B}\(line)\u{202C}"))
    }

    @Test(
        "lines that look alike everywhere are left alone",
        arguments: [
            ("ar", "\u{202B}- قف!\u{202C}"), ("ar", "قف"), ("ar", "Lin Xiaoman!"),
            ("en", "- Stop!"),
            ("he", "עצור"), ("ar", "\u{202B}العم تشين يا Lin 30.\u{202C}"),
        ])
    func alike(to: String, line: String) throws {
        let found = try ComparedTexts(to: to).findings("bidi-order", ["一"], [line])
        #expect(found.isEmpty, "\(found.map { $0.message })")
    }

    @Test("WebVTT players go by the first letter")
    func webVTT() throws {
        let target = """
            WEBVTT

            00:03.000 --> 00:05.000
            - قف!

            00:06.000 --> 00:08.000
            Lin هنا.
            """
        let found = try ComparedTexts(to: "ar").findings(
            "bidi-order", ComparedTexts.subRip(["一", "二"]), target, format: WebVTT.self)
        #expect(found.map { $0.cue } == [1])
        #expect(found.first?.remedy == .text("\u{200F}Lin هنا."))
    }

    @Test("the remedy leaves nothing to report", arguments: SeededGenerator.seeds())
    func remedy(seed: UInt64) throws {
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let pieces = ["قف", "نعم", "Lin", "30", ".", "!", "-", "…", "\"", "(", ")", " "]
        let texts = ComparedTexts(to: "ar")
        let lines = (0..<50).map { _ in
            "ا" + (0..<8).compactMap { _ in pieces.randomElement(using: &random) }.joined() + "ب."
        }
        let found = try texts.findings("bidi-order", lines, lines)
        let mended = found.compactMap { finding -> String? in
            if case .text(let text) = finding.remedy { text } else { nil }
        }
        #expect(mended.count == found.count && !mended.isEmpty)
        #expect(try texts.findings("bidi-order", mended, mended).isEmpty)
    }
}
