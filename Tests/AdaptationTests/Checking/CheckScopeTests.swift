import Diagnostics
import Testing

@testable import Adaptation

@Suite("What rules are prepared from")
struct CheckScopeTests {
    private func scope(
        _ locale: String, profile: String? = nil, rate: Double = 24
    ) throws -> CheckScope {
        var options = CheckOptions()
        options.frameRate = rate
        return CheckScope(
            try ResolvedSamples.rules(locale, profile: profile), options: options)
    }

    @Test(
        "the shortest gap is the larger of the time and the frames, rounded down",
        arguments: [
            ("en-US", nil, 24.0, 83), ("en-US", nil, 23.976, 83), ("en-US", nil, 25, 80),
            ("en-US", nil, 60, 33), ("en-US", "amazon", 60, 83), ("en-US", "vertical-short", 24, 0),
            ("en-US", nil, 0, 2000), ("en-US", nil, -3, 2000),
        ] as [(String, String?, Double, Int64)])
    func gap(locale: String, profile: String?, rate: Double, gap: Int64) throws {
        #expect(try scope(locale, profile: profile, rate: rate).minimumGap == gap)
    }

    @Test("a rate that is no number gives no gap rather than a crash")
    func noRate() throws {
        for rate in [Double.nan, .infinity, .leastNonzeroMagnitude] {
            _ = try scope("en-US", rate: rate).minimumGap
        }
    }

    @Test("a limit in another unit than the locale's isn't taken")
    func units() throws {
        #expect(try scope("en-US").limit(.lineLength) == 42)
        #expect(try scope("zh-Hans").limit(.lineLength) == 16)
        #expect(try scope("zh-Hans", profile: "ted").limit(.totalLength) == nil)
    }

    @Test("times are milliseconds, and severities those of the values")
    func values() throws {
        let scope = try scope("en-US")
        #expect(scope.milliseconds(.minimumDuration) == 833)
        #expect(scope.severity(.chainedGap, default: .error) == .note)
        #expect(scope.severity(RuleField("lines.nothing"), default: .note) == .note)
    }

    @Test(
        "messages name the unit",
        arguments: [
            ("en-US", "characters"), ("th", "base characters"), ("ja", "full-width characters"),
        ])
    func names(locale: String, name: String) throws {
        #expect(try scope(locale).unitName == name)
    }
}
