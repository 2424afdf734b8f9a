import Releases
import Testing

@Suite struct NamingCheckTests {
    @Test func pathsThatAreASCIIAndDifferentPass() throws {
        let checks = try GateFixture(shipped: "youtube").checks(NamingCheck.self)
        #expect(checks.names(.passed) == ["path-duplicate"] && checks.names(.failed) == [])
    }

    @Test func twoLocalesWithOneNameFail() throws {
        var fixture = try GateFixture(shipped: "tiktok-minidrama")
        fixture.locales = ["zh-Hans", "zh-Hant"]
        fixture.template.documents = []
        #expect(
            try fixture.checks(NamingCheck.self).names(.failed)
                == ["path-duplicate zh-Hant 1", "path-duplicate zh-Hant 2"])
    }

    @Test(arguments: [
        ("{episode}.SRT", ["path-duplicate", "path-duplicate"]),
        ("{locale}/第{number}集.srt", Array(repeating: "path-characters", count: 4)),
        ("{locale}/{episode}:1.srt", Array(repeating: "path-characters", count: 4)),
        ("{locale}/{episode}.{role}", Array(repeating: "path-pattern", count: 4)),
        ("{locale}/{episode}.srt", []),
    ])
    func pathsThatSystemsDontTakeFail(pattern: String, rules: [String]) throws {
        var fixture = try GateFixture()
        fixture.template.subtitles = SubtitleDelivery(
            formats: ["srt"], naming: pattern, provenance: GateFixture.provenance)
        let failed = try fixture.checks(NamingCheck.self).filter { $0.outcome == .failed }
        #expect(failed.map { $0.rule } == rules)
    }
}
