import Foundation
import TestSupport
import Testing

/// Videos in bundles: the label of what AI made, streams, and what is shared.
@Suite struct PackMediaTests {
    private static func label(_ path: String) throws -> String {
        try Command.run(
            "ffprobe",
            ["-v", "error", "-show_entries", "format_tags=AIGC", "-of", "csv=p=0", path])
    }

    /// A title by AI with three videos; `nil` where ffmpeg isn't installed.
    private static func made(for test: String = #function) throws -> PackedTitle? {
        let title = try PackedTitle()
        try title.declareAI()
        return try title.makeVideos(for: test) ? title : nil
    }

    @Test func videosCarryTheLabelOnceAndShareTheirBytes() throws {
        guard let title = try Self.made() else { return }
        let run = try title.run(for: "generic,facebook,youtube")
        try #require(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("AI label 1 in 9 videos"), "\(run.output)")
        for number in 1...3 {
            let places = [
                "generic/media/video/ep00\(number).mp4", "facebook/video/ep00\(number).mp4",
                "youtube/video/ep00\(number).mp4",
            ].map { title.inBundle("data/" + $0) }
            for place in places {
                let label = try Self.label(place)
                #expect(label.contains("lantern-2026-0038"), "\(place): \(label)")
                try Command.run("ffprobe", ["-v", "error", "-show_streams", place])
            }
            let numbers = try places.map {
                try FileManager.default.attributesOfItem(atPath: $0)[.systemFileNumber] as? Int
            }
            #expect(Set(numbers).count == 1 && numbers[0] != nil)
            // The pictures and the sound are as they were.
            let frames = try [title.path + "/media/ep00\(number).mp4", places[0]].map {
                try Command.run(
                    "ffmpeg", ["-nostdin", "-v", "error", "-i", $0, "-f", "framemd5", "-"])
            }
            #expect(frames[0] == frames[1])
        }
        let verified = try Program.run(["verify", title.bundle])
        #expect(verified.status == 0, "\(verified.output)")
        #expect(verified.output.contains("9 videos carry the label of AI that release.json tells"))
    }

    @Test func aBundleWhoseLabelGotLostFails() throws {
        guard let title = try Self.made() else { return }
        let run = try title.run(for: "generic")
        try #require(run.status == 0, "\(run.errors)")
        let name = "data/generic/media/video/ep002.mp4"
        let (place, stripped) = (title.inBundle(name), title.folder.path("stripped.mp4"))
        try Command.run(
            "ffmpeg",
            ["-nostdin", "-v", "error", "-y", "-i", place, "-c", "copy", stripped])
        try #require(!(try Self.label(stripped).contains("lantern")))
        try FileManager.default.removeItem(atPath: place)
        try FileManager.default.moveItem(atPath: stripped, toPath: place)
        let verified = try Program.run(["verify", title.bundle, "--json"])
        #expect(verified.status == 1)
        let object = try JSONSerialization.jsonObject(with: verified.outputBytes)
        let checks = (object as? [String: Any])?["checks"] as? [[String: Any]] ?? []
        let labels = try #require(checks.first { $0["check"] as? String == "labels" })
        #expect(labels["outcome"] as? String == "failed")
        let problems = labels["problems"] as? [[String: String]] ?? []
        #expect(problems.map { $0["file"] } == [name], "\(problems)")
    }

    @Test func videosAreAsTheyWereWhenLabelsAreOff() throws {
        guard let title = try Self.made() else { return }
        let run = try title.run(for: "generic", ["--aigc", "off"])
        try #require(run.status == 0, "\(run.errors)")
        #expect(!run.output.contains("AI label"))
        for number in 1...3 {
            let bytes = [
                title.path + "/media/ep00\(number).mp4",
                title.inBundle("data/generic/media/video/ep00\(number).mp4"),
            ].map { FileManager.default.contents(atPath: $0) }
            #expect(bytes[0] != nil && bytes[0] == bytes[1])
        }
        let verified = try Program.run(["verify", title.bundle])
        #expect(verified.status == 0, "\(verified.output)")
    }

