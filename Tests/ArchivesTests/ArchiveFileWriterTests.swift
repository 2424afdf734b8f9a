import Archives
import Files
import Foundation
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct ArchiveFileWriterTests {
    /// Text that can be made smaller, bytes that can't, nothing, and names that aren't ASCII.
    static let files: [ArchiveFile] = {
        var random = SeededGenerator(seed: 7)
        let noise = (0..<40_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let text = (0..<4000).flatMap { Array("\($0)\n00:00:01,000 --> 00:00:02,000\n你好\n\n".utf8) }
        let long = String(repeating: "folder-with-a-name/", count: 12) + "end.txt"
        let files = [
            ArchiveFile("a.txt", .bytes([]), compresses: true),
            ArchiveFile("b/noise.mp4", .bytes(noise), compresses: false),
            ArchiveFile("b/noise.txt", .bytes(noise), compresses: true),
            ArchiveFile("b/text.srt", .bytes(text), compresses: true),
            ArchiveFile("b/text.stored", .bytes(text), compresses: false),
            ArchiveFile("目录/第一集.srt", .bytes(text), compresses: true),
            ArchiveFile("ä.txt", .bytes([0x41]), compresses: true),
            ArchiveFile(long, .bytes([1, 2, 3]), compresses: false),
        ]
        return files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }()

    static func bytes(of file: ArchiveFile) -> [UInt8] {
        guard case .bytes(let bytes) = file.content else { return [] }
        return bytes
    }

    static func write(
        _ files: [ArchiveFile] = files, to path: String, _ format: ArchiveFormat, jobs: Int = 1,
        modified: Int64 = 1_764_435_661
    ) async throws -> [UInt8] {
        var writer = try ArchiveFileWriter(path: path, format: format, modified: modified)
        try await writer.add(files, jobs: jobs)
        try writer.finish()
        return try File.read(path)
    }

    @Test(arguments: [ArchiveFormat.zip, .tarZstandard])
    func bytesAreTheSameForEveryNumberOfJobsAndFromDisk(_ format: ArchiveFormat) async throws {
        let folder = try TemporaryFolder()
        let first = try await Self.write(to: folder.path("1"), format)
        #expect(first == (try await Self.write(to: folder.path("1"), format)))
        for jobs in [2, 4, 9] {
            #expect(first == (try await Self.write(to: folder.path("2"), format, jobs: jobs)))
        }
        var onDisk = Self.files
        for index in onDisk.indices {
            let path = folder.path("file\(index)")
            try File.write(Self.bytes(of: onDisk[index]), to: path)
            onDisk[index].content = .file(path)
        }
        #expect(first == (try await Self.write(onDisk, to: folder.path("3"), format)))
        #expect(first == (try await Self.write(onDisk, to: folder.path("3"), format, jobs: 4)))
    }

    /// Each zone has a process of its own, which runs only the test below.
    @Test func bytesAreTheSameInEveryTimeZoneAndLanguage() throws {
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
        for (zone, language) in [
            ("UTC0", "C.UTF-8"), ("Asia/Shanghai", "C"), ("America/Los_Angeles", "zh_CN.UTF-8"),
        ] {
            let process = Process()
            process.executableURL = URL(filePath: own[0])
            process.arguments = arguments + ["--filter", "writesAFileForAnotherTimeZone"]
            process.environment = ProcessInfo.processInfo.environment.merging([
                "TZ": zone, "LANG": language, "LC_ALL": language,
                "TRADEWIND_TEST_ARCHIVE_FILE": folder.path("archive"),
            ]) { $1 }
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            for suffix in ["zip", "tar.zst"] {
                let path = folder.path("archive.\(suffix)")
                results.insert(try Data(contentsOf: URL(filePath: path)))
                try FileManager.default.removeItem(atPath: path)
            }
        }
        #expect(results.count == 2)
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["TRADEWIND_TEST_ARCHIVE_FILE"] != nil))
    func writesAFileForAnotherTimeZone() async throws {
        let path = ProcessInfo.processInfo.environment["TRADEWIND_TEST_ARCHIVE_FILE"] ?? ""
        _ = try await Self.write(to: path + ".zip", .zip)
        _ = try await Self.write(to: path + ".tar.zst", .tarZstandard)
    }

    @Test func pythonReadsTheZip() async throws {
        let folder = try TemporaryFolder()
        _ = try await Self.write(to: folder.path("a.zip"), .zip)
        let output = try Command.run(
            "python3",
            [
                "-c",
                """
                import sys, zipfile
                z = zipfile.ZipFile(sys.argv[1])
                assert z.testzip() is None
                for i in z.infolist():
                    assert i.flag_bits == 0x800 and i.date_time == (2025, 11, 29, 17, 1, 0), i
                    assert i.external_attr == 0o100644 << 16 and not i.extra and not i.comment, i
                    print(i.filename, i.compress_type, i.file_size)
                """, folder.path("a.zip"),
            ])
        let lines = output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(lines.map { $0[0] } == Self.files.map { $0.name })
        #expect(lines.map { $0[2] } == Self.files.map { "\(Self.bytes(of: $0).count)" })
        let deflated = Set(lines.filter { $0[1] == "8" }.map { $0[0] })
        #expect(deflated == ["b/text.srt", "目录/第一集.srt"])
    }

    @Test(arguments: ["unzip", "bsdtar", "tar"])
    func otherProgramsUnpackTheSameFiles(_ program: String) async throws {
        guard Command.path(program) != nil else {
            print("skipped: \(program) isn't installed")
            return
        }
        let folder = try TemporaryFolder()
        try Folder.create(folder.path("out"))
        let zip = folder.path("a.zip")
        let tar = folder.path("a.tar.zst")
        _ = try await Self.write(to: zip, .zip)
        _ = try await Self.write(to: tar, .tarZstandard)
        for archive in program == "unzip" ? [zip] : program == "tar" ? [tar] : [zip, tar] {
            let out = folder.path("out-\(archive.hasSuffix("zip"))")
            try Folder.create(out)
            switch program {
            case "unzip":
                try Command.run("unzip", ["-tqq", archive])
                try Command.run("env", ["LC_ALL=C.UTF-8", "unzip", "-qq", archive, "-d", out])
            case "bsdtar":
                try Command.run("env", ["LC_ALL=C.UTF-8", "bsdtar", "-xf", archive, "-C", out])
            default: try Command.run("tar", ["--zstd", "-xf", archive, "-C", out])
            }
            #expect(try Folder.files(below: out) == Self.files.map { $0.name })
            for file in Self.files {
                #expect(try File.read(out + "/" + file.name) == Self.bytes(of: file))
            }
        }
    }

    @Test func timesThatZipCannotSayBecomeTheNearest() async throws {
        let folder = try TemporaryFolder()
        var times: [String] = []
        for modified: Int64 in [0, 315_532_801, 951_782_399, 951_782_400, 5_000_000_000] {
            _ = try await Self.write(
                [ArchiveFile("a", .bytes([]), compresses: false)], to: folder.path("a.zip"), .zip,
                modified: modified)
            times.append(
                try Command.run(
                    "python3",
                    [
                        "-c",
                        "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).infolist()[0].date_time)",
                        folder.path("a.zip"),
                    ]))
        }
        #expect(
            times == [
                "(1980, 1, 1, 0, 0, 0)\n", "(1980, 1, 1, 0, 0, 0)\n", "(2000, 2, 28, 23, 59, 58)\n",
                "(2000, 2, 29, 0, 0, 0)\n", "(2107, 12, 31, 23, 59, 58)\n",
            ])
    }

    @Test func namesMustBeSafeSortedAndUnique() throws {
        let folder = try TemporaryFolder()
        for format in [ArchiveFormat.zip, .tarZstandard] {
            var writer = try ArchiveFileWriter(
                path: folder.path("a"), format: format, modified: 0)
            try writer.add("b", bytes: [], compresses: false)
            for (name, word) in [
                ("b", "twice"), ("a", "must come before"), ("c/../d", "leads out"),
                ("/c", "absolute"), ("c\\d", "backslash"), ("c\u{202E}d", "direction"),
                ("c\u{7F}", "control"), ("c//d", "empty part"),
            ] {
                do {
                    try writer.add(name, bytes: [], compresses: false)
                    Issue.record("\(name) was taken")
                } catch {
                    #expect("\(error)".contains(word))
                }
            }
            try writer.finish()
        }
    }

    @Test func nothingIsLeftWhenItIsNotFinished() throws {
        let folder = try TemporaryFolder()
        do {
            var writer = try ArchiveFileWriter(
                path: folder.path("a.zip"), format: .zip, modified: 0)
            try writer.add("a", bytes: [UInt8](repeating: 0, count: 5_000_000), compresses: false)
            #expect(throws: ArchiveFileError.self) {
                try writer.add("b", file: folder.path("missing"), compresses: false)
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.root) == [])
        #expect(throws: ArchiveFileError.self) {
            _ = try ArchiveFileWriter(
                path: folder.path("no/such/a.zip"), format: .zip, modified: 0)
        }
    }

    /// `RLIMIT_FSIZE` stands for a disk that is full: a shell sets it for the test below.
    @Test func aFullDiskIsAnErrorAndLeavesNothing() throws {
        let folder = try TemporaryFolder()
        let own = CommandLine.arguments
        var arguments: [String] = []
        var isValue = false
        for argument in own.dropFirst() {
            let isFilter = argument == "--filter" || argument == "--skip"
            if !isFilter, !isValue { arguments.append(argument) }
            isValue = isFilter
        }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments =
            ["-c", "trap '' XFSZ; ulimit -f 1000; exec \"$@\"", "sh", own[0]] + arguments
            + ["--filter", "writesToAFullDisk"]
        process.environment = ProcessInfo.processInfo.environment.merging([
            "TRADEWIND_TEST_FULL": folder.path("a.zip")
        ]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.root)
        #expect(left == ["error.txt"])
        let error = try String(contentsOfFile: folder.path("error.txt"), encoding: .utf8)
        #expect(error == "can't write '\(folder.path("a.zip"))': File too large")
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["TRADEWIND_TEST_FULL"] != nil))
    func writesToAFullDisk() throws {
        let path = ProcessInfo.processInfo.environment["TRADEWIND_TEST_FULL"] ?? ""
        do {
            var writer = try ArchiveFileWriter(path: path, format: .zip, modified: 0)
            try writer.add("a", bytes: [UInt8](repeating: 0, count: 5_000_000), compresses: false)
            try writer.finish()
        } catch {
            let place = (path as NSString).deletingLastPathComponent + "/error.txt"
            try "\(error)".write(toFile: place, atomically: true, encoding: .utf8)
        }
    }
}
