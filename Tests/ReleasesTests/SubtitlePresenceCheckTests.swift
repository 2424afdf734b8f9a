import Releases
import Testing

@Suite struct SubtitlePresenceCheckTests {
    @Test func anEpisodeWithoutSubtitlesInALocaleFails() throws {
        var fixture = try GateFixture(shipped: "youtube")
        #expect(
            try fixture.checks(SubtitlePresenceCheck.self).names(.passed)
                == ["subtitle-missing en", "subtitle-missing th"])
        fixture.without = [("th", 2)]
        let checks = try fixture.checks(SubtitlePresenceCheck.self)
        #expect(checks.names(.passed) == ["subtitle-missing en"])
        #expect(checks.names(.failed) == ["subtitle-missing th 2"])
    }

    @Test func aFileWithoutCuesFails() throws {
        var fixture = try GateFixture(shipped: "hls")
        fixture.locales = ["en"]
        fixture.cues = []
        #expect(
            try fixture.checks(SubtitlePresenceCheck.self).names(.failed)
                == ["subtitle-empty en 1", "subtitle-empty en 2"])
    }

    @Test func aPlatformWithoutSubtitlesAsksForNone() throws {
        var fixture = try GateFixture(shipped: "tiktok")
        fixture.without = [("th", 2)]
        #expect(try fixture.checks(SubtitlePresenceCheck.self).isEmpty)
    }
}
