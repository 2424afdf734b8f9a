import Archives
import Files
import Foundation
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct ZipFileReaderTests {
    private func read(_ path: String) throws -> [String: [UInt8]] {
        let reader = try ZipFileReader(path: path)
        var files: [String: [UInt8]] = [:]
        for record in reader.directory.records where !record.isFolder {
            files[record.name] = try reader.bytes(of: record, limit: 1 << 30)
        }
        return files
    }

    @Test func whatWasWrittenReadsBackAndIsAsWeWriteIt() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.zip")
        _ = try await ArchiveFileWriterTests.write(to: path, .zip)
        let reader = try ZipFileReader(path: path)
        #expect(reader.directory.deviations == [])
        #expect(reader.directory.records.flatMap { $0.deviations } == [])
        let files = try read(path)
        #expect(files.count == ArchiveFileWriterTests.files.count)
        for file in ArchiveFileWriterTests.files {
            #expect(files[file.name] == ArchiveFileWriterTests.bytes(of: file))
        }
    }

    /// Python writes to a pipe with the sizes behind the data; zip and bsdtar have ways of their own.
    @Test(arguments: [
        "python3 -c \"import sys,zipfile,os; z=zipfile.ZipFile(sys.stdout.buffer,'w',8)\nfor r,d,f in os.walk('in'):\n  [z.write(os.path.join(r,n)) for n in f]\nz.close()\" > a.zip",
        "zip -qr a.zip in", "zip -qr - in | cat > a.zip", "bsdtar -cf a.zip --format=zip in",
        "zip -qr -z a.zip in < in/a.txt",
    ])
    func zipsOfOtherProgramsAreRead(_ command: String) throws {
        let folder = try TemporaryFolder()
        try Folder.create(folder.path("in/deep"))
        let text = Array(String(repeating: "line of text\n", count: 10_000).utf8)
        try File.write(Array("hello\n".utf8), to: folder.path("in/a.txt"))
        try File.write(text, to: folder.path("in/deep/b.txt"))
        try File.write([], to: folder.path("in/empty"))
        guard let tool = command.split(separator: " ").first, Command.path(String(tool)) != nil
        else {
            print("skipped: the program isn't installed: \(command)")
            return
        }
        try Command.run("sh", ["-c", "cd '\(folder.root)' && export LC_ALL=C.UTF-8 && \(command)"])
        let files = try read(folder.path("a.zip"))
        #expect(files["in/a.txt"] == Array("hello\n".utf8))
        #expect(files["in/deep/b.txt"] == text)
        #expect(files["in/empty"] == [])
        let directory = try ZipFileReader(path: folder.path("a.zip")).directory
        let deviations = directory.deviations + directory.records.flatMap { $0.deviations }
        #expect(!deviations.isEmpty)
    }

    /// Writes archives, each with one thing that isn't right.
    private static let script = """
        import sys, zipfile, struct, io, zlib
        folder = sys.argv[1]
        def good(entries=(('a.txt', b'hello ' * 100), ('b.txt', b'world ' * 100)), method=8):
            f = io.BytesIO()
            z = zipfile.ZipFile(f, 'w', method)
            for n, d in entries:
                i = zipfile.ZipInfo(n); i.compress_type = method; i.external_attr = 0o100644 << 16
                z.writestr(i, d)
            z.close()
            return f.getvalue()
        def put(name, data): open(folder + '/' + name, 'wb').write(data)
        def local(n, d, method=0, flags=0, crc=None, packed=None, size=None, extra=b''):
            p = d if packed is None else packed
            return struct.pack('<4s5H3I2H', b'PK\\3\\4', 20, flags, method, 0, 33,
                zlib.crc32(d) if crc is None else crc, len(p), len(d) if size is None else size,
                len(n), len(extra)) + n + extra + p
        def record(n, d, at, method=0, flags=0, crc=None, packed=None, size=None, attr=0o100644 << 16):
            return struct.pack('<4s6H3I5H2I', b'PK\\1\\2', 3 << 8 | 20, 20, flags, method, 0, 33,
                zlib.crc32(d) if crc is None else crc, len(d if packed is None else packed),
                len(d) if size is None else size, len(n), 0, 0, 0, 0, attr, at) + n
        def end(count, size, at): return struct.pack('<4s4H2IH', b'PK\\5\\6', 0, 0, count, count, size, at, 0)
        def whole(parts):
            'parts: (local bytes, record function)'
            body = b''; records = b''
            for l, r in parts:
                records += r(len(body)); body += l
            return body + records + end(len(parts), len(records), len(body))
        def one(n, d=b'x', **k):
            l = {x: y for x, y in k.items() if x != 'attr'}
            return (local(n, d, **l), lambda at: record(n, d, at, **k))
        for name, n in (('dots', b'../evil'), ('middle', b'a/../../evil'), ('absolute', b'/etc/passwd'),
                ('backslash', b'a\\\\b'), ('control', b'a\\nb'), ('bidi', 'a\\u202egpj.exe'.encode()),
                ('isolate', 'a\\u2067b'.encode()), ('mark', 'a\\u200fb'.encode()), ('drive', b'C:x'),
                ('empty', b'a//b')):
            put('name-' + name, whole([one(n)]))
        put('utf8', whole([one(b'a\\xff')]))
        put('twice', whole([one(b'a', b'1'), one(b'a', b'2')]))
        put('link', whole([one(b'a', b'/etc/passwd', attr=0o120777 << 16)]))
        put('device', whole([one(b'a', b'', attr=0o060644 << 16)]))
        put('encrypted', whole([one(b'a', flags=1)]))
        put('strong', whole([one(b'a', flags=64)]))
        put('method', whole([one(b'a', method=12)]))
        put('before', b'#!/bin/sh\\n' + good())
        put('behind', good() + b'more')
        g = bytearray(good()); g[g.index(b'PK\\5\\6') + 20] = 9; put('comment', bytes(g))
        put('gap', whole([(local(b'a', b'1') + b'hidden', lambda at: record(b'a', b'1', at)), one(b'b')]))
        put('gap-end', whole([(local(b'a', b'1') + b'hidden', lambda at: record(b'a', b'1', at))]))
        inner = local(b'inner', b'1')
        outer = local(b'outer', inner)
        records = record(b'outer', inner, 0) + record(b'inner', b'1', 35)
        put('overlap', outer + records + end(2, len(records), len(outer)))
        records = record(b'a', b'1', 0) + record(b'b', b'1', 0)
        put('same-place', local(b'a', b'1') + records + end(2, len(records), 32))
        put('other-name', whole([(local(b'x', b'1'), lambda at: record(b'a', b'1', at))]))
        put('other-size', whole([(local(b'a', b'12', size=3), lambda at: record(b'a', b'12', at))]))
        put('other-method', whole([(local(b'a', b'12', method=8), lambda at: record(b'a', b'12', at))]))
        put('other-sum', whole([(local(b'a', b'12', crc=7), lambda at: record(b'a', b'12', at))]))
        put('sum', whole([one(b'a', b'12', crc=7)]))
        z = zlib.compressobj(9, 8, -15); bomb = z.compress(bytes(1 << 26)) + z.flush()
        put('bomb', whole([one(b'a', bytes(1 << 26), method=8, packed=bomb)]))
        put('bomb-hidden', whole([one(b'a', b'1' * 1000, method=8, packed=bomb)]))
        z = zlib.compressobj(9, 8, -15); p = z.compress(b'hello ' * 50) + z.flush()
        put('short', whole([one(b'a', b'hello ' * 51, method=8, packed=p)]))
        put('rest', whole([one(b'a', b'hello ' * 50, method=8, packed=p + b'rest')]))
        put('stored-sizes', whole([one(b'a', b'12', size=3)]))
        put('folder', whole([one(b'a/', b'12')]))
        g = good(); put('cut', g[:-30]); put('cut-early', g[:40]); put('nothing', b''); put('text', b'no zip ' * 9)
        put('count', g[:-22] + end(3, struct.unpack('<I', g[-10:-6])[0], struct.unpack('<I', g[-6:-2])[0]))
        """

    @Test func harmfulAndDamagedArchivesAreRefusedByTheirEntry() throws {
        let folder = try TemporaryFolder()
        try Command.run("python3", ["-c", Self.script, folder.root])
        let expected: [String: (String, String?)] = [
            "name-dots": ("leads out", "../evil"), "name-middle": ("leads out", "a/../../evil"),
            "name-absolute": ("absolute", "/etc/passwd"),
            "name-backslash": ("backslash", "a\\b"), "name-control": ("control character", "a\nb"),
            "name-bidi": ("'a\\u{202E}gpj.exe' isn't safe", "a\u{202E}gpj.exe"),
            "name-isolate": ("turns the direction", "a\u{2067}b"),
            "name-mark": ("turns the direction", "a\u{200F}b"), "name-drive": ("colon", "C:x"),
            "name-empty": ("empty part", "a//b"), "utf8": ("isn't UTF-8", nil),
            "twice": ("there twice", "a"), "link": ("symbolic link", "a"),
            "device": ("isn't an ordinary file", "a"), "encrypted": ("is encrypted", "a"),
            "strong": ("is encrypted", "a"), "method": ("method 12", "a"),
            "before": ("are bytes before it", nil), "behind": ("bytes behind", nil),
            "comment": ("bytes behind", nil), "gap": ("belong to no entry", "b"),
            "gap-end": ("belong to no entry", nil), "overlap": ("overlaps", "inner"),
            "same-place": ("the name of 'b'", "b"), "other-name": ("the name of 'a'", "a"),
            "other-size": ("the size of 'a'", "a"), "other-method": ("the method of 'a'", "a"),
            "other-sum": ("the checksum of 'a'", "a"), "sum": ("checksum of 'a' is wrong", "a"),
            "bomb": ("250 times", "a"), "bomb-hidden": ("'a' is damaged", "a"),
            "short": ("'a' is damaged", "a"), "rest": ("'a' is damaged", "a"),
            "stored-sizes": ("two sizes", "a"), "folder": ("folder with content", "a"),
            "cut": ("end of the zip archive is missing", nil), "count": ("too short", nil),
            "cut-early": ("end of the zip archive is missing", nil),
            "nothing": ("no zip archive", nil), "text": ("end of the zip archive is missing", nil),
        ]
        let names = try Folder.files(below: folder.root)
        #expect(Set(names) == Set(expected.keys))
        for name in names {
            do {
                _ = try read(folder.path(name))
                Issue.record("\(name) was read")
            } catch ArchiveFileError.archive(let error) {
                #expect(error.message.contains(expected[name]?.0 ?? "?"), "\(name): \(error)")
                #expect(error.entry == expected[name]?.1, "\(name)")
            }
        }
    }

    /// A byte that is changed is an error, a difference from how we write, or another spelling of
    /// compressed data that unpacks to the same; no file changes unseen.
    @Test(arguments: SeededGenerator.seeds())
    func noChangedFileGoesUnseen(seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.zip")
        let bytes = try await ArchiveFileWriterTests.write(to: path, .zip)
        let files = try read(path)
        var random = SeededGenerator(seed: seed)
        var seen = 0
        for _ in 0..<100 {
            var changed = bytes
            let place = Int.random(in: 0..<bytes.count, using: &random)
            changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            try File.write(changed, to: path, replacing: true)
            guard let directory = try? ZipFileReader(path: path).directory,
                let again = try? read(path), directory.deviations.isEmpty,
                directory.records.allSatisfy({ $0.deviations.isEmpty })
            else {
                seen += 1
                continue
            }
            #expect(again == files, "seed \(seed), byte \(place)")
        }
        #expect(seen > 90, "seed \(seed)")
    }

    @Test func limitsHold() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.zip")
        _ = try await ArchiveFileWriterTests.write(to: path, .zip)
        var limits = ArchiveLimits.release
        limits.entries = 3
        #expect(throws: ArchiveFileError.self) { try ZipFileReader(path: path, limits: limits) }
        limits = .release
        limits.entryBytes = 50_000
        #expect(throws: ArchiveFileError.self) { try ZipFileReader(path: path, limits: limits) }
        limits = .release
        limits.totalBytes = 200_000
        #expect(throws: ArchiveFileError.self) { try ZipFileReader(path: path, limits: limits) }
    }
}
