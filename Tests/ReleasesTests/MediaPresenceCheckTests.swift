import Foundation
import Releases
import Series
import TestSupport
import Testing

@Suite struct MediaPresenceCheckTests {
    @Test func videosThatAreNamedMustBeThereAndOfTheRightType() throws {
        let folder = try TemporaryFolder()
        var fixture = try GateFixture(shipped: "tiktok")
        fixture.folder = folder.path("")
        for name in ["1.mp4", "2.mkv"] {
            try Data("video".utf8).write(to: URL(filePath: folder.path(name)))
        }
        fixture.title.episodes[0].files["video"] = "1.mp4"
        #expect(
            try fixture.checks(MediaPresenceCheck.self).names(.failed) == ["media-missing video"])
        fixture.title.episodes[1].files["video"] = "2.mkv"
        #expect(
            try fixture.checks(MediaPresenceCheck.self).names(.failed) == ["media-type 2 video"])
        fixture.title.episodes[1].files["video"] = "3.mp4"
        #expect(
            try fixture.checks(MediaPresenceCheck.self).names(.failed)
                == ["media-missing 2 video"])
        fixture.title.episodes[1].files["video"] = "1.mp4"
        let good = try fixture.checks(MediaPresenceCheck.self)
        #expect(good.names(.failed) == [] && good.names(.passed) == ["media-missing video"])
        fixture.template.media?.maximumBytes = 4
        #expect(
            try fixture.checks(MediaPresenceCheck.self).names(.failed)
                == ["media-bytes 1 video", "media-bytes 2 video"])
    }

    @Test func aStreamThatIsNamedMustBeThere() throws {
        let folder = try TemporaryFolder()
        var fixture = try GateFixture(shipped: "hls")
        fixture.folder = folder.path("")
        #expect(try fixture.checks(MediaPresenceCheck.self).names(.failed) == [])
        fixture.title.episodes[0].files["hls"] = "media/index.m3u8"
        fixture.title.episodes[1].files["video"] = "2.mp4"
        #expect(
            try fixture.checks(MediaPresenceCheck.self).names(.failed)
                == ["media-missing 1 hls", "media-missing 2 video"])
        try FileManager.default.createDirectory(
            atPath: folder.path("media"), withIntermediateDirectories: true)
        for name in ["media/index.m3u8", "2.mp4"] {
            try Data("#EXTM3U".utf8).write(to: URL(filePath: folder.path(name)))
        }
        let good = try fixture.checks(MediaPresenceCheck.self)
        #expect(good.names(.failed) == [] && good.names(.passed).contains("media-missing"))
    }

    @Test func whereVideosGoTheirOwnWayNoneNeedsToBeNamed() throws {
        let checks = try GateFixture(shipped: "youtube").checks(MediaPresenceCheck.self)
        #expect(checks.names(.failed) == [] && checks.names(.skipped) == ["media-missing video"])
    }
}
