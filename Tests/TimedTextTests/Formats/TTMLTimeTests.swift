import Testing

@testable import TimedText

@Suite struct TTMLTimeTests {
    @Test(arguments: [
        ("00:00:01", 1000), ("01:02:03.4", 3_723_400), ("00:00:00.0005", 1),
        ("100:00:00.000", 360_000_000), ("1.5h", 5_400_000), ("2m", 120_000), ("0.76s", 760),
        ("250ms", 250), ("15f", 500), ("00:00:01:15", 1500), ("3t", 3000), (" 5s ", 5000),
    ])
    func readsTimes(_ text: String, _ milliseconds: Int64) {
        #expect(TTMLTime().read(text) == TTMLTime.Reading(milliseconds: milliseconds))
    }

    @Test(arguments: [
        ("00:00:01,250", 1250), ("01:02.5", 62_500), ("12.5", 12_500), ("00:00:01;15", 1500),
        ("00:00:01:45", 2500), ("00:99:00", 5_940_000),
    ])
    func repairsTimes(_ text: String, _ milliseconds: Int64) throws {
        let reading = try #require(TTMLTime().read(text))
        #expect(reading.milliseconds == milliseconds)
        #expect(reading.repair != nil)
    }

    @Test(arguments: [
        "", "x", "s", "1:2:3:4:5", "1x", "00:00:", "-1s", "1.s", "wallclock(12:00)", "1:00:00:00:",
    ])
    func refusesWhatIsNoTime(_ text: String) { #expect(TTMLTime().read(text) == nil) }

    @Test func countsFramesAndTicks() {
        var clock = TTMLTime()
        clock.frameRate = 24
        clock.multiplier = (1000, 1001)
        clock.tickRate = 10_000_000
        clock.subFrameRate = 2
        #expect(clock.read("360f")?.milliseconds == 15_015)
        #expect(clock.read("424f")?.milliseconds == 17_684)
        #expect(clock.read("1374000000t")?.milliseconds == 137_400)
        #expect(clock.read("00:00:01:12")?.milliseconds == 1501)
        #expect(clock.read("00:00:01:12.1")?.milliseconds == 1521)
    }

    @Test func readsTimeCodes() {
        var clock = TTMLTime()
        clock.isTimeCode = true
        clock.multiplier = (1000, 1001)
        #expect(clock.read("01:00:00:00")?.milliseconds == 3_603_600)
        clock.dropMode = .dropNTSC
        #expect(clock.read("00:01:00:02")?.milliseconds == 60_060)
        #expect(clock.read("00:10:00:00")?.milliseconds == 599_999)
        #expect(clock.read("01:00:00:00")?.milliseconds == 3_599_996)
        clock.dropMode = .dropPAL
        #expect(clock.read("00:02:00:04")?.milliseconds == 120_120)
    }

    @Test func hugeTimesStayInBounds() {
        let digits = String(repeating: "9", count: 400)
        for text in [
            "\(digits):\(digits):\(digits):\(digits)", "\(digits)h", "\(digits).\(digits)f",
        ] {
            for isTimeCode in [false, true] {
                var clock = TTMLTime()
                clock.isTimeCode = isTimeCode
                clock.frameRate = 100_000
                #expect((clock.read(text)?.milliseconds ?? 0) <= TTMLTime.limit * 5)
            }
        }
    }

    @Test(arguments: [
        (0, "00:00:00.000"), (3_723_004, "01:02:03.004"), (-5, "00:00:00.000"),
        (360_000_000, "100:00:00.000"),
    ])
    func writesTimes(_ milliseconds: Int64, _ text: String) {
        #expect(TTMLTime.written(milliseconds) == text)
    }
}
