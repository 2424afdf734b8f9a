import Diagnostics
import Testing

struct SummaryTests {
    @Test func rulesAreGroupedBelowTheirSeverity() {
        #expect(
            Summary(of: Samples.findings).text == """
                2 errors: 1 cue-order, 1 srt-bad-index
                2 warnings: 1 srt-dot-in-time, 1 srt-open-tag
                2 notes: 1 encoding, 1 no-place

                """)
    }

    @Test func theCallerMayCallThemByAnotherNoun() {
        var findings = findings(.warning, "srt-missing-index", 9)
        findings += self.findings(.warning, "srt-dot-in-time", 3)
        #expect(
            Summary(of: findings).line(of: .warning, noun: "repair")
                == "12 repairs: 9 srt-missing-index, 3 srt-dot-in-time")
        #expect(Summary(of: findings.prefix(1)).text == "1 warning: 1 srt-missing-index\n")
    }

    @Test func ofManyRulesTheRareOnesAreOnlyCounted() {
        var findings = findings(.note, "often", 5)
        for number in 1...9 { findings += self.findings(.note, "rule-\(number)", 1) }
        let line = Summary(of: findings).line(of: .note)
        #expect(line?.hasPrefix("14 notes: 5 often, 1 rule-1, ") == true)
        #expect(line?.hasSuffix(", 1 rule-7, 2 other rules") == true)
    }

    @Test(
        arguments: [
            ([], nil, 0), ([.note], .note, 0), ([.warning, .note], .warning, 0),
            ([.note, .error, .warning], .error, 1),
        ] as [([Severity], Severity?, Int32)])
    func onlyErrorsMakeTheExitStatusOne(
        severities: [Severity], worst: Severity?, status: Int32
    ) {
        let summary = Summary(of: severities.flatMap { findings($0, "rule", 1) })
        #expect(summary.worst == worst)
        #expect(summary.exitStatus == status)
    }

    @Test func summariesOfFilesAddUp() {
        var summary = Summary(of: findings(.error, "a", 2))
        summary.add(Summary(of: findings(.error, "a", 1) + findings(.note, "b", 1)))
        #expect(summary.text == "3 errors: 3 a\n1 note: 1 b\n")
        #expect(summary.rules.map(\.count) == [3, 1])
    }

    private func findings(_ severity: Severity, _ rule: String, _ count: Int) -> [Finding] {
        [Finding](
            repeating: Finding(rule: rule, severity: severity, message: "message"), count: count)
    }
}
