import Adaptation
import Diagnostics
import Testing
import TimedText

@Suite struct ShotChangesTests {
    private func read(
        _ text: String, unit: ShotChanges.Unit? = nil, rate: String? = nil
    ) -> (times: [Int64], findings: [Finding]) {
        var findings: [Finding] = []
        let shots = ShotChanges(
            SourceText(name: "shots.txt", text: text), unit: unit,
            rate: rate.flatMap { FrameRate($0) }, findings: &findings)
        return (shots.times, findings)
    }

    @Test(
        "every spelling of a time is read",
        arguments: [
            ("00:00:04.120", nil, 4120), ("00:00:04,120", nil, 4120), ("1:02.5", nil, 62_500),
            ("00:00:09:12", "25", 9480), ("00:01:00:00", "23.976", 60_060), ("17.36", nil, 17_360),
            ("17360", nil, 17_360), ("50", "25", 2000), ("50f", "25", 2000), ("12s", nil, 12_000),
            ("\"00:00:01.000\"", nil, 1000), ("  2.5\t", nil, 2500),
        ] as [(String, String?, Int64)])
    func spellings(text: String, rate: String?, time: Int64) {
        let (times, findings) = read(text, rate: rate)
        #expect(times == [time] && findings.isEmpty)
    }

    @Test("the list is put in order, and nothing is there twice")
    func order() {
        let text = "\u{FEFF}# of the detector\r\n9.5\r\n\r\n// second reel\r\n0\r\n2\r\n9.5\r\n"
        #expect(read(text).times == [2000, 9500])
    }

    @Test("one decimal point makes all bare numbers seconds, unless the unit is given")
    func units() {
        #expect(read("4\n9.5").times == [4000, 9500])
        #expect(read("4\n9", unit: .seconds).times == [4000, 9000])
        #expect(read("100\n200", unit: .frames, rate: "25").times == [4000, 8000])
    }

    @Test("the table of a scene detector is read by its column of time codes")
    func table() {
        let text = """
            Timecode List:,00:00:04.120,00:00:09.480
            Scene Number,Start Frame,Start Timecode,Start Time (seconds),End Frame
            1,1,00:00:00.000,0.000,103
            2,104,00:00:04.120,4.120,237
            3,238,"00:00:09.480",9.480,400
            """
        let (times, findings) = read(text)
        #expect(times == [4120, 9480] && findings.isEmpty)
        #expect(read("time;score\n1.5;0.9\n3.25;0.8").times == [1500, 3250])
        #expect(read("1.5,0.9\n3.25,0.8").times == [1500, 3250])
    }

    @Test("an array of JSON holds seconds, or times in quotation marks")
    func array() {
        let (times, findings) = read("[4, 9.5, \"00:00:12.000\", null]")
        #expect(times == [4000, 9500, 12_000])
        #expect(findings.map(\.message) == ["this is no time"])
        #expect(findings.first?.range?.column == 26)
        let broken = read("[4, 9.5")
        #expect(broken.times.isEmpty && broken.findings.first?.severity == .error)
    }

    @Test(
        "a bad line is pointed at, and the others are read",
        arguments: [
            ("1.5\n  soon\n2.5", 2, 3), ("1.5\n00:00:75.000\n2.5", 2, 1), ("1.5\n-3\n2.5", 2, 1),
            ("1.5\n1.2.3\n2.5", 2, 1), ("1.5\n00:00:01:10\n2.5", 2, 1),
            ("1.5\n99999999999999999999\n2.5", 2, 1),
        ])
    func faults(text: String, line: Int, column: Int) {
        let (times, findings) = read(text)
        #expect(times == [1500, 2500])
        #expect(findings.count == 1)
        #expect(findings.first?.range?.line == line && findings.first?.range?.column == column)
    }

    @Test("frames beyond the rate aren't invented")
    func frames() {
        let (times, findings) = read("00:00:01:24\n00:00:01:25", rate: "25")
        #expect(times == [1960] && findings.count == 1)
    }
}
