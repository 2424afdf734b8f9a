import Foundation
import TestSupport
import Testing

extension PackedTitle {
    /// The path of a file of the bundle.
    func inBundle(_ name: String) -> String { bundle + "/" + name }

    /// Packs for some platforms on a day on which everything may go; nothing is required of the run.
    func run(
        for platforms: String, _ more: [String] = [], environment: [String: String] = [:]
    ) throws -> Program.Run {
        try Program.run(
            ["pack", path, "--for", platforms, "--as-of", "2027-03-01"] + more,
            environment: Self.environment.merging(environment) { $1 })
    }

    /// Puts other text in place of some of `title.jsonc`, which must be there once.
    func replace(_ text: String, with other: String) throws {
        let place = path + "/title.jsonc"
        let whole = try String(contentsOfFile: place, encoding: .utf8)
        try #require(whole.ranges(of: text).count == 1, "'\(text)' isn't there once")
        try whole.replacing(text, with: other).write(
            toFile: place, atomically: true, encoding: .utf8)
    }

    /// Writes a file of the title.
    func write(_ bytes: Data, to name: String) throws {
        let place = URL(filePath: path + "/" + name)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: place)
    }

    /// Names the videos of the three episodes, `media/ep001.mp4` and so on.
    func nameVideos(_ names: [String] = ["ep001.mp4", "ep002.mp4", "ep003.mp4"]) throws {
        let durations = [#""duration": "2:03""#, #""duration": "1:53.5""#, #""duration": 117500"#]
        for (duration, name) in zip(durations, names) {
            try replace(
                duration, with: duration + #", "files": {"video": "media/\#(name)"}"#)
        }
    }

    /// Makes three small upright videos with ffmpeg and names them; `false` and a line that says so
    /// where ffmpeg isn't installed.
    func makeVideos(for test: String = #function) throws -> Bool {
        guard Command.path("ffmpeg") != nil, Command.path("ffprobe") != nil else {
            print("skipped: \(test) needs ffmpeg")
            return false
        }
        try FileManager.default.createDirectory(
            atPath: path + "/media", withIntermediateDirectories: true)
        for number in 1...3 {
            try Command.run(
                "ffmpeg",
                [
                    "-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i",
                    "testsrc=size=180x320:rate=25:duration=2", "-f", "lavfi", "-i",
                    "sine=frequency=\(220 * number):duration=2", "-pix_fmt", "yuv420p", "-c:v",
                    "libx264", "-preset", "ultrafast", "-g", "25", "-c:a", "aac",
                    path + "/media/ep00\(number).mp4",
                ])
        }
        try nameVideos()
        return true
    }

    /// Declares that AI made the pictures.
    func declareAI() throws {
        try replace(
            #""kind": "live-action","#,
            with: """
                "kind": "ai",
                  "ai": {
                    "label": 1, "made": ["picture"], "producer": "001191110000000000000000000001",
                    "produceId": "lantern-2026-0038"
                  },
                """)
    }
}
