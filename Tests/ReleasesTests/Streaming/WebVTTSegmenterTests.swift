import Diagnostics
import Foundation
import Releases
import TestSupport
import Testing
import TimedText

@Suite struct WebVTTSegmenterTests {
    private func document(_ text: String) throws -> Document {
        var findings: [Finding] = []
        let source = SourceText(name: "test.vtt", text: text)
        let format = try #require(Formats.detect(source))
        return try format.read(source, options: ReadingOptions(), findings: &findings)
    }

    private func segments(
        _ text: String, segment: Int64 = 6000, mpegts: Int64 = 0, duration: Int64? = nil,
        findings: inout [Finding]
    ) throws -> [String] {
        try WebVTTSegmenter(segment: segment, mpegts: mpegts)
            .segments(of: document(text), duration: duration, findings: &findings)
            .map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func cuesThatSpanSegmentsStandInEach() throws {
        var findings: [Finding] = []
        let segments = try segments(
            """
            WEBVTT

            STYLE
            ::cue(.a) { color: red }

            REGION
            id:top
            lines:2

            NOTE for translators

            1
            00:00:01.000 --> 00:00:02.000 region:top
            <c.a>one</c>

            two
            00:00:05.500 --> 00:00:12.001 align:start
            <ruby>漢<rt>かん</rt></ruby>

            00:00:19.000 --> 00:00:20.500
            three
            """, mpegts: 900_000, findings: &findings)
        let head = """
            WEBVTT
            X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000

            REGION
            id:top
            lines:2

            STYLE
            ::cue(.a) { color: red }

            """
        let two = """

            two
            00:00:05.500 --> 00:00:12.001 align:start
            <ruby>漢<rt>かん</rt></ruby>

            """
        #expect(
            segments == [
                head + "\n1\n00:00:01.000 --> 00:00:02.000 region:top\n<c.a>one</c>\n" + two,
                head + two, head + two, head + "\n00:00:19.000 --> 00:00:20.500\nthree\n",
            ])
        #expect(findings.isEmpty)
    }

    @Test func emptySegmentsAreWrittenToo() throws {
        var findings: [Finding] = []
        let segments = try WebVTTSegmenter(segment: 2000).segments(
            of: document("WEBVTT\n\n00:05.000 --> 00:05.250\nHi"), duration: 7100,
            findings: &findings)
        #expect(segments.map(\.cues) == [0, 0, 1, 0])
        #expect(segments.map(\.start) == [0, 2000, 4000, 6000])
        #expect(segments.map(\.duration) == [2000, 2000, 2000, 1100])
        #expect(
            String(decoding: segments[3].bytes, as: UTF8.self)
                == "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n")
    }

    @Test func aDocumentWithoutCuesIsOneSegment() throws {
        var findings: [Finding] = []
        let segments = try WebVTTSegmenter().segments(of: Document(), findings: &findings)
        #expect(segments.map(\.duration) == [6000])
    }

    @Test(
        arguments: [
            // A cue that ends where a segment begins isn't shown in it; one that starts there is.
            (0, 6000, [0]), (6000, 12000, [1]), (5999, 6001, [0, 1]), (0, 18001, [0, 1, 2, 3]),
            // Shown for no time, or less.
            (6000, 6000, [1]), (5999, 5999, [0]), (9000, 3000, [1]),
            // After the end.
            (20000, 21000, [3]), (20000, 99000, [3]), (17000, 99000, [2, 3]),
        ] as [(Int64, Int64, [Int])])
    func cuesStandWhereTheyAreShown(start: Int64, end: Int64, where expected: [Int]) throws {
        var findings: [Finding] = []
        let document = Document(cues: [Cue(start: start, end: end, text: CueText("Hi"))])
        let segments = try WebVTTSegmenter().segments(
            of: document, duration: 18500, findings: &findings)
        #expect(segments.count == 4)
        #expect(segments.indices.filter { segments[$0].cues == 1 } == expected)
        #expect(findings.map(\.rule) == (max(start, end) > 18500 ? ["hls-after-end"] : []))
    }

    @Test func playersCanTellCuesFromOneAnother() throws {
        var findings: [Finding] = []
        let segments = try segments(
            """
            WEBVTT

            1
            00:01.000 --> 00:02.000
            a

            1
            00:02.000 --> 00:03.000
            b

            00:03.000 --> 00:04.000
            c

            00:03.000 --> 00:04.000
            c

            NOTE_
            00:04.000 --> 00:05.000
            d

            STYLE
            00:04.500 --> 00:05.000
            e
            """, findings: &findings)
        #expect(segments[0].contains("\n\n1\n00:00:01.000"))
        #expect(segments[0].contains("\n\n1-2\n00:00:02.000"))
        #expect(segments[0].contains("\n\n00:00:03.000 --> 00:00:04.000\nc\n\ncue-2\n00:00:03.000"))
        #expect(segments[0].contains("\n\n_STYLE\n00:00:04.500"))
        #expect(findings.map(\.rule) == ["hls-identifier", "hls-identifier", "hls-identifier"])
    }

    @Test func aStreamOfYearsIsRefused() {
        var findings: [Finding] = []
        let document = Document(cues: [Cue(start: 0, end: 1 << 50)])
        #expect(throws: StreamingError.self) {
            try WebVTTSegmenter().segments(of: document, findings: &findings)
        }
    }
}
