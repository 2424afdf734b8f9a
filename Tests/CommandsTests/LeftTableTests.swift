import Adaptation
import Testing

@testable import Commands

@Suite struct LeftTableTests {
    private let left = [
        ChangeLog.Left(cue: 4, start: 10_005, length: 43, fits: 38.4, cut: 5, duration: 2137),
        ChangeLog.Left(cue: 112, start: 3_671_200, length: 8.5, fits: 7, cut: 2, duration: 2000),
    ]

    @Test func saysWhichCueHowMuchAndInWhatTime() {
        #expect(
            LeftTable(name: "a.th.srt", left: left, limit: 20).text == """
                a.th.srt: 2 cues only a person can shorten
                  cue  at            length  fits  cut   time
                    4  00:00:10.005      43  38.4    5  2.1 s
                  112  01:01:11.200     8.5     7    2    2 s

                """)
        #expect(LeftTable(name: "a", left: [], limit: 20).text.isEmpty)
        #expect(
            LeftTable(name: "a", left: left, limit: 0).text
                == "a: 2 cues only a person can shorten (--verbose lists them)\n")
        let short = LeftTable(name: "a", left: left, limit: 1).text
        #expect(short.contains("2 cues"))
        #expect(short.contains("… and 1 more (--verbose shows all"))
        #expect(!short.contains("112"))
    }
}
