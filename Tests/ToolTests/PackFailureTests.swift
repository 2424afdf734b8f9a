import Foundation
import TestSupport
import Testing

/// What goes wrong is told with the name of the file and the right status, and nothing half stands
/// under a final name.
@Suite struct PackFailureTests {
    /// What stands in the title's `releases/` under a final name.
    private func finished(_ folder: String) throws -> [String] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { !$0.hasSuffix(".part") }
    }

    // MARK: - Targets

    @Test func aTargetThatMayNotBeWrittenIsTold() throws {
        let title = try PackedTitle()
        guard let mount = try MountedFolder(options: "size=1m,ro") else { return }
        let run = try title.run(for: "generic", ["-o", mount.path])
        #expect(run.status == 73, "\(run.errors)")
        #expect(run.errors.contains("'\(mount.path)/last-delivery-r1.part': Read-only"))
        #expect(try finished(mount.path).isEmpty)
        #expect(!FileManager.default.fileExists(atPath: title.path + "/releases/ledger.jsonl"))
        withExtendedLifetime(mount) {}
    }

    @Test func aFullDiskIsToldAndTheNextRunGoesOn() throws {
        let title = try PackedTitle()
        guard let mount = try MountedFolder(options: "size=200k") else { return }
        let run = try title.run(for: PackedTitle.platforms, ["--zip", "-o", mount.path])
        #expect(run.status == 74, "\(run.errors)")
        #expect(run.errors.contains("\(mount.path)/last-delivery-r1.part/"), "\(run.errors)")
        #expect(run.errors.contains("No space left on device"))
        #expect(try finished(mount.path).isEmpty)
        try mount.resize("64m")
        let again = try title.run(for: PackedTitle.platforms, ["--zip", "-o", mount.path])
        #expect(again.status == 0, "\(again.errors)")
        #expect(
            try finished(mount.path).sorted() == ["last-delivery-r1", "last-delivery-r1.zip"])
        try title.pack(["--zip"])
        #expect(
            try Data(contentsOf: URL(filePath: mount.path + "/last-delivery-r1.zip"))
                == title.files()["last-delivery-r1.zip"])
        withExtendedLifetime(mount) {}
    }

    @Test(arguments: ["--zip", "--tar.zst"])
    func anArchiveThatDoesNotFitIsNotThere(option: String) throws {
        let title = try PackedTitle()
        guard let mount = try MountedFolder(options: "size=64m") else { return }
        let whole = try title.run(
            for: PackedTitle.platforms, ["-o", mount.path, "--release", "whole", option])
        try #require(whole.status == 0, "\(whole.errors)")
        let archive =
            mount.path + "/last-delivery-whole" + option.dropFirst().replacing("-", with: ".")
        let size = try FileManager.default.attributesOfItem(atPath: archive)[.size] as? Int ?? 0
        let used = try Command.run("df", ["--output=used", "-k", mount.path])
            .split(separator: "\n").last.flatMap { Int($0.filter(\.isNumber)) }
        // Then there is room for the bundle and a half of its archive.
        try FileManager.default.removeItem(atPath: mount.path + "/last-delivery-whole")
        try FileManager.default.removeItem(atPath: archive)
        try mount.resize("\(try #require(used) - size / 2048)k")
        let run = try title.run(
            for: PackedTitle.platforms, ["-o", mount.path, "--release", "r2", option])
        #expect(run.status == 74, "\(run.errors)")
        #expect(run.errors.contains("No space left on device"), "\(run.errors)")
        #expect(run.errors.contains("last-delivery-r2."), "\(run.errors)")
        #expect(try finished(mount.path) == ["last-delivery-r2"])
        withExtendedLifetime(mount) {}
    }

    @Test func aLimitOfTheSizeOfFilesIsTold() throws {
        let title = try PackedTitle()
        let script = #"trap "" XFSZ; ulimit -f 40; exec "$@""#
        let run = try Program.run(
            "/bin/sh", ["-c", script, "sh", Program.path] + title.arguments(),
            environment: PackedTitle.environment)
        #expect(run.status == 74, "\(run.errors)")
        #expect(run.errors.contains("last-delivery-r1.part/") && run.errors.contains("too large"))
        #expect(try finished(title.path + "/releases").isEmpty)
    }

    @Test func aFileInPlaceOfTheFolderIsTold() throws {
        let title = try PackedTitle()
        let file = title.folder.path("file")
        try Data("mine".utf8).write(to: URL(filePath: file))
        let run = try title.run(for: "generic", ["-o", file])
        #expect(run.status == 73, "\(run.errors)")
        #expect(run.errors.contains("'\(file)"), "\(run.errors)")
        try title.write(Data("mine".utf8), to: "releases/last-delivery-r1")
        let other = try title.run(for: "generic", ["--release", "r1"])
        #expect(other.status == 73, "\(other.errors)")
        #expect(other.errors.contains("last-delivery-r1'"), "\(other.errors)")
        for place in [file, title.bundle] {
            #expect(try String(contentsOfFile: place, encoding: .utf8) == "mine")
        }
    }

    @Test func aBundleThatSomebodyChangedIsNotCalledTheSame() throws {
        let title = try PackedTitle()
        try title.pack()
        let name = "data/generic/subtitles/th/ep002.srt"
        let bytes = try Data(contentsOf: URL(filePath: title.inBundle(name)))
        try (bytes + Data("\n".utf8)).write(to: URL(filePath: title.inBundle(name)))
        let run = try Program.run(
            title.arguments(["--release", "r1", "--zip"]), environment: PackedTitle.environment)
        #expect(run.status == 73, "\(run.output)\(run.errors)")
        #expect(run.errors.contains(name))
        #expect(!FileManager.default.fileExists(atPath: title.bundle + ".zip"))
    }

    // MARK: - Sources

    @Test(arguments: ["targets/th/ep002.srt", "media/ep002.mp4"])
    func aFileThatMayNotBeReadIsTold(name: String) throws {
        let title = try PackedTitle()
        for number in 1...3 {
            try title.write(Data("no video".utf8), to: "media/ep00\(number).mp4")
        }
        try title.nameVideos()
        guard let run = try Unprivileged.run(title, without: name, ["--for", "generic"]) else {
            return
        }
        // The gate reads both, and closes.
        #expect(run.status == 1, "\(run.errors)")
        #expect(run.errors.contains(name), "\(run.errors)")
        #expect(run.errors.contains("Permission denied"))
        #expect(try finished(title.path + "/releases").isEmpty)
    }

    @Test(arguments: ["targets/th/ep002.srt", "targets/th", "targets"])
    func linksThatLeadOutAreNotFollowed(name: String) throws {
        let title = try PackedTitle()
        let place = title.path + "/" + name
        let outside = title.folder.path("outside")
        try FileManager.default.moveItem(atPath: place, toPath: outside)
        try FileManager.default.createSymbolicLink(
            atPath: place, withDestinationPath: outside)
        let run = try title.run(for: "generic")
        #expect(run.status == 1, "\(run.output)\(run.errors)")
        #expect(run.errors.contains("    \(name)\n"), "\(run.errors)")
        #expect(run.errors.contains("link"))
        #expect(try title.files().isEmpty)
    }

    @Test func aVideoBehindALinkThatLeadsOutIsRefused() throws {
        let title = try PackedTitle()
        let outside = title.folder.path("secret.mp4")
        try Data("secret".utf8).write(to: URL(filePath: outside))
        try title.write(Data("video".utf8), to: "media/ep001.mp4")
        try FileManager.default.createSymbolicLink(
            atPath: title.path + "/media/ep002.mp4", withDestinationPath: outside)
        try title.nameVideos(["ep001.mp4", "ep002.mp4", "ep001.mp4"])
        let run = try title.run(for: "generic")
        #expect(run.status == 78, "\(run.output)\(run.errors)")
        #expect(run.errors.contains("a link in the path leads out of the title"))
        #expect(run.errors.contains("media/ep002.mp4") && run.errors.contains("title.jsonc:"))
        #expect(try title.files().isEmpty)
    }

    @Test(arguments: [
        ("../secret.mp4", "'..'"), ("media/../../secret.mp4", "'..'"),
        ("/etc/passwd", "absolute"), (#"media\\ep001.mp4"#, "backslash"),
        (#"media/a\u0007.mp4"#, "control character"),
        (#"media/a\u202e4pm.exe"#, "turns the direction"),
    ])
    func pathsThatLeadOutOrDeceiveAreRefused(path: String, words: String) throws {
        let title = try PackedTitle()
        try title.replace(
            #""duration": "2:03""#, with: #""duration": "2:03", "files": {"video": "\#(path)"}"#)
        let run = try title.run(for: "generic")
        #expect(run.status == 78, "\(run.output)\(run.errors)")
        #expect(run.errors.contains(words) && run.errors.contains("title.jsonc:"), "\(run.errors)")
        #expect(!run.errors.unicodeScalars.contains { $0 == "\u{7}" || $0 == "\u{202E}" })
        #expect(try title.files().isEmpty)
    }

    @Test(arguments: ["ep002\u{202E}.srt", "ep002\u{7}.srt", "ep002\u{1B}.srt"])
    func namesThatDeceiveAreRefusedAndShownAsTheyAre(name: String) throws {
        let title = try PackedTitle()
        let folder = title.path + "/targets/th/"
        try FileManager.default.moveItem(atPath: folder + "ep002.srt", toPath: folder + name)
        let run = try title.run(for: "generic")
        #expect(run.status == 1, "\(run.output)\(run.errors)")
        #expect(run.errors.contains("targets/th/ep002"), "\(run.errors)")
        let hidden: [Unicode.Scalar] = ["\u{7}", "\u{1B}", "\u{202E}"]
        #expect(!run.errors.unicodeScalars.contains { hidden.contains($0) })
        #expect(try title.files().isEmpty)
    }

    // MARK: - Two runs

    @Test func aSecondRunOnTheSameBundleEndsWithStatus75() throws {
        let title = try PackedTitle()
        guard let flock = Command.path("flock") else {
            print("skipped: flock isn't installed")
            return
        }
        let stage = title.bundle + ".part"
        try FileManager.default.createDirectory(
            atPath: stage, withIntermediateDirectories: true)
        let run = try Program.run(flock, [stage, Program.path] + title.arguments())
        #expect(run.status == 75, "\(run.output)\(run.errors)")
        #expect(run.errors.contains("another run is at work on '\(stage)'"), "\(run.errors)")
        #expect(try finished(title.path + "/releases").isEmpty)
        try title.pack()
        #expect(try finished(title.path + "/releases").contains("last-delivery-r1"))
    }

    @Test func ofRunsAtTheSameTimeNoneBreaksAnother() async throws {
        let title = try PackedTitle()
        let arguments = title.arguments(["--release", "r1", "--zip"])
        let statuses = try await withThrowingTaskGroup(of: (Int32, String).self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let run = try Program.run(arguments, environment: PackedTitle.environment)
                    return (run.status, run.errors)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.contains { $0.0 == 0 }, "\(statuses)")
        #expect(statuses.allSatisfy { $0.0 == 0 || $0.0 == 75 }, "\(statuses)")
        for place in [title.bundle, title.bundle + ".zip"] {
            let verified = try Program.run(["verify", place])
            #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
        }
        let ledger = try Program.run(["ledger", "verify", title.path])
        #expect(ledger.status == 0, "\(ledger.errors)")
        #expect(
            try finished(title.path + "/releases").sorted()
                == ["last-delivery-r1", "last-delivery-r1.zip", "ledger.jsonl"])
    }
}