    @Test func videosMayGoTheirOwnWay() throws {
        guard let title = try Self.made() else { return }
        let run = try title.run(for: "generic,facebook", ["--media", "reference"])
        try #require(run.status == 0, "\(run.errors)")
        let files = try title.files()
        #expect(!files.keys.contains { $0.hasSuffix(".mp4") })
        let manifest = try JSONSerialization.jsonObject(
            with: files["last-delivery-r1/release.json"] ?? Data())
        let references = try #require(
            (manifest as? [String: Any])?["references"] as? [[String: Any]])
        #expect(references.count == 6)
        #expect(references.allSatisfy { ($0["sha256"] as? String)?.utf8.count == 64 })
        let verified = try Program.run(["verify", title.bundle])
        #expect(verified.status == 0, "\(verified.output)")

        // The digests are those of the files with their labels.
        let other = try title.run(for: "generic", ["--release", "whole"])
        try #require(other.status == 0, "\(other.errors)")
        let told = references.compactMap { $0["sha256"] as? String }
        for number in 1...3 {
            let place =
                "\(title.path)/releases/last-delivery-whole/data/generic/media/video/ep00\(number).mp4"
            let digest = try Command.run("sha256sum", [place]).prefix(64)
            #expect(told.count { $0 == digest } == 2)
        }
    }

    @Test func videosAreLaidOutForStreaming() throws {
        guard let title = try Self.made() else { return }
        let run = try title.run(for: "hls", ["--zip"])
        try #require(run.status == 0, "\(run.errors)")
        for number in 1...3 {
            let folder = title.inBundle("data/hls/ep00\(number)/")
            let index = try String(contentsOfFile: folder + "index.m3u8", encoding: .utf8)
            #expect(index.contains("#EXT-X-STREAM-INF:") && index.contains("RESOLUTION=180x320"))
            #expect(index.ranges(of: "TYPE=SUBTITLES").count == 6)
            // ffprobe follows the playlist to the fragments.
            let probed = try Command.run(
                "ffprobe",
                [
                    "-v", "error", "-allowed_extensions", "ALL", "-show_entries",
                    "stream=codec_name", "-of", "csv=p=0", folder + "index.m3u8",
                ])
            #expect(probed.contains("h264") && probed.contains("aac"), "\(probed)")
            let videos = SharedData.files(in: URL(filePath: folder), extensions: ["mp4", "m4s"])
            #expect(!videos.isEmpty)
            for video in videos where video.pathExtension == "mp4" {
                #expect(try Self.label(video.path).contains("lantern-2026-0038"), "\(video.path)")
                let frames = try [title.path + "/media/ep00\(number).mp4", video.path].map {
                    try Command.run(
                        "ffmpeg",
                        [
                            "-nostdin", "-v", "error", "-i", $0, "-map", "0:v", "-f", "framemd5",
                            "-",
                        ])
                }
                let digests = frames.map { text in
                    text.split(separator: "\n").filter { !$0.hasPrefix("#") }
                        .map { $0.split(separator: ",").last ?? "" }
                }
                #expect(digests[0].count == 50 && digests[0] == digests[1])
            }
        }
        let files = try title.files()
        #expect(!files.keys.contains { $0.contains("scratch") || $0.contains(".part") })
        let verified = try Program.run(["verify", title.bundle + ".zip"])
        #expect(verified.status == 0, "\(verified.output)")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: title.bundle + "/data") == ["hls"])
    }

    @Test(arguments: ["hls", "hls,generic,facebook"])
    func bundlesWithVideosAreTheSameOnceMore(platforms: String) throws {
        guard let title = try Self.made() else { return }
        let first = try title.run(for: platforms, ["--zip", "--jobs", "1"])
        try #require(first.status == 0, "\(first.errors)")
        let files = try title.files()
        try FileManager.default.removeItem(atPath: title.path + "/releases")
        let second = try title.run(
            for: platforms, ["--zip", "--jobs", "4"], environment: ["TZ": "Asia/Bangkok"])
        try #require(second.status == 0, "\(second.errors)")
        let again = try title.files()
        #expect(files.keys.sorted() == again.keys.sorted())
        for (name, bytes) in files { #expect(again[name] == bytes, "\(name) differs") }
    }
}
