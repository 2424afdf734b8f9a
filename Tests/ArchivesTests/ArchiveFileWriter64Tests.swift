import Archives
import Files
import Foundation
import TestSupport
import Testing

/// Zip64: what other programs read of archives with many, large and far entries.
@Suite(.timeLimit(.minutes(10))) struct ArchiveFileWriter64Tests {
    @Test func moreThan65535EntriesAreRead() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.zip")
        var writer = try ArchiveFileWriter(path: path, format: .zip, modified: 1_764_435_660)
        for number in 0..<70_000 {
            let name = "e\(String(1_000_000 + number).dropFirst())"
            try writer.add(name, bytes: Array("\(number)".utf8), compresses: true)
        }
        try writer.finish()
        let count = try Command.run(
            "python3",
            [
                "-c",
                """
                import sys, zipfile
                z = zipfile.ZipFile(sys.argv[1])
                assert z.testzip() is None
                assert z.read('e069999') == b'69999'
                print(len(z.namelist()))
                """, path,
            ])
        #expect(count == "70000\n")
        if Command.path("unzip") != nil { try Command.run("unzip", ["-tqq", path]) }
        if Command.path("bsdtar") != nil {
            let names = try Command.run("bsdtar", ["-tf", path])
            #expect(names.split(separator: "\n").count == 70_000)
        }
    }

    /// Fields of 64 bits are used from 1000 bytes on, so the archive is small.
    @Test(arguments: [1000, 5000])
    func fieldsOf64BitsAreRead(limit: UInt64) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.zip")
        var writer = try ArchiveFileWriter(
            path: path, format: .zip, modified: 1_764_435_660, limit: limit)
        let text = [UInt8](repeating: 0x41, count: 3000)
        try File.write(text, to: folder.path("text"))
        try writer.add("a.txt", bytes: text, compresses: true)
        try writer.add("b.txt", bytes: text, compresses: false)
        try writer.add("c.txt", file: folder.path("text"), compresses: false)
        try writer.add("d.txt", bytes: [0x42], compresses: false)
        try writer.finish()
        let output = try Command.run(
            "python3",
            [
                "-c",
                """
                import sys, zipfile
                z = zipfile.ZipFile(sys.argv[1])
                assert z.testzip() is None
                print([(i.filename, i.file_size, z.read(i)[:1]) for i in z.infolist()])
                """, path,
            ])
        #expect(
            output
                == "[('a.txt', 3000, b'A'), ('b.txt', 3000, b'A'), ('c.txt', 3000, b'A'), ('d.txt', 1, b'B')]\n"
        )
        if Command.path("unzip") != nil { try Command.run("unzip", ["-tqq", path]) }
        if Command.path("bsdtar") != nil {
            #expect(try Command.run("bsdtar", ["-xOf", path, "d.txt"]) == "B")
        }
    }

    /// A file with a hole costs no disk; its archive does, so this runs only when it is asked for.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["TRADEWIND_TEST_LARGE"] != nil))
    func aFileOfMoreThanFourGigabytesIsRead() throws {
        let folder = try TemporaryFolder()
        let large = folder.path("large")
        try Command.run("truncate", ["-s", "4296M", large])
        let path = folder.path("a.zip")
        var writer = try ArchiveFileWriter(path: path, format: .zip, modified: 1_764_435_660)
        try writer.add("large.mp4", file: large, compresses: false)
        try writer.add("small.txt", bytes: [0x42], compresses: false)
        try writer.finish()
        let output = try Command.run(
            "python3",
            [
                "-c",
                """
                import sys, zipfile
                z = zipfile.ZipFile(sys.argv[1])
                assert z.testzip() is None
                print([(i.filename, i.file_size, i.header_offset) for i in z.infolist()])
                """, path,
            ])
        #expect(
            output
                == "[('large.mp4', 4504682496, 0), ('small.txt', 1, 4504682555)]\n")
        try Command.run("unzip", ["-tqq", path])
    }
}
