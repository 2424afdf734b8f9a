import Diagnostics
import TestSupport
import Testing

@testable import TimedText

@Suite struct SubRipFastReaderTests {
    /// What both readers say of a file.
    private func compare(_ bytes: [UInt8]) throws -> (isFast: Bool, agree: Bool) {
        let source = SourceText(name: "a.srt", bytes: bytes)
        let start = source.byteOrderMarkLength
        guard let fast = SubRipFastReader.cues(of: bytes.span, from: start) else {
            return (false, true)
        }
        var findings: [Finding] = []
        let document = try SubRipReader.read(
            source, options: ReadingOptions(), findings: &findings)
        let agree =
            findings.isEmpty && document.cues.count == fast.count
            && zip(document.cues, fast).allSatisfy {
                $0.times == $1.times && $0.place == $1.place
                    && $0.traits == $1.traits.subtracting(.number)
                    && $0.own?.identifier == $1.own?.identifier
            }
        return (true, agree)
    }

    @Test(arguments: ["\n", "\r\n"])
    func readsRegularFiles(_ ending: String) throws {
        let text = """
            1
            00:00:01,000 --> 00:00:02,500
            Who gave you this?
            - <i>She</i> did.

            2
            00:00:02,500 --> 00:00:04,000
            你从来没有告诉我 & her


            3
            01:59:59,999 --> 99:00:00,000
            ٣٠ {\\an8}x\\Ny
            """
        let result = try compare(Array(text.replacing("\n", with: ending).utf8))
        #expect(result.isFast)
        #expect(result.agree)
    }

    @Test(arguments: [
        "1\n00:00:01.000 --> 00:00:02,000\nA\n", "2\n00:00:01,000 --> 00:00:02,000\nA\n",
        "1\n00:00:01,000 --> 00:00:02,000\nA\n\nB\n", "1\n00:00:01,000 --> 00:00:02,000\n\n",
        "1\n00:00:01,000 --> 00:00:01,000\nA\n", "1\n00:00:01,000 --> 00:60:01,000\nA\n",
        "1\n00:00:01,000 --> 00:00:02,000\nA\r\nB\n", "1\n00:00:01,000 --> 00:00:02,000\nA\rB\n",
        "1\n00:00:01,000 --> 00:00:02,000\nA\n \nB\n", "1\n00:00:01,000 --> 00:00:02,000\nA\0\n",
        "1\n00:00:01,000 --> 00:00:02,000\nA\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
        "1\n00:00:01,000 --> 00:00:02,000\nA\n00:00:03 -> 00:00:04,000\nB\n", "",
        "1\n00:00:01,000 --> 00:00:02,000 X1:1 X2:2 Y1:3 Y2:4\nA\n", "1\n00:00:01,000 --> ",
    ])
    func leavesTheRestToTheTolerantReader(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(SubRipFastReader.cues(of: bytes.span, from: 0) == nil)
    }

    @Test(arguments: SeededGenerator.seeds(fixed: 5))
    func agreesWithTheTolerantReaderOnDamagedFiles(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let lines = [
            "Who?", "- No.", " indented", "2024", "12:30 --> x", "-->", "<b>x", "a & b", "{\\i1}",
            "00:00:01,000 --> 00:00:02,000", "你好", "\u{200B}", "٣", "—> 3", "\t", "5", "\\N",
        ]
        var fast = 0
        for _ in 0..<3000 {
            let ending = Bool.random(using: &random) ? "\n" : "\r\n"
            var text = Bool.random(using: &random) ? "" : "\u{FEFF}"
            var time = 0
            for number in 1...Int.random(in: 1...4, using: &random) {
                let start = time + Int.random(in: 0...900, using: &random)
                time = start + Int.random(in: 1...90, using: &random)
                func clock(_ tenths: Int) -> String {
                    let digits = String(100_000 + tenths).dropFirst()
                    return "00:0\(digits.first ?? "0"):0\(digits.dropFirst().first ?? "0"),"
                        + digits.suffix(3)
                }
                text += "\(number)\(ending)\(clock(start)) --> \(clock(time))\(ending)"
                for _ in 0..<Int.random(in: 1...2, using: &random) {
                    text += (lines.randomElement(using: &random) ?? "") + ending
                }
                text += ending
            }
            var bytes = Array(text.utf8)
            if Int.random(in: 0..<3, using: &random) == 0 {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let junk: [UInt8] = [0, 10, 13, 32, 45, 46, 49, 62, 92, 0x1A, 0xC2, 0xE3]
                bytes[place] = junk.randomElement(using: &random) ?? 0
            }
            let result = try compare(bytes)
            if result.isFast { fast += 1 }
            let shown = String(decoding: bytes, as: UTF8.self).debugDescription
            #expect(result.agree, "seed \(seed): \(shown)")
        }
        #expect(fast > 300, "seed \(seed): the fast path was taken \(fast) times only")
    }
}
