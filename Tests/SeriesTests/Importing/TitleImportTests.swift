import Archives
import Files
import Foundation
import TestSupport
import Testing
import TimedText

@testable import Series

@Suite struct TitleImportTests {
    /// A title of three episodes whose cues stand at times of their own.
    private struct Fixture {
        let folder: TemporaryFolder
        var title = Title(id: "t", sourceLocale: "zh-Hans", kind: .liveAction)

        init() throws {
            folder = try TemporaryFolder()
            title.episodes = (1...3).map { Episode(number: $0) }
            title.targets = ["th", "en", "pt-BR"].map { Title.Target(locale: $0) }
        }

        /// The subtitles of an episode; the words are told apart by their script.
        static func srt(_ episode: Int, _ text: String, lines: String = "\n") -> String {
            (1...12).map { cue in
                let start = cue * 3000 + (cue * cue * 37 * episode) % 1700
                let stamp = { (time: Int) in
                    String(format: "00:%02d:%02d,%03d", time / 60000, time / 1000 % 60, time % 1000)
                }
                return "\(cue)\(lines)\(stamp(start)) --> \(stamp(start + 1200))\(lines)\(text)"
                    + "\(lines)\(lines)"
            }.joined()
        }

        func addSources() throws {
            for number in 1...3 {
                try write(
                    Data(Self.srt(number, "你是谁").utf8), "source/zh-Hans/ep00\(number).srt")
            }
        }

        func write(_ data: Data, _ name: String) throws {
            let url = URL(filePath: folder.path(name))
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: url)
        }

        func plan(_ names: [String], _ locale: String, any: Bool = false) async throws -> ImportPlan
        {
            var work = try TitleImport(folder: folder.root, title: title, locale: locale)
            work.takesAnyScript = any
            return try await work.plan(ImportFiles(names.map(folder.path)).all, jobs: 2)
        }

