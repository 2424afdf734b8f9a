import Testing

@testable import TimedText

@Suite struct BilingualPairingTests {
    /// A side without cues has no part in any group, whichever side it is.
    @Test func cuesWithoutAnOtherSideStandAlone() {
        let cues = [
            Cue(start: 0, end: 1000), Cue(start: 2000, end: 3000),
        ]
        let withoutSource = BilingualPairing(source: [], target: cues).groups
        #expect(withoutSource.map { $0.source } == [[], []])
        #expect(withoutSource.map { $0.target } == [[0], [1]])
        let withoutTarget = BilingualPairing(source: cues, target: []).groups
        #expect(withoutTarget.map { $0.source } == [[0], [1]])
        #expect(withoutTarget.map { $0.target } == [[], []])
        #expect(BilingualPairing(source: [], target: []).groups.isEmpty)
    }
}
