import Diagnostics
import Embedded
import Series
import TestSupport
import Testing
import TimedText

/// Whatever bytes a description has, reading it ends, and what it finds stands in the file.
@Suite struct TitleReaderPropertyTests {
    @Test(arguments: SeededGenerator.seeds())
    func mutatedDescriptionsAreReadToTheirEnd(seed: UInt64) throws {
        let file = try #require(EmbeddedFile(path: "templates/titles/sample/title.jsonc"))
        let sources = [file.bytes, Array(TitleSamples.whole.utf8)]
        var random = SeededGenerator(seed: seed)
        for round in 0..<150 {
            let bytes = Self.mutated(sources[round % sources.count], &random)
            let reading = TitleReader(name: "title.jsonc", bytes: bytes).read()
            let length = reading.source.bytes.count
            let lines = reading.source.bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
            for finding in reading.findings {
                let range = try #require(finding.range, "seed \(seed), round \(round): no place")
                #expect(
                    range.file == "title.jsonc" && range.bytes.upperBound <= length
                        && (1...lines).contains(range.line) && range.column >= 1,
                    "seed \(seed), round \(round): \(finding)")
            }
            #expect(
                reading.title != nil || reading.hasErrors,
                "seed \(seed), round \(round): no title, and nobody says why")
            let numbers = reading.title?.episodes.map { $0.number } ?? []
            #expect(numbers == Set(numbers).sorted(), "seed \(seed), round \(round)")
        }
    }

    /// Bytes with a few of them changed, removed, doubled, swapped with others or torn apart.
    private static func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        let signs = Array("\"{}[]:,/\\*-0123456789.eE \nnullé番\u{202E}\u{0}".utf8) + [0xFF, 0xC0]
        for _ in 0..<Int.random(in: 1...8, using: &random) where bytes.count > 16 {
            let start = Int.random(in: 0..<bytes.count - 8, using: &random)
            let end = min(bytes.count, start + Int.random(in: 1...40, using: &random))
            let sign = signs[Int.random(in: 0..<signs.count, using: &random)]
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[start] = sign
            case 1: bytes.remove(at: start)
            case 2: bytes.insert(sign, at: start)
            case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
            case 4: bytes.removeSubrange(start..<end)
            default: bytes.replaceSubrange(start..<end, with: bytes[0..<8])
            }
        }
        return bytes
    }
}
