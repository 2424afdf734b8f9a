import Testing
import TimedText

@testable import Adaptation

@Suite("Times that a format can write")
struct WritableTimesTests {
    private func times(_ format: any SubtitleFormat.Type) throws -> WritableTimes {
        let text =
            format.name == "ass"
            ? "[Events]\nDialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,a\n"
            : "1\n00:00:01,000 --> 00:00:03,000\na\n"
        return WritableTimes(try Samples.document(text, format), gap: 83)
    }

    @Test("are hundredths of a second in scripts")
    func script() throws {
        let times = try times(SubStation.self)
        #expect(times.time(notAfter: 1917) == 1910 && times.time(notBefore: 1917) == 1920)
        #expect(times.time(notAfter: 1920) == 1920 && times.time(notBefore: 1920) == 1920)
        #expect(times.time(notAfter: -5) == -10 && times.time(notBefore: -5) == 0)
        let rounded = times.rounded([(1003, 1917), (2000, 2995), (9001, 9999)])
        #expect(rounded.map(\.start) == [1000, 2000, 9000])
        #expect(rounded.map(\.end) == [1910, 3000, 10_000])
    }

    @Test("are milliseconds in SubRip")
    func subRip() throws {
        let times = try times(SubRip.self)
        #expect(times.time(notAfter: 1917) == 1917 && times.time(notBefore: 1917) == 1917)
        let rounded = times.rounded([(1003, 1917)])
        #expect(rounded.map(\.start) == [1003] && rounded.map(\.end) == [1917])
    }
}
