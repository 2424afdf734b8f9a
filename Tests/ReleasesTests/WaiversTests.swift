import Adaptation
import Diagnostics
import Releases
import Testing

@Suite struct WaiversTests {
    func read(_ text: String) -> (Waivers, [String]) {
        var reader = WaiversReader(name: "waivers.jsonc", bytes: Array(text.utf8))
        let waivers = reader.waivers()
        return (waivers, reader.findings.map { $0.rule })
    }

    @Test func aFileNamesWhoAnswersForWhat() throws {
        let (waivers, findings) = read(
            """
            {"waivers": [{"rule": "subtitle-missing", "platform": "youtube", "locale": "pt_br",
              "episode": 3, "who": "Lin", "because": "dubbed", "until": "2026-12-31"}]} // one
            """)
        #expect(findings.isEmpty)
        let waiver = try #require(waivers.waivers.first)
        #expect(waiver.rule == "subtitle-missing" && waiver.platform == "youtube")
        #expect(waiver.locale == "pt-BR" && waiver.episode == 3 && waiver.who == "Lin")
        #expect(waiver.until == CalendarDay("2026-12-31"))
    }

    @Test(arguments: [
        ("{\"waivers\": [{\"rule\": \"art-missing\", \"who\": \"Lin\"}]}", "waivers-missing-value"),
        (
            "{\"waivers\": [{\"rule\": \"art-mising\", \"who\": \"a\", \"because\": \"b\"}]}",
            "waivers-unknown-rule"
        ),
        (
            "{\"waivers\": [{\"rul\": \"art-missing\", \"who\": \"a\", \"because\": \"b\"}]}",
            "waivers-unknown-name"
        ),
        ("{\"waivers\": {}}", "waivers-wrong-value"), ("[]", "waivers-syntax"),
    ])
    func mistakesInTheFileAreFound(text: String, rule: String) {
        #expect(read(text).1.contains(rule))
    }

    @Test(
        arguments: [
            (nil, nil, nil, "2026-11-29", true), (nil, nil, nil, "2026-11-28", false),
            (nil, nil, nil, "2026-11", true), (nil, nil, nil, nil, true),
            ("other", nil, nil, nil, false), ("partner", "th", 2, nil, true),
            ("partner", "en", 2, nil, false), ("partner", "th", 1, nil, false),
        ] as [(String?, String?, Int?, String?, Bool)])
    func aWaiverCountsForWhatItNamesUntilItsLastDay(
        platform: String?, locale: String?, episode: Int?, until: String?, isWaived: Bool
    ) throws {
        var check = GateCheck(
            rule: "subtitle-missing", outcome: .failed, message: "gone", platform: "partner")
        check.locale = "th"
        check.episode = 2
        var passed = check
        passed.outcome = .passed
        var waiver = Waiver(rule: "subtitle-missing", who: "Lin", because: "dubbed")
        waiver.platform = platform
        waiver.locale = locale
        waiver.episode = episode
        waiver.until = until.flatMap { CalendarDay($0) }
        let day = try #require(CalendarDay("2026-11-29"))
        let waivers = Waivers([waiver])
        let checks = waivers.applied(to: [check, passed], asOf: day)
        #expect(checks[0].outcome == (isWaived ? .waived : .failed))
        #expect(checks[1] == passed)
        #expect(waivers.used(for: checks, asOf: day) == (isWaived ? [waiver] : []))
        if isWaived { #expect(checks[0].message == "gone; waived by Lin: dubbed") }
        let isOver = until == "2026-11-28"
        #expect(checks.names(.warning) == (isOver ? ["waiver-expired"] : []))
    }
}
