import CBound
import Foundation

/// A bundle of twenty languages and eighty episodes by the built program, against `sha256sum` and
/// `sha512sum` of the same files, and against `zip -0`.
///
/// The bundle holds 1,600 subtitle files in three formats each and 80 videos with a label: a bag with
/// digests of both kinds, signed, and a zip archive of it. The program also reads, checks and
/// converts the subtitles, and brings each file to the disk, which the others don't.
enum ReleaseBenchmark {
    static func rows(program: String) throws -> [Row] {
        let place = SearchBenchmark.folder
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let data = try ReleaseData(below: place)
        return try bundleRows(data, program: program, in: place)
            + StreamingBenchmark.rows()
    }

    /// The built program of the package.
    static var builtProgram: String {
        URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../../.build/release/tradewind").standardizedFileURL.path
    }

    private static func bundleRows(
        _ data: ReleaseData, program: String, in place: String
    ) throws -> [Row] {
        let output = place + "/release-output"
        let key = place + "/release"
        defer { try? FileManager.default.removeItem(atPath: output) }
        try? FileManager.default.removeItem(atPath: output)
        try FileManager.default.createDirectory(
            atPath: output, withIntermediateDirectories: true)
        try FilesBenchmark.run(program, ["key", "new", "-o", key, "--no-password", "--force"])
        let bundle = output + "/speed-r1"
        let digest = { (tool: String) in
            try shell("find '\(bundle)/data' -type f -print0 | xargs -0 \(tool) > /dev/null")
        }
        let time = try Measurement(
            rounds: 3, clock: { bound_wall_time() },
            [
                {
                    try FilesBenchmark.run(
                        program,
                        [
                            "pack", data.folder, "--for", "speed-srt,speed-vtt,speed-ttml",
                            "--release", "r1", "-o", output, "--zip", "--key", key + ".key",
                            "--jobs", "2", "-q",
                        ])
                },
                { try digest("sha256sum") },
                { try digest("sha512sum") },
                { try shell("cd '\(output)' && zip -0 -q -r plain.zip speed-r1") },
                // Nothing is there when the next round begins.
                { try shell("rm -rf '\(output)'/* '\(data.folder)/releases'") },
            ])
        let milliseconds = time.best.map { $0 / 1_000_000 }
        print(
            "a bundle of \(ReleaseData.locales.count) languages and \(ReleaseData.episodes) "
                + "episodes \(milliseconds[0]) ms, sha256sum \(milliseconds[1]) ms, sha512sum "
                + "\(milliseconds[2]) ms, zip -0 \(milliseconds[3]) ms")
        let bundled = Double(time.best[0])
        return [
            Row(
                name: "bag, zip and signature, against sha256sum and sha512sum",
                value: bundled / Double(time.best[1] + time.best[2]), unit: "×", target: 2,
                isFloor: false),
            Row(
                name: "bag, zip and signature, against zip -0",
                value: bundled / Double(time.best[3]), unit: "×", target: 3, isFloor: false),
        ]
    }

    private static func shell(_ command: String) throws {
        try FilesBenchmark.run("/bin/sh", ["-c", command])
    }
}
