import Testing
import TimedText

@testable import Adaptation

@Suite("The source of a translation")
struct CheckedSourceTests {
    private let source = CheckedSource(
        MarkedCues("1-2 one\n3-4 two\n5-5.4 three\n5.5-6 four").document,
        of: MarkedCues("1-2 uno\n5-6 tres cuatro\n8-9 cinco").document,
        counting: Counting(.grapheme))

    @Test("cues that stand at the same time say the same")
    func groups() throws {
        #expect(source.group(ofCue: 0)?.source == [0])
        let group = try #require(source.group(ofCue: 1))
        #expect(group.source == [2, 3] && source.text(of: group) == "three\nfour")
        #expect([0, 1, 2].map { source.hasSource(forCue: $0) } == [true, true, false])
    }

    @Test("a cue that isn't there has no source")
    func unknown() {
        #expect(source.group(ofCue: -1) == nil && source.group(ofCue: 3) == nil)
        #expect(!source.hasSource(forCue: 99))
    }
}
