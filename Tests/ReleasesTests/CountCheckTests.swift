import Releases
import Series
import Testing

@Suite struct CountCheckTests {
    @Test func whatIsTooManyOrTooFewFails() throws {
        var fixture = try GateFixture(shipped: "douyin")
        fixture.locales = ["zh-Hans"]
        fixture.title.tags["zh-Hans"] = ["豪门", "复仇", "甜宠"]
        fixture.title.art = [Artwork(role: "cover", file: "a.jpg")]
        #expect(try fixture.checks(CountCheck.self).names(.failed) == [])
        fixture.title.tags["zh-Hans"]?.append("重生")
        fixture.title.art = (0..<4).map { Artwork(role: "cover", file: "\($0).jpg") }
        fixture.title.episodes = (1...100).map { Episode(number: $0) }
        let failed = try fixture.checks(CountCheck.self).names(.failed)
        #expect(
            failed == [
                "count-out-of-range art.cover", "count-out-of-range episodes",
                "count-out-of-range zh-Hans title.tags",
            ])
    }

    @Test func theLeastCountsToo() throws {
        var fixture = try GateFixture(shipped: "tiktok-minidrama")
        fixture.locales = ["en"]
        #expect(
            try fixture.checks(CountCheck.self).names(.failed)
                == ["count-out-of-range en title.tags"])
        fixture.title.tags["en"] = ["revenge"]
        #expect(try fixture.checks(CountCheck.self).names(.failed) == [])
    }
}
