import Archives
import Foundation
import TestSupport
import Testing

struct ArchiveWriterTests {
    private static let files: [(String, [UInt8])] = [
        ("b.txt", Array("two".utf8)), ("ä/短剧.txt", Array("three".utf8)), ("a.txt", []),
        ("[Content_Types].xml", [UInt8](repeating: 0x41, count: 100_000)),
    ]

    private func archive(_ format: ArchiveFormat, level: Int = 6) throws -> [UInt8] {
        var writer = ArchiveWriter(format, level: level)
        for (name, bytes) in Self.files { try writer.add(name, bytes) }
        return try writer.finish()
    }

    @Test(arguments: [ArchiveFormat.zip, .tarZstandard], [0, 6])
    func whatIsWrittenReadsBackInOrderOfNames(_ format: ArchiveFormat, level: Int) throws {
        var reader = try ArchiveReader(try archive(format, level: level))
        var names: [String] = []
        while let entry = try reader.next() {
            names.append(entry.name)
            let bytes = try reader.data()
            #expect(bytes == Self.files.first { $0.0 == entry.name }?.1)
        }
        #expect(names == ["[Content_Types].xml", "a.txt", "b.txt", "ä/短剧.txt"])
    }

    /// The order in which files are added doesn't matter, and nor does the time zone. Each zone has
    /// a process of its own, which runs only the test below.
    @Test func bytesAreTheSameInEveryTimeZone() throws {
        let folder = try TemporaryFolder()
        let own = CommandLine.arguments
        var arguments: [String] = []
        var isValue = false
        for argument in own.dropFirst() {
            let isFilter = argument == "--filter" || argument == "--skip"
            if !isFilter, !isValue { arguments.append(argument) }
            isValue = isFilter
        }
        var results: Set<Data> = []
        for zone in ["UTC0", "Asia/Shanghai", "America/Los_Angeles", "<+14>-14"] {
            let process = Process()
            process.executableURL = URL(filePath: own[0])
            process.arguments = arguments + ["--filter", "writesForAnotherTimeZone"]
            process.environment = ProcessInfo.processInfo.environment.merging([
                "TZ": zone, "TRADEWIND_TEST_ARCHIVE": folder.path("archive"),
            ]) { $1 }
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            results.insert(try Data(contentsOf: URL(filePath: folder.path("archive"))))
            try FileManager.default.removeItem(atPath: folder.path("archive"))
        }
        #expect(results.count == 1)
        #expect((results.first?.count ?? 0) > 500)
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["TRADEWIND_TEST_ARCHIVE"] != nil))
    func writesForAnotherTimeZone() throws {
        let path = ProcessInfo.processInfo.environment["TRADEWIND_TEST_ARCHIVE"] ?? ""
        var all: [UInt8] = []
        for format in [ArchiveFormat.zip, .tarZstandard] {
            var writer = ArchiveWriter(format)
            for (name, bytes) in Self.files.shuffled() { try writer.add(name, bytes) }
            all += try writer.finish()
        }
        try Data(all).write(to: URL(filePath: path))
    }

    @Test func otherProgramsReadTheZip() throws {
        let folder = try TemporaryFolder()
        try Data(try archive(.zip)).write(to: URL(filePath: folder.path("a.zip")))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            """
            import sys, zipfile
            z = zipfile.ZipFile(sys.argv[1])
            assert z.testzip() is None
            print([(i.filename, i.date_time, i.flag_bits & 0x800, i.file_size) for i in z.infolist()])
            """, folder.path("a.zip"),
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(
            decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(
            output == """
                [('[Content_Types].xml', (1980, 1, 1, 0, 0, 0), 0, 100000), \
                ('a.txt', (1980, 1, 1, 0, 0, 0), 0, 0), ('b.txt', (1980, 1, 1, 0, 0, 0), 0, 3), \
                ('ä/短剧.txt', (1980, 1, 1, 0, 0, 0), 2048, 5)]

                """)
    }

    @Test(arguments: ["", "/a", "../a", "a/../b", "a//b", "a\\b", "C:a", "a\u{0}b", "a/", "."])
    func namesThatLeadOutAreRefused(_ name: String) {
        var writer = ArchiveWriter(.zip)
        #expect(throws: ArchiveError.self) { try writer.add(name, []) }
    }
}
