import Testing

@testable import TimedText

@Suite("Resync, scale and frame rates")
struct DocumentResyncTests {
    private let document = Document(cues: [
        Cue(start: 1000, end: 2000), Cue(start: 3_600_000, end: 3_601_001),
    ])

    @Test("two points fix all times")
    func resync() {
        let result = document.resynced((old: 1000, new: 0), (old: 3_600_000, new: 7_198_000))
        #expect(result?.cues.map { $0.start } == [0, 7_198_000])
        #expect(result?.cues.map { $0.end } == [2000, 7_200_002])
        #expect(document.resynced((old: 1, new: 0), (old: 1, new: 2)) == nil)
    }

    @Test("scaling there and back changes nothing")
    func scale() {
        let there = document.scaled(by: 1001, over: 1000)
        #expect(there?.cues.map { $0.end } == [2002, 3_604_602])
        let back = there?.scaled(by: 1000, over: 1001)
        #expect(back?.cues.map { $0.end } == document.cues.map { $0.end })
        #expect(document.scaled(by: -1) == nil)
    }

    @Test(
        "frame rates are exact",
        arguments: [
            ("25", "25"), ("23.976", "24000/1001"), ("23.98", "24000/1001"),
            ("29.97", "30000/1001"),
            ("59.94", "60000/1001"), ("NTSC", "30000/1001"), ("12.5", "25/2"), ("48/2", "24"),
            ("24.000", "24"), ("", nil), ("0", nil), ("x", nil), ("1/0", nil), ("-25", nil),
            ("99999999999999999999", nil), ("1.2.3", nil),
        ])
    func rates(text: String, rate: String?) {
        #expect(FrameRate(text)?.description == rate)
    }

    @Test("a slower video makes cues later")
    func frameRate() throws {
        let old = try #require(FrameRate("25"))
        let new = try #require(FrameRate("23.976"))
        let changed = document.changingFrameRate(from: old, to: new)
        #expect(changed.cues.map { $0.start } == [1043, 3_753_750])
        #expect(
            changed.changingFrameRate(from: new, to: old).cues.map { $0.start } == [
                1000, 3_600_000,
            ])
    }
}
