import Diagnostics
import Foundation
import Releases
import Series
import TestSupport
import Testing

@Suite struct StreamedVideoTests {
    private func package(
        _ files: [String: String], role: String = "hls", path: String = "media/index.m3u8",
        folder: TemporaryFolder, findings: inout [Finding]
    ) throws -> [BundleFile] {
        for (name, text) in files {
            let url = URL(filePath: folder.path(name))
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        let sample = try StreamingPackagerTests.release(
            ["th"], delivery: StreamingPackagerTests.delivery)
        let release = PlatformRelease(
            title: sample.title, folder: folder.root, template: sample.template, plan: sample.plan,
            locales: sample.locales, episodes: sample.episodes, tracks: sample.tracks, name: "r1",
            asOf: sample.asOf)
        var episode = release.episodes[0]
        episode.files[role] = path
        return try #require(StreamingPackager(release)).files(for: episode, findings: &findings)
    }

    static let media = """
        #EXTM3U
        #EXT-X-VERSION:3
        #EXT-X-TARGETDURATION:6
        #EXTINF:6.0,
        a.ts
        #EXTINF:1.5,
        b.ts?token=1
        #EXT-X-ENDLIST
        """

    @Test func aPlaylistOfSegmentsBecomesAVariant() throws {
        let folder = try TemporaryFolder()
        var findings: [Finding] = []
        let files = try package(
            [
                "media/index.m3u8": Self.media, "media/a.ts": String(repeating: "a", count: 6000),
                "media/b.ts": "bb",
            ], folder: folder, findings: &findings)
        #expect(
            files.map(\.path).filter { !$0.contains("subtitles/") } == [
                "hls/ep001/index.m3u8", "hls/ep001/video/a.ts", "hls/ep001/video/b.ts",
                "hls/ep001/video/index.m3u8",
            ])
        let index = try StreamingPackagerTests.text(files.first)
        #expect(
            index.contains(
                """
                #EXT-X-STREAM-INF:BANDWIDTH=8000,AVERAGE-BANDWIDTH=6403,SUBTITLES="subtitles",\
                CLOSED-CAPTIONS=NONE
                video/index.m3u8
                """), "\(index)")
        // Subtitles last as long as the video.
        let thai = try StreamingPackagerTests.text(
            files.first { $0.path == "hls/ep001/subtitles/th/index.m3u8" })
        #expect(thai.contains("#EXTINF:1.500,\n"))
        #expect(findings.isEmpty)
        for file in files {
            if case .file(let path) = file.content { #expect(path.hasPrefix(folder.root)) }
        }
    }

