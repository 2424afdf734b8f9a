import Foundation
import Media
import Releases
import Series
import TestSupport
import Testing

@Suite struct MediaCheckTests {
    /// A release for a platform with files, of which the first episode's is a video of four seconds;
    /// `nil` when nothing can make or read one.
    private func fixture(
        in folder: TemporaryFolder, platform: String, for test: String = #function
    ) throws -> GateFixture? {
        guard Command.path("ffmpeg") != nil, MediaLibrary.isInstalled else {
            print("skipped: \(test) needs ffmpeg and libavformat")
            return nil
        }
        try Command.run(
            "ffmpeg",
            [
                "-v", "error", "-f", "lavfi", "-i", "testsrc=size=90x160:rate=10:duration=4",
                "-pix_fmt", "yuv420p", folder.path("1.mp4"),
            ])
        var fixture = try GateFixture(shipped: platform)
        fixture.folder = folder.path("")
        fixture.title.episodes[0].files["video"] = "1.mp4"
        fixture.title.episodes[0].duration = 4500
        return fixture
    }

    @Test(arguments: ["tiktok", "generic", "hls"])
    func aVideoAsLongAsItsTitleSaysPasses(platform: String) throws {
        let folder = try TemporaryFolder()
        guard let fixture = try fixture(in: folder, platform: platform) else { return }
        let checks = try fixture.checks(MediaCheck.self)
        #expect(checks.names(.passed) == ["media-unreadable video"] && checks.count == 1)
    }

    @Test func aFileThatIsNoVideoFails() throws {
        let folder = try TemporaryFolder()
        guard var fixture = try fixture(in: folder, platform: "tiktok") else { return }
        try Data("video".utf8).write(to: URL(filePath: folder.path("2.mp4")))
        fixture.title.episodes[1].files["video"] = "2.mp4"
        let checks = try fixture.checks(MediaCheck.self)
        #expect(checks.names(.failed) == ["media-unreadable 2 video"])
        #expect(checks.first { $0.outcome == .failed }?.file == "2.mp4")
    }

    @Test func aVideoOfAnotherLengthIsAWarning() throws {
        let folder = try TemporaryFolder()
        guard var fixture = try fixture(in: folder, platform: "tiktok") else { return }
        fixture.title.episodes[0].duration = 5100
        #expect(try fixture.checks(MediaCheck.self).names(.warning) == ["media-duration 1 video"])
        fixture.title.episodes[0].duration = nil
        #expect(try fixture.checks(MediaCheck.self).names(.warning) == [])
        fixture.cues.append((3900, 4200, "late"))
        #expect(
            try fixture.checks(MediaCheck.self).names(.warning)
                == ["media-duration en 1 video", "media-duration th 1 video"])
    }
}
