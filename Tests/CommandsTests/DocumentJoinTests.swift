import Diagnostics
import Testing
import TimedText

@testable import Commands

@Suite struct DocumentJoinTests {
    private func starts(_ join: DocumentJoin) throws -> [Int64] {
        let parts = [
            try DocumentCutsTests.document([(0, 900), (1000, 2000)]),
            try DocumentCutsTests.document([(100, 500)]), Document(),
            try DocumentCutsTests.document([(200, 300), (400, 500)]),
        ]
        var findings: [Finding] = []
        let whole = try #require(join.joined(parts, findings: &findings))
        #expect(whole.cues.map { whole.identifier(of: $0) } == ["1", "2", "3", "4", "5"])
        return whole.cues.map { $0.start }
    }

    @Test func eachPartBeginsWhereTheOnesBeforeItEnd() throws {
        #expect(try starts(DocumentJoin()) == [0, 1000, 2100, 2700, 2900])
        #expect(try starts(DocumentJoin(gap: 1000)) == [0, 1000, 3100, 4700, 4900])
    }

    @Test func offsetsSayWhenPartsBegin() throws {
        #expect(
            try starts(DocumentJoin(offsets: [5000, 0, 9000])) == [0, 1000, 5100, 9200, 9400])
    }

    @Test func thereIsNothingToJoinWithoutParts() {
        var findings: [Finding] = []
        #expect(DocumentJoin().joined([], findings: &findings)?.cues == nil)
    }
}

@Suite struct OffsetsArgumentTests {
    @Test func readsATimeForEachPart() throws {
        let offsets = try #require(OffsetsArgument(argument: "21:30,43:10.5"))
        #expect(offsets.offsets(for: 2) == [1_290_000, 2_590_500])
        #expect(offsets.offsets(for: 1) == nil)
        #expect(offsets.offsets(for: 3) == nil)
        #expect(OffsetsArgument(argument: "0")?.offsets(for: 3) == [0, 0, 0])
    }

    @Test(arguments: ["", "1,", ",", "x", "1;2"])
    func refuses(_ text: String) { #expect(OffsetsArgument(argument: text) == nil) }
}
