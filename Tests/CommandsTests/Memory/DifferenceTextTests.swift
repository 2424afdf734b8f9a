import ICU
import Testing
import TranslationMemory

@testable import Commands

struct DifferenceTextTests {
    @Test(arguments: [
        ("Wait here.", "Wait there.", "Wait [-here-]{+there+}."),
        ("我不走", "我要走", "我[-不-]{+要+}走"),
        ("", "走", "{+走+}"), ("走", "走", "走"),
        ("走\u{1B}[31m", "走", "走[-\u{241B}-][-[31m-]"),
    ])
    func marksStandWhereTextsDiffer(from: String, to: String, line: String) throws {
        let difference = try TextDifference(from: from, to: to, locale: .root)
        let shown = DifferenceText(usesColor: false).line(difference)
        #expect(!shown.contains("\u{1B}"))
        if !from.contains("\u{1B}") { #expect(shown == line) }
    }

    @Test func coloursTakeThePlaceOfMarks() throws {
        let difference = try TextDifference(from: "不走", to: "要走", locale: .root)
        let shown = DifferenceText(usesColor: true).line(difference)
        #expect(shown == "\u{1B}[9;31m不\u{1B}[0m\u{1B}[4;32m要\u{1B}[0m走")
    }
}