        func states(_ plan: ImportPlan) -> [String: ImportItem.State] {
            Dictionary(
                uniqueKeysWithValues: plan.items.map {
                    ($0.name.split(separator: "/").last.map(String.init) ?? "", $0.state)
                })
        }
    }

    @Test func translationsFindTheirEpisodeWhateverTheirNames() async throws {
        let own = try Fixture()
        try own.addSources()
        try own.write(Data(Fixture.srt(2, "คุณเป็นใคร").utf8), "in/ep001.srt")
        try own.write(Data(Fixture.srt(3, "คุณเป็นใคร").utf8), "in/x/final.txt")
        try own.write(Data(Fixture.srt(1, "คุณเป็นใคร").utf8), "in/第01集.srt")
        try own.write(Data("notes".utf8), "in/README.md")
        try own.write(Data(), "in/__MACOSX/ep001.srt")
        let plan = try await own.plan(["in"], "th")
        #expect(
            plan.items.compactMap { $0.target }.sorted() == [
                "targets/th/ep001.srt", "targets/th/ep002.srt", "targets/th/ep003.srt",
            ])
        let wrong = plan.items.first { $0.name.hasSuffix("ep001.srt") && $0.state == .new }
        #expect(wrong?.episode?.number == 2)
        #expect(wrong?.remarks == ["its name says 1, and its times fit ep002"])
        #expect(plan.items.filter { $0.state == .skipped }.count == 2)
        #expect(plan.isComplete)
        #expect(!FileStatus.exists(own.folder.path("targets")))
        try plan.write(replacing: false)
        #expect(try own.folder.text("targets/th/ep003.srt") == Fixture.srt(3, "คุณเป็นใคร"))
        // The same again changes nothing.
        let again = try await own.plan(["in"], "th")
        #expect(again.items.filter { $0.state == .same }.count == 3)
        #expect(again.replaced.isEmpty)
    }

    @Test func anyEncodingIsReadAndUTF8IsWritten() async throws {
        let own = try Fixture()
        let text = Fixture.srt(2, "你到底是谁呢，我不认识你", lines: "\r\n")
        let bytes = try TextEncoding(named: "gb18030").encode(Array(text.utf8))
        try own.write(Data(bytes), "in/第2集.srt")
        let plan = try await own.plan(["in"], "zh_CN")
        #expect(plan.items.map { $0.target } == ["source/zh-Hans/ep002.srt"])
        #expect(plan.items.first?.evidence == .name)
        try plan.write(replacing: false)
        #expect(try own.folder.text("source/zh-Hans/ep002.srt") == text)
    }

    @Test func sourcesWithoutNumbersGoByTheirOrder() async throws {
        let own = try Fixture()
        for (index, name) in ["b", "a", "c"].enumerated() {
            try own.write(Data(Fixture.srt(index + 1, "你是谁").utf8), "in/\(name).srt")
        }
        let plan = try await own.plan(["in"], "zh-Hans")
        #expect(plan.items.map { $0.episode?.number } == [1, 2, 3])
        #expect(plan.items.allSatisfy { $0.evidence == .order })
        try FileManager.default.removeItem(atPath: own.folder.path("in/c.srt"))
        #expect(try await own.plan(["in"], "zh-Hans").items.allSatisfy { $0.state == .unmatched })
    }

    @Test func nothingIsOverwrittenUnlessThatIsMeant() async throws {
        let own = try Fixture()
        try own.addSources()
        try own.write(Data("WEBVTT\n\n00:01.000 --> 00:02.000\nOld\n".utf8), "targets/en/ep001.vtt")
        for number in 1...2 {
            try own.write(Data(Fixture.srt(number, "Who are you?").utf8), "in/\(number).srt")
        }
        let plan = try await own.plan(["in"], "en")
        #expect(plan.replaced == ["targets/en/ep001.vtt"])
        let error = #expect(throws: FileError.self) { try plan.write(replacing: false) }
        #expect(error?.exists == true)
        #expect(try own.folder.names(in: "targets/en") == ["ep001.vtt"])
        try plan.write(replacing: true)
        // One file an episode, or nobody knows which is meant.
        #expect(try own.folder.names(in: "targets/en") == ["ep001.srt", "ep002.srt"])
    }

    @Test func whatLeavesADoubtIsNotWritten() async throws {
        let own = try Fixture()
        try own.addSources()
        try own.write(Data(Fixture.srt(2, "Who are you?").utf8), "in/script.srt")
        try own.write(
            Data("1\n00:50:00,000 --> 00:50:01,000\nสวัสดีครับ\n\n".utf8), "in/other.srt")
        try own.write(Data(Fixture.srt(3, "คุณเป็นใคร").utf8), "in/one.srt")
        try own.write(Data(Fixture.srt(3, "เธอเป็นใคร").utf8), "in/two.srt")
        try own.write(Data([0, 1, 2, 3, 0, 0]), "in/broken.srt")
        try own.write(Data(), "in/empty.srt")
        let plan = try await own.plan(["in"], "th")
        #expect(
            own.states(plan) == [
                "script.srt": .otherScript, "other.srt": .unmatched, "one.srt": .doubled,
                "two.srt": .doubled, "broken.srt": .unreadable, "empty.srt": .unreadable,
            ])
        #expect(!plan.isComplete)
        try plan.write(replacing: false)
        #expect(!FileStatus.exists(own.folder.path("targets")))
        #expect(own.states(try await own.plan(["in"], "th", any: true))["script.srt"] == .new)
    }

    @Test func theNameDecidesBetweenEpisodesThatFitAlike() async throws {
        let own = try Fixture()
        for number in 1...3 {
            try own.write(
                Data(Fixture.srt(number == 3 ? 3 : 1, "你是谁").utf8),
                "source/zh-Hans/ep00\(number).srt")
        }
        try own.write(Data(Fixture.srt(1, "คุณเป็นใคร").utf8), "in/ep002.srt")
        try own.write(Data(Fixture.srt(1, "คุณเป็นใคร").utf8), "in/draft.srt")
        let plan = try await own.plan(["in"], "th")
        #expect(own.states(plan) == ["ep002.srt": .new, "draft.srt": .ambiguous])
        #expect(plan.items.last?.evidence == .contentAndName)
        #expect(plan.items.last?.target == "targets/th/ep002.srt")
    }

    @Test func aTitleWithoutSourcesAndOtherLocalesAreRefused() async throws {
        let own = try Fixture()
        try own.write(Data(Fixture.srt(1, "x").utf8), "in/1.srt")
        await #expect(throws: ImportError.self) { try await own.plan(["in"], "th") }
        #expect(throws: ImportError.self) {
            try TitleImport(folder: own.folder.root, title: own.title, locale: "de")
        }
        #expect(try TitleImport(folder: "", title: own.title, locale: "pt_br").locale == "pt-BR")
    }

    @Test(arguments: [ArchiveFormat.zip, .tarZstandard])
    func archivesAreRead(format: ArchiveFormat) async throws {
        let own = try Fixture()
        try own.addSources()
        var writer = ArchiveWriter(format)
        try writer.add("泰语/第01集.srt", Array(Fixture.srt(2, "คุณเป็นใคร").utf8))
        try writer.add("__MACOSX/泰语/._第01集.srt", [0])
        try writer.add("泰语/Thumbs.db", [0])
        try writer.add("泰语/inner.zip", [0])
        let name = format == .zip ? "th.zip" : "th.tar.zst"
        try own.write(Data(try writer.finish()), name)
        let plan = try await own.plan([name], "th")
        #expect(plan.items.filter { $0.state == .skipped }.count == 3)
        #expect(plan.items.compactMap { $0.target } == ["targets/th/ep002.srt"])
        #expect(plan.items.contains { $0.name.hasSuffix(name + "/泰语/第01集.srt") })
    }

    /// Others' tool writes archives that could do harm, and names that aren't UTF-8.
    @Test(arguments: ["../up.srt", "/abs.srt", "a\u{202E}b.srt", "link", "gbk", "bomb"])
    func archivesThatCouldDoHarmAreRefused(kind: String) async throws {
        let own = try Fixture()
        try own.addSources()
        try own.write(Data(Fixture.srt(2, "คุณเป็นใคร").utf8), "ep.srt")
        let script = """
            import sys, zipfile
            path, kind, text = sys.argv[1], sys.argv[2], open(sys.argv[3], 'rb').read()
            class Raw(zipfile.ZipInfo):
                def _encodeFilenameFlags(self):
                    return self.filename.encode('gbk'), self.flag_bits & ~0x800
            with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
                if kind == 'link':
                    info = zipfile.ZipInfo('ep001.srt')
                    info.create_system = 3
                    info.external_attr = 0o120777 << 16
                    archive.writestr(info, '/etc/passwd')
                elif kind == 'gbk':
                    archive.writestr(Raw('泰语/第02集.srt'), text)
                elif kind == 'bomb':
                    with archive.open('ep001.srt', 'w', force_zip64=True) as entry:
                        for _ in range(80): entry.write(bytes(1 << 20))
                else:
                    archive.writestr(zipfile.ZipInfo(kind), text)
            """
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/python3")
        python.arguments = [
            "-c", script, own.folder.path("x.zip"), kind, own.folder.path("ep.srt"),
        ]
        guard (try? python.run()) != nil else { return print("skipped: archives need python3") }
        python.waitUntilExit()
        #expect(python.terminationStatus == 0)
        guard kind != "gbk" else {
            let plan = try await own.plan(["x.zip"], "th")
            #expect(plan.items.first?.name.hasSuffix("x.zip/泰语/第02集.srt") == true)
            #expect(plan.items.first?.target == "targets/th/ep002.srt")
            return
        }
        let error = await #expect(throws: ImportError.self) {
            _ = try await own.plan(["x.zip"], "th")
        }
        #expect(error?.description.contains("x.zip") == true)
        #expect(error?.description.contains("\u{202E}") == false)
    }

    @Test func linksOutOfAFolderAreNotFollowed() async throws {
        let own = try Fixture()
        try own.addSources()
        try own.write(Data(Fixture.srt(2, "คุณเป็นใคร").utf8), "outside.srt")
        try own.write(Data(), "in/notes.md")
        try FileManager.default.createSymbolicLink(
            atPath: own.folder.path("in/ep001.srt"),
            withDestinationPath: own.folder.path("outside.srt"))
        let plan = try await own.plan(["in"], "th")
        #expect(own.states(plan) == ["ep001.srt": .skipped, "notes.md": .skipped])
    }

    @Test(arguments: ["targets", "targets/th", "targets/th/ep002.srt"])
    func nothingIsWrittenThroughALinkOutOfTheTitle(link: String) async throws {
        let own = try Fixture()
        try own.addSources()
        let elsewhere = try TemporaryFolder(files: ["th/kept.srt": "kept"])
        let target = link.hasSuffix(".srt") ? elsewhere.path("th/kept.srt") : elsewhere.root
        try own.write(Data(), "targets/th/.keep")
        if link != "targets/th/ep002.srt" {
            try FileManager.default.removeItem(atPath: own.folder.path(link))
        }
        try FileManager.default.createSymbolicLink(
            atPath: own.folder.path(link), withDestinationPath: target)
        try own.write(Data(Fixture.srt(2, "คุณเป็นใคร").utf8), "in/a.srt")
        let plan = try await own.plan(["in"], "th")
        for replacing in [false, true] {
            #expect(throws: FileError.self) { try plan.write(replacing: replacing) }
        }
        #expect(try elsewhere.names() == ["th"])
        #expect(try elsewhere.names(in: "th") == ["kept.srt"])
        #expect(try elsewhere.text("th/kept.srt") == "kept")
    }
}
