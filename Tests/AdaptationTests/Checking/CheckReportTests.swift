import Diagnostics
import Testing

@testable import Adaptation

@Suite("Report of a check")
struct CheckReportTests {
    @Test("keeps what rules say, with places and remedies, under their names")
    func added() {
        var report = CheckReport()
        report.rule = "first"
        report.add("a", .error, timesOf: 3, remedy: .times(start: 1, end: 2))
        report.add("b", .note, cue: 4)
        report.rule = "second"
        report.add("c", .warning, cue: 5, text: 1..<2, replacement: "x")
        report.add("d", .warning, cue: 5, text: 2..<3)
        #expect(report.findings.map(\.rule) == ["first", "first", "second", "second"])
        #expect(report.findings.map(\.cue) == [3, 4, 5, 5])
        #expect(report.findings.map(\.place) == [.times, .cue, .text(1..<2), .text(2..<3)])
        #expect(
            report.findings.map(\.remedy) == [.times(start: 1, end: 2), nil, .text("x"), nil])
    }
}
