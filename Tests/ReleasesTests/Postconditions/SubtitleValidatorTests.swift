import Releases
import Testing

struct SubtitleValidatorTests {
    private static let good = "1\n00:00:01,000 --> 00:00:02,000\n你好\n\n"

    private func verdict(
        _ text: String, _ settings: [String: String] = [:], path: String = "ep001.srt"
    ) -> PostconditionVerdict {
        SubtitleValidator.verdict(
            on: ValidatedFile(path: path, bytes: Array(text.utf8), settings: settings))
    }

    @Test func aCleanFilePasses() {
        #expect(verdict(Self.good) == .passed("1 cues of SubRip"))
        #expect(verdict(Self.good, ["lineEnding": "lf"]) == .passed("1 cues of SubRip"))
        let mark = verdict("\u{FEFF}" + Self.good, ["byteOrderMark": "true"])
        #expect(mark == .passed("1 cues of SubRip"))
        let crlf = Self.good.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\r\n")
        #expect(verdict(crlf, ["lineEnding": "crlf"]) == .passed("1 cues of SubRip"))
        let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nx\n"
        #expect(verdict(vtt, path: "a.vtt") == .passed("1 cues of WebVTT"))
    }

    @Test(
        arguments: [
            ("\u{FEFF}" + good, [:], "it starts with a byte order mark"),
            (good, ["byteOrderMark": "true"], "the byte order mark is missing"),
            (good, ["lineEnding": "crlf"], "line 1 ends with lf instead of crlf"),
            (
                "1\n00:00:01,000 --> 00:00:02,000\n<i>x</i>\n", ["plain": "true"],
                "the cue at 1000 ms has markup"
            ),
            (good, ["cues": "2"], "it has 1 cues instead of 2 or more"),
            (good, ["format": "nothing"], "no subtitle format is called 'nothing'"),
        ] as [(String, [String: String], String)])
    func problemsAreNamed(_ text: String, _ settings: [String: String], _ problem: String) {
        #expect(verdict(text, settings) == .failed([problem]))
    }

    @Test(arguments: [
        "1\n00:00:01.000 --> 00:00:02,000\nx\n", "no subtitles",
        "1\n00:00:01,000 -> 00:00:02,000\nx\n",
    ])
    func whatWouldBeRepairedFails(_ text: String) {
        guard case .failed = verdict(text) else {
            Issue.record("\(text) passed")
            return
        }
    }
}