    @Test func variantsKeepTheirFilesAndGetSubtitles() throws {
        let folder = try TemporaryFolder()
        var findings: [Finding] = []
        let whole = """
            #EXTM3U
            #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="old",NAME="Old",LANGUAGE="en",URI="old/i.m3u8"
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="中文",LANGUAGE="zh",URI="a/index.m3u8"
            #EXT-X-STREAM-INF:BANDWIDTH=9,CODECS="avc1.640028",AUDIO="a",SUBTITLES="old"
            v/index.m3u8
            #EXT-X-STREAM-INF:BANDWIDTH=5,CODECS="avc1.640028",AUDIO="a"
            https://example.com/v.m3u8
            """
        let files = try package(
            [
                "media/index.m3u8": whole, "media/v/index.m3u8": Self.media, "media/v/a.ts": "a",
                "media/v/b.ts": "b", "media/a/index.m3u8": Self.media, "media/a/a.ts": "a",
            ], folder: folder, findings: &findings)
        #expect(
            files.map(\.path).filter { $0.contains("video/") } == [
                "hls/ep001/video/a/a.ts", "hls/ep001/video/a/index.m3u8",
                "hls/ep001/video/v/a.ts", "hls/ep001/video/v/b.ts",
                "hls/ep001/video/v/index.m3u8",
            ])
        let index = try StreamingPackagerTests.text(files.first)
        #expect(
            index.contains(
                "AUDIO=\"a\",SUBTITLES=\"subtitles\",CLOSED-CAPTIONS=NONE\nvideo/v/index.m3u8"))
        #expect(
            index.contains(
                "NAME=\"中文\",LANGUAGE=\"zh\",DEFAULT=NO,AUTOSELECT=NO,URI=\"video/a/index.m3u8\""))
        #expect(index.contains("https://example.com/v.m3u8\n") && !index.contains("old"))
        #expect(
            findings.map(\.rule) == [
                "hls-subtitles-replaced", "hls-elsewhere", "hls-missing-file",
            ])
    }

    @Test(arguments: ["../secret.ts", "x/../../secret.ts", "第一集.ts", "a%20b.ts"])
    func filesElsewhereAreRefused(uri: String) throws {
        let folder = try TemporaryFolder()
        let text = Self.media.replacing("a.ts", with: uri)
        var findings: [Finding] = []
        #expect(throws: StreamingError.self) {
            try package(
                ["media/index.m3u8": text, "media/b.ts": "", "secret.ts": ""], folder: folder,
                findings: &findings)
        }
    }

    @Test func aVideoWithoutFragmentsLeavesSubtitlesAlone() throws {
        let folder = try TemporaryFolder()
        var findings: [Finding] = []
        let files = try package(
            ["media/v.mp4": "no MP4 file"], role: "video", path: "media/v.mp4", folder: folder,
            findings: &findings)
        #expect(files.first?.path == "hls/ep001/subtitles.m3u8")
        #expect(findings.map(\.rule) == ["hls-not-fragmented"])
    }

    @Test(arguments: SeededGenerator.seeds(fixed: 2))
    func damagedVideosNeverStopTheProgram(seed: UInt64) throws {
        let stream = StreamingPlaybackTests.streams[2]
        guard
            let sample = try SampleStream(
                stream.video, role: stream.role, name: stream.name,
                delivery: StreamingPackagerTests.delivery, episodes: 1)
        else { return }
        let path = sample.folder.path("title/media/ep001/video.mp4")
        let whole = try Data(contentsOf: URL(filePath: path))
        var random = SeededGenerator(seed: seed)
        let packager = try #require(StreamingPackager(sample.release))
        for round in 0..<40 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...30, using: &random) {
                // Most of the boxes stand at the beginning.
                let end = Bool.random(using: &random) ? min(2500, bytes.count) : bytes.count
                let index = Int.random(in: 0..<end, using: &random)
                bytes[index] =
                    [0, 0xFF, 0x80, UInt8.random(in: 0...255, using: &random)][round % 4]
            }
            try bytes.prefix(Int.random(in: 1...bytes.count, using: &random))
                .write(to: URL(filePath: path))
            var findings: [Finding] = []
            do {
                let files = try packager.files(
                    for: sample.release.episodes[0], renditions: [], findings: &findings)
                #expect(files.contains { $0.role == .playlist }, "seed \(seed), round \(round)")
            } catch { #expect(error.code == .tooLong, "seed \(seed), round \(round)") }
        }
    }

    @Test func ffmpegsStreamsTellTheirCodecsSizesAndFirstTimes() throws {
        let words = ["CODECS=\"avc1.", "mp4a.40.2\"", "RESOLUTION=90x160"]
        for stream in StreamingPlaybackTests.streams {
            guard
                let sample = try SampleStream(
                    stream.video, role: stream.role, name: stream.name,
                    delivery: StreamingPackagerTests.delivery, episodes: 1)
            else { return }
            _ = try sample.write()
            let folder = sample.folder.path("out/hls/ep001/")
            let index = try String(contentsOfFile: folder + "index.m3u8", encoding: .utf8)
            for word in words { #expect(index.contains(word), "\(index)") }
            guard FileManager.default.fileExists(atPath: folder + "video/index0.ts") else {
                continue
            }
            // The time that ffmpeg itself says the stream starts at.
            let start = try Command.run(
                "ffprobe",
                [
                    "-v", "error", "-show_entries", "format=start_time", "-of", "csv=p=0",
                    folder + "video/index.m3u8",
                ])
            let seconds = try #require(
                Double(start.trimmingCharacters(in: .whitespacesAndNewlines)))
            let thai = try String(contentsOfFile: folder + "subtitles/th/0001.vtt", encoding: .utf8)
            let mpegts = "MPEGTS:\(Int((seconds * 90_000).rounded())),"
            #expect(seconds > 0 && thai.contains(mpegts), "\(mpegts) \(thai.prefix(80))")
        }
    }
}
