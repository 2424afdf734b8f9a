import TestSupport
import Testing

@testable import TimedText

@Suite("Bilingual merge")
struct DocumentMergeTests {
    private func document(_ cues: [(Int64, Int64, String)]) -> Document {
        Document(cues: cues.map { Cue(start: $0.0, end: $0.1, text: CueText($0.2)) })
    }

    @Test("cues that are shown together become one, the others stay")
    func merging() {
        let source = document([(0, 1000, "一"), (1000, 3000, "二"), (5000, 6000, "三")])
        let target = document([
            (100, 1100, "one"), (1100, 2000, "two a"), (2000, 2900, "two b"), (8000, 9000, "four"),
        ])
        #expect(
            FormatTrial.cues(source.merged(with: target)) == [
                "0-1000 一\none", "1000-3000 二\ntwo a\ntwo b", "5000-6000 三", "8000-9000 four",
            ])
    }

    @Test("several cues of the source may belong to one of the target")
    func manyToOne() {
        let source = document([(0, 1000, "一"), (1000, 2000, "二")])
        let target = document([(0, 2000, "one and two")])
        #expect(
            FormatTrial.cues(source.merged(with: target)) == ["0-2000 一\n二\none and two"])
    }

    @Test("order, times and roles are as asked for")
    func options() {
        let source = document([(0, 1000, "一")])
        let target = document([(100, 1200, "one")])
        var options = BilingualOptions()
        options.order = .targetFirst
        options.timing = .both
        options.marksRoles = true
        let merged = source.merged(with: target, options: options)
        #expect(FormatTrial.cues(merged) == ["0-1200 one\n一"])
        #expect(
            merged.text(of: merged.cues[0]).nodes == [
                .span(.span, content: "", classes: ["target"], [.text("one")]), .text("\n"),
                .span(.span, content: "", classes: ["source"], [.text("一")]),
            ])
        options.timing = .target
        #expect(source.merged(with: target, options: options).cues[0].start == 100)
    }

    @Test("a title that is always shown keeps nobody from finding a partner")
    func longCue() {
        func row(_ name: String, delay: Int64) -> [(Int64, Int64, String)] {
            (0..<500).map { index in
                let start = Int64(index) * 1000 + delay
                return (start, start + 900, "\(name)\(index)")
            }
        }
        let source = document(row("s", delay: 0))
        let target = document([(0, 500_000, "title")] + row("t", delay: 50))
        let merged = FormatTrial.cues(source.merged(with: target))
        #expect(merged.count >= 500)
        #expect(merged.contains("400000-400900 s400\nt400"))
    }

    @Test("no text is lost, whatever the times are", arguments: SeededGenerator.seeds())
    func complete(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func some(_ name: String) -> Document {
            document(
                (0..<200).map { index in
                    let start = Int64.random(in: 0...20_000, using: &random)
                    return (
                        start, start + Int64.random(in: -10...900, using: &random),
                        "\(name)\(index)"
                    )
                })
        }
        let source = some("s")
        let target = some("t")
        let merged = source.merged(with: target)
        let lines = merged.cues.flatMap {
            merged.plainText(of: $0).split(separator: "\n").map { String($0) }
        }
        let all = (0..<200).flatMap { ["s\($0)", "t\($0)"] }
        #expect(lines.sorted() == all.sorted(), "seed \(seed)")
    }
}
