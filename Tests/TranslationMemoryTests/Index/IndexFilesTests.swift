import Files
import Foundation
import TestSupport
import Testing

@testable import TranslationMemory

/// The files of an index: whole before or after a change, and written by one process at a time.
struct IndexFilesTests {
    private static func changes(_ units: Range<Int64>) -> [IndexChange] {
        units.map { .put($0, text: Array("line \($0 * 7919 % 1000) of many".utf8)) }
    }

    private static func open(_ path: String) throws -> MatchIndex {
        try MatchIndex(
            folder: path, symbols: .characters, version: "1", flushesInBackground: false)
    }

    /// All units with their texts, found by asking for everything.
    private static func everything(_ index: MatchIndex) -> Set<String> {
        var found: Set<String> = []
        for hit in index.search("line", threshold: 0, limit: 100_000) {
            for unit in hit.units { found.insert("\(unit) \(hit.text)") }
        }
        return found
    }

    @Test func aCrashLeavesTheIndexBeforeOrAfter() throws {
        let folder = try TemporaryFolder()
        let index = try Self.open(folder.root)
        try index.apply(Self.changes(0..<400), upTo: 400)
        try index.flush()
        try index.apply([.remove(1), .remove(2)] + Self.changes(500..<520), upTo: 600)
        try index.flush()
        try index.apply([.remove(3), .put(4, text: Array("new".utf8))], upTo: 610)
        let before = try copy(folder.root)
        let old = Self.everything(try Self.open(before.root))
        try index.flush()
        let new = Self.everything(index)
        #expect(old != new)
        let after = try copy(folder.root)
        let fresh = Set(try after.names()).subtracting(try before.names())
        #expect(!fresh.isEmpty)
        // Every file may be missing, half written under its temporary name, or whole.
        for name in fresh.sorted() + [IndexManifest.name] {
            let bytes = try File.read(after.path(name))
            for count in [0, bytes.count / 2, bytes.count] {
                let crashed = try copy(before.root)
                for other in fresh where other < name {
                    try File.write(
                        try File.read(after.path(other)), to: crashed.path(other), replacing: true)
                }
                try File.write(
                    Array(bytes.prefix(count)), to: crashed.path(name + ".123.tmp"))
                let opened = try Self.open(crashed.root)
                #expect(opened.sequence == 600)
                #expect(Self.everything(opened) == old)
                // The next write clears up.
                try opened.apply(Self.changes(900..<901), upTo: 700)
                try opened.flush()
                #expect(try !crashed.names().contains { $0.hasSuffix(".tmp") })
                #expect(Self.everything(try Self.open(crashed.root)).count == old.count + 1)
            }
        }
        // The manifest is there, and what it no longer names isn't removed yet.
        let crashed = try copy(after.root)
        for name in try before.names() where name.hasSuffix(".segment") {
            try File.write(
                try File.read(before.path(name)), to: crashed.path(name), replacing: true)
        }
        #expect(Self.everything(try Self.open(crashed.root)) == new)
    }

    private func copy(_ root: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in try FileManager.default.contentsOfDirectory(atPath: root) {
            try File.write(try File.read(root + name), to: folder.path(name))
        }
        return folder
    }

    @Test func oneProcessWritesAtATime() throws {
        let folder = try TemporaryFolder()
        let index = try Self.open(folder.root)
        try index.apply(Self.changes(0..<10), upTo: 10)
        let lock = try FileLock(path: folder.path("lock"))
        #expect(throws: IndexError.busy(path: folder.root)) { try index.flush() }
        #expect(index.count == 10)
        lock.release()
        try index.flush()
        #expect(try Self.open(folder.root).count == 10)
    }

    @Test func whatAnotherProcessWroteIsTakenIn() throws {
        let folder = try TemporaryFolder()
        let first = try Self.open(folder.root)
        let second = try Self.open(folder.root)
        try first.apply(Self.changes(0..<300), upTo: 300)
        try first.flush()
        #expect(second.count == 0)
        try second.apply(Self.changes(0..<5), upTo: 5)
        #expect(throws: IndexError.overtaken(path: folder.root)) { try second.flush() }
        #expect(try second.refresh())
        #expect(try !second.refresh())
        #expect(second.sequence == 300)
        #expect(Self.everything(second) == Self.everything(first))
        // The first one's files are replaced under the second, which still answers from them.
        try first.apply(Self.changes(1000..<1400), upTo: 1400)
        try first.compact()
        #expect(second.count == 300)
        #expect(Self.everything(second).count == 300)
        #expect(try second.refresh())
        #expect(second.count == 700)
    }

    @Test func anotherVersionIsRefused() throws {
        let folder = try TemporaryFolder()
        let index = try Self.open(folder.root)
        try index.apply(Self.changes(0..<10), upTo: 10)
        try index.flush()
        let newer = #expect(throws: IndexError.self) {
            try MatchIndex(folder: folder.root, symbols: .characters, version: "2")
        }
        let words = #expect(throws: IndexError.self) {
            try MatchIndex(folder: folder.root, symbols: .words, version: "1")
        }
        for error in [newer, words] {
            guard case .outdated = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
        }
    }

    @Test func aDamagedManifestIsToldAndBuildingReplacesIt() throws {
        let folder = try TemporaryFolder()
        let index = try Self.open(folder.root)
        try index.apply(Self.changes(0..<300), upTo: 300)
        try index.flush()
        try index.apply([.remove(7)], upTo: 301)
        try index.flush()
        for name in try folder.names() where name != "lock" {
            let good = try File.read(folder.path(name))
            var bad = good
            bad[bad.count > 100 ? 70 : bad.count / 2] ^= 1
            try File.write(bad, to: folder.path(name), replacing: true)
            let error = #expect(throws: IndexError.self) { try Self.open(folder.root) }
            guard case .damaged = error else {
                Issue.record("\(name): \(String(describing: error))")
                continue
            }
            try File.write(good, to: folder.path(name), replacing: true)
        }
        try File.write(Array("nonsense".utf8), to: folder.path("manifest"), replacing: true)
        var builder = MatchIndexBuilder(.characters)
        let text = Array("again".utf8)
        builder.add(1, text.span)
        let shorter = Array(text.dropLast())
        builder.add(1, shorter.span)
        let built = try builder.finish(folder: folder.root, version: "1", sequence: 9)
        #expect(built.sequence == 9)
        #expect(Self.everything(try Self.open(folder.root)) == ["1 agai"])
        #expect(try folder.names() == ["1.segment", "lock", "manifest"])
    }

    @Test func manyUnitsAreWrittenInTheBackground() async throws {
        let folder = try TemporaryFolder()
        let index = try MatchIndex(folder: folder.root, symbols: .characters, version: "1")
        try index.apply(Self.changes(0..<Int64(MatchIndex.memoryLimit + 1)), upTo: 60_000)
        var tries = 0
        while index.snapshot.parts.contains(where: { $0.name == nil }), tries < 6000 {
            try await Task.sleep(for: .milliseconds(10))
            tries += 1
        }
        #expect(index.snapshot.parts.allSatisfy { $0.name != nil })
        #expect(index.count == MatchIndex.memoryLimit + 1)
    }
}
