import Diagnostics
import Releases
import TestSupport
import Testing
import TimedText

/// The cues of all segments together are those of the document.
@Suite struct SegmentReassemblyTests {
    struct Shown: Hashable {
        var id: String
        var start: Int64
        var end: Int64
        var text: String
        var settings: CueSettings
    }

    private static let texts = [
        "你好", "هل تسمعني", "<i>a</i> &amp; b", "<ruby>漢<rt>かん</rt></ruby>", "two\nlines", "",
        "NOTE x",
        "a --&gt; b", "<v Mei>Hi</v>", "STYLE", "\u{200F}עברית", "WEBVTT",
    ]
    private static let names = [
        "", "", "1", "2", "7", "NOTE", "STYLE", "REGION", "NOTE a", "x y", "cue-2",
    ]

    private func pick<Item>(_ items: [Item], _ random: inout SeededGenerator) -> Item {
        items[Int.random(in: items.indices, using: &random)]
    }

    private func document(_ random: inout SeededGenerator) throws -> Document {
        let limit = Int64.random(in: 1...40_000, using: &random)
        var text = "WEBVTT title\nKind: captions\n\nNOTE a --> b\n\nREGION\nid:r\nlines:2\n"
        text += "\nSTYLE\n::cue(i) { color: red }\n"
        for _ in 0..<Int.random(in: 0...30, using: &random) {
            let start = Int64.random(in: 0...limit, using: &random)
            let length = Int64.random(in: -1...8, using: &random)
            let end = max(0, start + length * pick([1, 10, 1000, 3000], &random))
            let id = pick(Self.names, &random)
            if Bool.random(using: &random) { text += "\nNOTE between\n" }
            text += "\n" + (id.isEmpty ? "" : id + "\n")
            text += [start, end].map { time in
                let digits = [time / 3_600_000, time / 60_000 % 60, time / 1000 % 60].map {
                    ($0 < 10 ? "0" : "") + String($0)
                }
                return digits.joined(separator: ":") + "." + String(1000 + time % 1000).dropFirst()
            }.joined(separator: " --> ")
            text += pick(["", " region:r", " line:10% align:end", " vertical:rl"], &random)
            text += "\n\(pick(Self.texts, &random))\n"
        }
        return try read(Array(text.utf8))
    }

    private func read(_ bytes: [UInt8]) throws -> Document {
        var findings: [Finding] = []
        return try WebVTT.read(
            SourceText(name: "", text: String(decoding: bytes, as: UTF8.self)),
            options: ReadingOptions(), findings: &findings)
    }

    private func shown(_ cue: Cue, _ document: Document) -> Shown {
        Shown(
            id: document.identifier(of: cue), start: cue.start, end: cue.end,
            text: document.payload(of: cue), settings: document.settings(of: cue))
    }

    @Test(arguments: SeededGenerator.seeds())
    func theUnionOfSegmentsIsTheDocument(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for round in 0..<300 {
            let document = try document(&random)
            let length = pick([1000, 6000, 10_000, 777], &random)
            let duration: Int64? =
                Bool.random(using: &random) ? nil : Int64.random(in: 1...60_000, using: &random)
            var findings: [Finding] = []
            let segments = try WebVTTSegmenter(segment: Int64(length), mpegts: 126_000).segments(
                of: document, duration: duration, findings: &findings)
            var all: [Shown] = []
            var seen: Set<Shown> = []
            for segment in segments {
                let part = try read(segment.bytes)
                #expect(part.cues.count == segment.cues)
                #expect(part.head.regions == document.head.regions)
                #expect(part.head.styles == document.head.styles)
                #expect(part.head.timestampMap?.mpegts == 126_000)
                let end = segment.start + segment.duration
                for cue in part.cues {
                    let isLast =
                        segment.start + segment.duration == segments.reduce(0) { $0 + $1.duration }
                    #expect(isLast || cue.start < end)
                    #expect(max(cue.start + 1, cue.end) > segment.start || isLast)
                    let shown = shown(cue, part)
                    if seen.insert(shown).inserted { all.append(shown) }
                }
            }
            // Those of the document, but for identifiers that had to be told apart.
            let expected = document.cues.map { shown($0, document) }
            let comment: Comment = "seed \(seed), round \(round)"
            #expect(all.count == expected.count, comment)
            let plain = { (cue: Shown) in
                "\(cue.start) \(cue.end) \(cue.text) \(cue.settings)"
            }
            #expect(all.map(plain).sorted() == expected.map(plain).sorted(), comment)
            let renamed = findings.count { ["hls-identifier", "vtt-identifier"].contains($0.rule) }
            let kept = expected.filter { all.contains($0) }.count
            #expect(kept >= expected.count - renamed, comment)
            let identifiers = all.map(\.id).filter { !$0.isEmpty }
            #expect(Set(identifiers).count == identifiers.count, comment)
            if let duration {
                #expect(segments.reduce(0) { $0 + $1.duration } == duration, comment)
            }
        }
    }
}
