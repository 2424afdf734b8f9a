import TestSupport
import Testing

@testable import TimedText

@Suite struct RawBytesTests {
    /// Every pair of bytes, and longer sequences of the bytes at which the rules change.
    @Test func tellsWellFormedUTF8AsTheStandardLibraryDoes() {
        let edges: [UInt8] = [
            0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0,
            0xE1, 0xEC, 0xED, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
        ]
        var wrong = 0
        for offset in [0, 13, 28, 29, 30, 31, 32, 60] {
            for first in edges {
                for second in edges {
                    for third in edges {
                        for fourth in [0x41, 0x80, 0xBF, 0xC2] as [UInt8] {
                            var bytes = [UInt8](repeating: 0x61, count: 64)
                            bytes.replaceSubrange(
                                offset..<min(64, offset + 4), with: [first, second, third, fourth])
                            let expected = (try? UTF8Span(validating: bytes.span)) != nil
                            if bytes.span.isValidUTF8 != expected { wrong += 1 }
                        }
                    }
                }
            }
        }
        #expect(wrong == 0)
    }

    @Test(arguments: SeededGenerator.seeds())
    func tellsWellFormedUTF8AfterRandomDamage(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let text = Array("你从来没有告诉我 คุณไม่เคยบอก 🎬 không, señor — 00:00:01,000\n".utf8)
        for _ in 0..<2000 {
            var bytes = (0..<Int.random(in: 1...4, using: &random)).flatMap { _ in text }
            bytes.removeLast(Int.random(in: 0..<40, using: &random))
            if Bool.random(using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            let expected = (try? UTF8Span(validating: bytes.span)) != nil
            #expect(bytes.span.isValidUTF8 == expected, "seed \(seed)")
        }
    }

    @Test func findsTheNextByteWhereverItStands() {
        for count in [0, 1, 7, 15, 16, 17, 31, 32, 33, 50] {
            for place in 0...count {
                var bytes = [UInt8](repeating: 0x61, count: count)
                if place < count { bytes[place] = 0x7B }
                for start in 0...count {
                    let expected = bytes[start...].firstIndex(of: 0x7B) ?? count
                    #expect(bytes.span.offset(of: 0x7B, from: start) == expected)
                }
            }
        }
    }
}
