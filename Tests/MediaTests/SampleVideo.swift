import Foundation
import Synchronization
import TestSupport

/// Small videos that tests make with ffmpeg.
struct SampleVideo {
    /// Where the videos lie.
    let folder: TemporaryFolder

    /// A fresh folder for videos; prints that the test is skipped where ffmpeg isn't installed.
    init?(for test: String = #function) throws {
        guard Command.path("ffmpeg") != nil, Command.path("ffprobe") != nil else {
            print("skipped: \(test) needs ffmpeg")
            return nil
        }
        folder = try TemporaryFolder()
    }

    /// What was made in this run, by what ffmpeg was told, so that tests of one video share it.
    private static let made = Mutex<[[String]: [UInt8]]>([:])

    /// Two seconds of an upright test picture with a tone, and what else ffmpeg is told.
    func make(
        _ name: String = "video.mp4", size: String = "180x320", rate: String = "25",
        codecs: [String] = ["-c:v", "libx264", "-preset", "ultrafast", "-g", "25", "-c:a", "aac"],
        _ options: [String] = []
    ) throws -> String {
        let path = folder.path(name)
        let told =
            [
                "-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i",
                "testsrc=size=\(size):rate=\(rate):duration=2", "-f", "lavfi", "-i",
                "sine=frequency=440:duration=2", "-pix_fmt", "yuv420p",
            ] + codecs + options
        // The end of the name says the container.
        let key = told + [String(name.split(separator: ".").last ?? "")]
        if let bytes = Self.made.withLock({ $0[key] }) {
            try Self.write(bytes, to: path)
            return path
        }
        try Command.run("ffmpeg", told + [path])
        let bytes = try Self.bytes(path)
        Self.made.withLock { $0[key] = bytes }
        return path
    }

    /// Runs ffmpeg on a file.
    func convert(_ input: String, to name: String, _ options: [String]) throws -> String {
        let path = folder.path(name)
        try Command.run(
            "ffmpeg", ["-nostdin", "-v", "error", "-y", "-i", input] + options + [path])
        return path
    }

    /// A digest of each frame as it is decoded, with its time.
    static func frames(_ path: String) throws -> String {
        try Command.run(
            "ffmpeg", ["-nostdin", "-v", "error", "-i", path, "-f", "framemd5", "-"])
    }

    /// Digests of what is decoded, without times.
    static func content(_ path: String) throws -> [String] {
        try frames(path).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .compactMap { line in
                let columns = line.split(separator: ",")
                guard columns.count == 6 else { return nil }
                return columns[0] + ":" + columns[5]
            }
    }

    /// What ffprobe says of a file.
    static func probe(_ path: String, _ options: [String]) throws -> String {
        try Command.run("ffprobe", ["-v", "error"] + options + [path])
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: path)))
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(filePath: path))
    }
}
