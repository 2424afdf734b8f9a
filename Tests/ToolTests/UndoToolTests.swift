import Foundation
import TestSupport
import Testing

@Suite struct UndoToolTests {
    private static let sample = SharedData.package.appending(path: "templates/titles/sample")

    /// A copy of the sample title, in all its encodings.
    private func sample() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            atPath: Self.sample.path, toPath: folder.path("sample"))
        return folder
    }

    private func bytes(_ folder: TemporaryFolder, _ path: String) throws -> [String: Data] {
        let root = URL(filePath: folder.path(path))
        return try SharedData.files(in: root, extensions: ["srt", "vtt"]).reduce(into: [:]) {
            $0[String($1.path.dropFirst(root.path.count))] = try Data(contentsOf: $1)
        }
    }

    @Test func takesBackByteForByte() throws {
        let folder = try sample()
        let before = try bytes(folder, "sample/targets")
        let run = try Program.run(
            ["adapt", "sample/targets", "--in-place", "--market", "southeast-asia"],
            folder: folder.root)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try bytes(folder, "sample/targets") != before)
        let trial = try Program.run(
            ["adapt", "--undo", "changes.json", "-n"], folder: folder.root)
        #expect(trial.errors.contains("would be taken back"))
        #expect(try bytes(folder, "sample/targets") != before)
        let undo = try Program.run(["adapt", "--undo", "changes.json"], folder: folder.root)
        #expect(undo.status == 0, "\(undo.errors)")
        #expect(undo.errors.contains("in 18 files taken back\n"), "\(undo.errors)")
        #expect(try bytes(folder, "sample/targets") == before)
        let again = try Program.run(["adapt", "--undo", "changes.json"], folder: folder.root)
        #expect(again.status == 0)
        #expect(again.errors.contains("18 files already as before the changes"))
    }

    @Test func aFolderThatMovedIsFound() throws {
        let folder = try sample()
        _ = try Program.run(
            ["adapt", "sample/targets", "-o", "out/all"], folder: folder.root)
        try FileManager.default.createDirectory(
            atPath: folder.path("else"), withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            atPath: folder.path("out/all"), toPath: folder.path("else/where"))
        // From another folder, too.
        let run = try Program.run(
            ["adapt", "--undo", folder.path("else/where/changes.json")], folder: "/")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try bytes(folder, "else/where") == bytes(folder, "sample/targets"))
    }

    @Test(arguments: ["th/ep001.srt", "es-419/ep003.vtt", "ar/ep002.srt"])
    func whatPeopleEditedStays(path: String) throws {
        let folder = try sample()
        let name = "sample/targets/" + path
        let before = try Data(contentsOf: URL(filePath: folder.path(name)))
        _ = try Program.run(["adapt", name, "--in-place"], folder: folder.root)
        // A person moves the start of the cue of the last change, whatever the encoding.
        let log =
            try JSONSerialization.jsonObject(
                with: Data(try folder.text(name + ".changes.json").utf8)) as? [String: Any]
        let file = try #require((log?["files"] as? [[String: Any]])?.first)
        let changes = try #require(file["changes"] as? [[String: Any]])
        let state = try #require((changes.last?["after"] as? [[String: Any]])?.first)
        let time = time(try #require(state["start"] as? Int), path.hasSuffix("vtt") ? "." : ",")
        var data = try Data(contentsOf: URL(filePath: folder.path(name)))
        let range = try #require(data.range(of: Data((time + " -->").utf8)))
        let digit = range.lowerBound + time.utf8.count - 1
        data[digit] = data[digit] == 0x39 ? 0x38 : data[digit] + 1
        try data.write(to: URL(filePath: folder.path(name)))
        let run = try Program.run(
            ["adapt", "--undo", name + ".changes.json"], folder: folder.root)
        #expect(run.status == 1, "\(run.errors)")
        #expect(
            run.errors.contains("since: cue \(state["number"] as? Int ?? 0) at"), "\(run.errors)")
        let after = try Data(contentsOf: URL(filePath: folder.path(name)))
        #expect(after != data)
        let again = try Program.run(
            ["adapt", "--undo", name + ".changes.json"], folder: folder.root)
        #expect(again.errors.contains(" already taken back\n"), "\(again.errors)")
        #expect(again.errors.contains("since: cue \(state["number"] as? Int ?? 0) at"))
        #expect(try Data(contentsOf: URL(filePath: folder.path(name))) == after)
        // All other cues are as they were: but for one cue, the lines are the same.
        let old = before.split(separator: 0x0A)
        let new = after.split(separator: 0x0A)
        let changed = new.difference(from: old).count
        #expect(changed > 0 && changed <= 8, "\(changed) lines differ")
    }

    @Test func whatWasTakenBackIsNobodysEdit() throws {
        let folder = try sample()
        let names = ["th/ep001.srt", "es-419/ep001.srt"].map { "sample/targets/" + $0 }
        for name in names {
            _ = try Program.run(["adapt", name, "--in-place"], folder: folder.root)
            let log = name + ".changes.json"
            // Somebody adds a cue, so that the file isn't as it was written.
            var data = try Data(contentsOf: URL(filePath: folder.path(name)))
            data += Data("\n\n99\n01:00:00,000 --> 01:00:02,000\nx\n".utf8)
            try data.write(to: URL(filePath: folder.path(name)))
            let undo = try Program.run(["adapt", "--undo", log], folder: folder.root)
            #expect(undo.status == 0, "\(undo.errors)")
            let again = try Program.run(["adapt", "--undo", log], folder: folder.root)
            #expect(again.status == 0, "\(again.errors)")
            #expect(!again.errors.contains("people edited"), "\(again.errors)")
            #expect(again.errors.contains(" already taken back\n"), "\(again.errors)")
        }
    }

    private func time(_ milliseconds: Int, _ point: String) -> String {
        String(
            format: "%02d:%02d:%02d", milliseconds / 3_600_000, milliseconds / 60000 % 60,
            milliseconds / 1000 % 60) + point + String(format: "%03d", milliseconds % 1000)
    }

    @Test(arguments: [
        ("{\"version\": 1,\n \"files\": }", "log.json:2:11: error: "),
        ("", "log.json:1:1: error: "), ("{}", "no change log of version 1"),
        ("{\"version\": 1,\n \"files\": 7}", "log.json:2:11: error: 'files' must be a list"),
        ("{\"version\": 1,\n \"files\": [{\"input\": 3}]}", "log.json:2:22: error: 'input'"),
        ("{\"version\": 99, \"files\": []}", "no change log of version 1"),
    ])
    func aDamagedLogIsNamedWithItsPlace(text: String, words: String) throws {
        let folder = try TemporaryFolder(files: ["log.json": text])
        let run = try Program.run(["adapt", "--undo", "log.json"], folder: folder.root)
        #expect(run.status == 65)
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test func aLogOrFileThatIsGoneIsNamed() throws {
        let folder = try TemporaryFolder(files: ["a.en.srt": ChangeToolTests.gap])
        #expect(
            try Program.run(["adapt", "--undo", "none.json"], folder: folder.root).status == 66)
        _ = try Program.run(["fix", "a.en.srt", "--in-place"], folder: folder.root)
        try FileManager.default.removeItem(atPath: folder.path("a.en.srt"))
        let run = try Program.run(
            ["adapt", "--undo", "a.en.srt.changes.json"], folder: folder.root)
        #expect(run.status == 66)
        #expect(run.errors.contains("failed: a.en.srt: "), "\(run.errors)")
        #expect(run.errors.contains("1 failure"))
        let both = try Program.run(
            ["adapt", "--undo", "a.en.srt.changes.json", "a.en.srt"], folder: folder.root)
        #expect(both.status == 64)
    }
}
