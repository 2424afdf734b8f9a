import Archives
import Files
import Foundation
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct TarFileReaderTests {
    private func read(_ path: String) throws -> [String: [UInt8]] {
        let reader = try TarFileReader(path: path)
        var files: [String: [UInt8]] = [:]
        while let entry = try reader.next() {
            var bytes: [UInt8] = []
            try reader.read { piece in for index in piece.indices { bytes.append(piece[index]) } }
            files[entry.name] = bytes
        }
        return files
    }

    @Test func whatWasWrittenReadsBackAndIsAsWeWriteIt() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.tar.zst")
        _ = try await ArchiveFileWriterTests.write(to: path, .tarZstandard)
        let files = try read(path)
        #expect(files.count == ArchiveFileWriterTests.files.count)
        for file in ArchiveFileWriterTests.files {
            #expect(files[file.name] == ArchiveFileWriterTests.bytes(of: file))
        }
        let reader = try TarFileReader(path: path)
        while try reader.next() != nil {}
        #expect(reader.deviations.map { $0.message } == [])
    }

    @Test(arguments: [
        "tar --format=gnu -cf - in | zstd -q -c > a", "tar --format=pax -cf - in | zstd -q -c > a",
        "tar --format=ustar -cf - ./in | zstd -q -c > a",
        "tar --format=v7 -cf - in | zstd -q -c > a",
        "bsdtar -cf a --zstd in",
    ])
    func tarsOfOtherProgramsAreRead(_ command: String) throws {
        let folder = try TemporaryFolder()
        let isShort = command.contains("v7") || command.contains("ustar")
        let deep = "in/" + String(repeating: "deep-folder/", count: isShort ? 3 : 12)
        try Folder.create(folder.path(deep))
        try File.write(Array("hello\n".utf8), to: folder.path("in/第一集.txt"))
        try File.write([1, 2, 3], to: folder.path(deep + "b.bin"))
        let tool = command.hasPrefix("bsdtar") ? "bsdtar" : "zstd"
        guard Command.path(tool) != nil else {
            print("skipped: \(tool) isn't installed")
            return
        }
        try Command.run("sh", ["-c", "cd '\(folder.root)' && export LC_ALL=C.UTF-8 && \(command)"])
        let files = try read(folder.path("a"))
        #expect(files == ["in/第一集.txt": Array("hello\n".utf8), deep + "b.bin": [1, 2, 3]])
        let reader = try TarFileReader(path: folder.path("a"))
        while try reader.next() != nil {}
        #expect(!reader.deviations.isEmpty)
    }

    @Test(arguments: [
        ("ln -s /etc/passwd x; tar cf a.tar x", "is a link", "x"),
        ("echo a > x; ln x y; tar cf a.tar x y", "is a link", "y"),
        ("mkfifo x; tar cf a.tar x", "is a link or no file", "x"),
        ("mkdir -p a/b; cd a/b; echo a > ../x; tar cPf ../../a.tar ../x", "leads out", "../x"),
        ("tar cPf a.tar /etc/hostname", "absolute", "/etc/hostname"),
        ("echo a > x; tar cf a.tar x; tar rf a.tar x", "there twice", "x"),
        ("echo a > 'x\\y'; tar cf a.tar 'x\\y'", "backslash", "x\\y"),
    ])
    func harmfulArchivesAreRefused(_ command: String, _ word: String, _ entry: String) throws {
        guard Command.path("zstd") != nil else {
            print("skipped: zstd isn't installed")
            return
        }
        let folder = try TemporaryFolder()
        try Command.run(
            "sh", ["-c", "cd '\(folder.root)' && (\(command)) && zstd -q a.tar -o a.tar.zst"])
        do {
            _ = try read(folder.path("a.tar.zst"))
            Issue.record("it was read")
        } catch ArchiveFileError.archive(let error) {
            #expect(error.message.contains(word), "\(error)")
            #expect(error.entry == entry)
        }
    }

    @Test func whatUnpacksWithoutEndIsRefused() throws {
        guard Command.path("zstd") != nil else {
            print("skipped: zstd isn't installed")
            return
        }
        let folder = try TemporaryFolder()
        try Command.run(
            "sh",
            [
                "-c",
                "cd '\(folder.root)' && truncate -s 300M x && tar cf - x | zstd -q -19 -o a.tar.zst",
            ])
        do {
            _ = try read(folder.path("a.tar.zst"))
            Issue.record("it was read")
        } catch {
            #expect(
                "\(error)"
                    == "'x' can't be read: the archive unpacks to more than 250 times its size")
        }
    }

    /// Compressed data may have another spelling that unpacks to the same; no file changes unseen.
    @Test(arguments: SeededGenerator.seeds())
    func noChangedFileGoesUnseen(seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a")
        let bytes = try await ArchiveFileWriterTests.write(to: path, .tarZstandard)
        let files = try read(path)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            var changed = bytes
            let place = Int.random(in: 0..<bytes.count, using: &random)
            changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            if Int.random(in: 0..<20, using: &random) == 0 { changed.removeLast(place % 50 + 1) }
            try File.write(changed, to: path, replacing: true)
            do {
                let again = try read(path)
                let reader = try TarFileReader(path: path)
                while try reader.next() != nil {}
                let isSeen = !reader.deviations.isEmpty
                #expect(isSeen || again == files, "seed \(seed), byte \(place)")
            } catch {}
        }
    }
}
