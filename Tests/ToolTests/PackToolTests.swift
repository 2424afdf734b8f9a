import Foundation
import TestSupport
import Testing

@Suite struct PackToolTests {
    @Test func aBundleIsMadeSignedAndRecorded() throws {
        let title = try PackedTitle()
        let key = title.folder.path("team")
        let made = try Program.run(["key", "new", "--output", key, "--no-password"])
        try #require(made.status == 0, "\(made.errors)")
        let secret = try #require(
            try FileManager.default.contentsOfDirectory(atPath: title.folder.root)
                .first { $0.hasPrefix("team") && $0.hasSuffix(".key") })
        let run = try title.pack(["--key", title.folder.path(secret), "--zip", "--tar.zst"])
        #expect(run.output.contains("last-delivery-r1\n"))
        #expect(run.output.contains("hls: ") && run.output.contains(", signed\n"))
        let verified = try Program.run(["verify", title.bundle])
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
        let ledger = try Program.run(["ledger", "verify", title.path])
        #expect(ledger.status == 0, "\(ledger.errors)")
        let lines = try String(
            contentsOfFile: title.path + "/releases/ledger.jsonl", encoding: .utf8)
        #expect(lines.split(separator: "\n").count == 1)
        // The same once more changes nothing.
        let again = try title.pack(["--release", "r1", "--key", title.folder.path(secret)])
        #expect(again.output.contains("was there already, and is the same"))
        #expect(
            try String(contentsOfFile: title.path + "/releases/ledger.jsonl", encoding: .utf8)
                == lines)
    }

    @Test func aClosedGateWritesNothing() throws {
        let title = try PackedTitle()
        try FileManager.default.removeItem(atPath: title.path + "/targets/th/ep002.srt")
        let run = try Program.run(title.arguments())
        #expect(run.status == 1)
        #expect(run.errors.contains("ep002") || run.errors.contains("episode 2"))
        #expect(run.errors.contains("the gate is closed"))
        #expect(!FileManager.default.fileExists(atPath: title.bundle))
        #expect(!FileManager.default.fileExists(atPath: title.bundle + ".part"))
    }

    @Test func releasesAreNumberedAndChangesAreTold() throws {
        let title = try PackedTitle()
        try title.pack()
        let track = title.path + "/targets/en/ep001.srt"
        var bytes = try Data(contentsOf: URL(filePath: track))
        let place = try #require(bytes.range(of: Data("Lin Xiaoman".utf8)))
        bytes.replaceSubrange(place, with: Data("Lin Xiao-Man".utf8))
        try bytes.write(to: URL(filePath: track))
        let run = try title.pack(["--since", "r1"])
        #expect(run.output.contains("last-delivery-r2\n"))
        #expect(run.output.contains("since r1"))
        let list = try String(
            contentsOfFile: title.path + "/releases/last-delivery-r2/changes.md", encoding: .utf8)
        #expect(list.contains("ep001") && list.contains("en") && !list.contains("ep002.es"))
        let verified = try Program.run(["verify", title.path + "/releases/last-delivery-r2"])
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    }

    @Test(
        arguments: [
            (["--release", "R 1"], 64), (["--since", "r9"], 66), (["--for", "yutube"], 64),
            (["--key", "missing.key"], 66), (["--locales", "xx-!!"], 64),
            (["--as-of", "soon"], 64),
        ] as [([String], Int32)])
    func whatIsWrongWithTheCommandLineIsTold(_ more: [String], status: Int32) throws {
        let title = try PackedTitle()
        let run = try Program.run(title.arguments(more))
        #expect(run.status == status, "\(run.errors)")
        #expect(run.errors.contains("Error:"))
        #expect(!FileManager.default.fileExists(atPath: title.bundle))
    }
}
