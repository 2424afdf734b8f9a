import Diagnostics
import TestSupport
import Testing
import TimedText

@testable import Commands

@Suite struct DocumentCutsTests {
    static func document(_ times: [(Int64, Int64)]) throws -> Document {
        let text = times.enumerated().map { index, time in
            "\(index + 1)\n\(ClockTime.text(time.0)) --> \(ClockTime.text(time.1))\n\(index)\n"
        }.joined(separator: "\n").replacing(".", with: ",")
        var findings: [Finding] = []
        return try SubRip.read(
            SourceText(name: "a.srt", text: text), options: ReadingOptions(), findings: &findings)
    }

    private func times(_ document: Document) -> [[Int64]] {
        document.cues.map { [$0.start, $0.end] }
    }

    @Test func cutsAtEachTime() throws {
        let document = try Self.document([(0, 900), (1000, 2500), (2500, 3000), (5000, 6000)])
        let parts = DocumentCuts(times: [2000, 4000]).parts(of: document)
        #expect(
            parts.map(times) == [
                [[0, 900], [1000, 2000]], [[2000, 2500], [2500, 3000]], [[5000, 6000]],
            ])
        let cuts = DocumentCuts(times: [2000, 4000], crossing: .before, restarts: true)
        #expect(
            cuts.parts(of: document).map(times) == [
                [[0, 900], [1000, 2500]], [[500, 1000]], [[1000, 2000]],
            ])
    }

    @Test func numbersEachPartFromOne() throws {
        let document = try Self.document([(0, 900), (1000, 2500), (2500, 3000)])
        func identifiers(_ cuts: DocumentCuts) -> [[String]] {
            cuts.parts(of: document).map { part in part.cues.map { part.identifier(of: $0) } }
        }
        #expect(identifiers(DocumentCuts(times: [2500])) == [["1", "2"], ["1"]])
        #expect(
            identifiers(DocumentCuts(times: [2500], renumbers: false)) == [["1", "2"], ["3"]])
        var named = document
        named.setIdentifier("scene 2", at: 1)
        let parts = DocumentCuts(times: [2500]).parts(of: named)
        #expect(parts[1].identifier(of: parts[1].cues[0]) == "3", "names stay as they are")
    }

    /// What is cut and joined again is as before.
    @Test(arguments: [false, true], 1...8 as ClosedRange<UInt64>)
    func joiningUndoesCutting(_ restarts: Bool, _ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var time: Int64 = 0
        let times = (0..<40).map { _ in
            time += .random(in: 0...3000, using: &random)
            return (time, time + .random(in: 1...4000, using: &random))
        }
        let document = try Self.document(times)
        let cuts = Set((0..<3).map { _ in Int64.random(in: 1...time, using: &random) }).sorted()
        // A cue that goes to the later part would lose the time before the cut when it restarts.
        let parts = DocumentCuts(times: cuts, crossing: .before, restarts: restarts)
            .parts(of: document)
        var findings: [Finding] = []
        let join = DocumentJoin(offsets: restarts ? cuts : cuts.map { _ in 0 })
        let whole = try #require(join.joined(parts, findings: &findings))
        #expect(self.times(whole) == self.times(document), "seed \(seed)")
        #expect(findings.isEmpty)
    }
}
