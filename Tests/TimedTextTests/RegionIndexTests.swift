import Diagnostics
import TestSupport
import Testing

@testable import TimedText

struct RegionIndexTests {
    @Test func findsTheFirstAndTheLastOfAnIdentifier() {
        var regions = [Region(id: "a"), Region(id: "b"), Region(id: "a")]
        regions[2].lines = 9
        let index = RegionIndex(regions)
        #expect(index.first("a") == regions[0])
        #expect(index.last("a") == regions[2])
        #expect(index.first("b") == index.last("b"))
        #expect(index.first("c") == nil)
    }

    @Test func aChangedHeadIsSeen() throws {
        var trial = try FormatTrial(
            "WEBVTT\n\nREGION\nid:a\nlines:1\n\n00:01.000 --> 00:02.000 region:a\nx\n",
            as: WebVTT.self)
        #expect(trial.document.settings(of: trial.document.cues[0]).region == "a")
        trial.document.head.regions = []
        #expect(trial.document.settings(of: trial.document.cues[0]).region == nil)
    }

    @Test(
        "a file of many regions never hangs", .timeLimit(.minutes(5)), arguments: ["srt", "ttml"])
    func linear(name: String) throws {
        let format = try #require(Formats.named(name))
        let numbers = 0..<8000
        let regions = numbers.map { "REGION\nid:r\($0)\nlines:1\n\n" }.joined()
        let cues = numbers.map { "00:01.000 --> 00:02.000 region:r\($0)\nx\n\n" }.joined()
        let trial = try FormatTrial("WEBVTT\n\n" + regions + cues, as: WebVTT.self)
        #expect(trial.rules == [])
        _ = try FormatTrial.canonical(trial.document, as: format)
    }
}
