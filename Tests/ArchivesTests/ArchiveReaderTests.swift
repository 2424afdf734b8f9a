import Archives
import Foundation
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct ArchiveReaderTests {
    private func read(
        _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
    ) throws -> [String] {
        var reader = try ArchiveReader(bytes, limits: limits)
        var names: [String] = []
        while let entry = try reader.next() {
            names.append(entry.name)
            _ = try reader.data()
        }
        return names
    }

    private func code(
        _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
    ) -> ArchiveError.Code? {
        do { _ = try read(bytes, limits: limits) } catch { return (error as? ArchiveError)?.code }
        return nil
    }

    private func archive(_ files: [(String, [UInt8])]) throws -> [UInt8] {
        var writer = ArchiveWriter(.zip)
        for (name, bytes) in files { try writer.add(name, bytes) }
        return try writer.finish()
    }

    @Test func limitsHold() throws {
        let bomb = try archive([
            ("a", [UInt8](repeating: 0, count: 5_000_000)), ("b", [UInt8](repeating: 0, count: 9)),
        ])
        #expect(bomb.count < 20_000)
        var limits = ArchiveLimits()
        limits.entryBytes = 1_000_000
        #expect(code(bomb, limits: limits) == .tooLarge)
        limits = ArchiveLimits()
        limits.totalBytes = 5_000_001
        #expect(code(bomb, limits: limits) == .tooLarge)
        limits = ArchiveLimits()
        limits.entries = 1
        #expect(code(bomb, limits: limits) == .tooLarge)
        #expect(code(bomb) == nil)
    }

    /// Names are changed in the bytes, in the directory and before each file.
    @Test(arguments: ["../..", "/etc/", "a/../", "C:\\a.", "aa/.."])
    func namesThatLeadOutAreRefused(_ name: String) throws {
        let bytes = try archive([("12345", [1, 2, 3])])
        let evil = replace(bytes, "12345", name + String(repeating: ".", count: 5 - name.count))
        #expect(code(evil) == .hostile)
    }

    @Test func namesThatComeTwiceAreRefused() throws {
        let bytes = try archive([("12345", [1]), ("12346", [2])])
        #expect(code(replace(bytes, "12346", "12345")) == .hostile)
    }

    @Test func linksAreRefused() throws {
        let folder = try TemporaryFolder()
        for command in [
            "ln -s /etc/passwd link; tar cf a.tar link", "echo a > f; ln f g; tar cf a.tar f g",
        ] {
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", command]
            process.currentDirectoryURL = URL(filePath: folder.root)
            try process.run()
            process.waitUntilExit()
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder.path("a.tar"))))
            #expect(code(bytes) == .hostile)
        }
    }

    @Test(arguments: [[], [0], Array("PK".utf8), Array("no archive at all, only text".utf8)])
    func whatIsNoArchiveIsRefused(_ bytes: [UInt8]) {
        let code = code(bytes)
        #expect(code == .notAnArchive || (bytes.isEmpty && code == nil))
    }

    /// A changed byte gives the same files, other files or an error, and never more.
    @Test(arguments: SeededGenerator.seeds())
    func damageIsAnErrorAtMost(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let text = (0..<2000).map { UInt8(truncatingIfNeeded: $0 * $0) }
        let bytes = try archive([("a", text), ("b/c", text)])
        for _ in 0..<200 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                damaged[Int.random(in: 0..<damaged.count, using: &random)] =
                    UInt8.random(in: 0...255, using: &random)
            }
            if Bool.random(using: &random) {
                damaged.removeLast(Int.random(in: 0..<damaged.count, using: &random))
            }
            let names = try? read(damaged)
            #expect((names?.count ?? 0) <= 4, "seed \(seed)")
        }
    }

    private func replace(_ bytes: [UInt8], _ old: String, _ new: String) -> [UInt8] {
        var result = bytes
        let old = Array(old.utf8)
        let new = Array(new.utf8)
        for index in 0...(bytes.count - old.count)
        where Array(bytes[index..<index + old.count]) == old {
            result.replaceSubrange(index..<index + old.count, with: new)
        }
        return result
    }
}
