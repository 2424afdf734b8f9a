import Database
import Foundation
import TestSupport
import Testing
import TranslationMemory

/// Files that are damaged, too new, too old, or none of ours.
struct StoreDamageTests {
    private static func units(_ count: Int) -> [TranslationUnit] {
        (0..<count).map {
            TranslationUnit(Segment("第\($0)句"), Segment("Line \($0)"), pair: RandomUnits.pairs[0])
        }
    }

    private static func error(_ path: String) -> DatabaseError? {
        #expect(throws: DatabaseError.self) { _ = try UnitStore(path) }
    }

    @Test(arguments: ["", "x", "SQLite format 3\0", "<?xml version='1.0'?><tmx/>"])
    func aFileThatIsNoMemoryIsNamed(text: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("notes.txt")
        try Data((text + (text.isEmpty ? "" : String(repeating: "x", count: 5000))).utf8)
            .write(to: URL(filePath: path))
        if text.isEmpty {
            // An empty file is an empty database.
            #expect(try UnitStore(path).pairs() == [])
            return
        }
        let error = try #require(Self.error(path))
        #expect(error.code == .corrupt)
        #expect(
            error.message
                == "'\(path)' isn't a database, or its start is damaged; there is no backup")
        #expect(try Data(contentsOf: URL(filePath: path)).count == text.utf8.count + 5000)
    }

    @Test func aDatabaseOfAnotherProgramIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("other.sqlite")
        try SQLiteConnection(path, access: .create).run("create table unit (id integer)")
        let error = try #require(Self.error(path))
        #expect(error.code == .corrupt)
        #expect(error.message == "'\(path)' is a database, but no translation memory")
    }

    @Test func aFileThatIsNotThereIsNotMadeForReading() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("memory.sqlite")
        for access in [StoreAccess.read, .write] {
            let error = #expect(throws: DatabaseError.self) {
                _ = try UnitStore(path, access: access)
            }
            #expect(error?.code == .unreachable)
            #expect(error?.message == "can't open '\(path)'")
        }
        #expect(try folder.names() == [])
    }

    /// Bytes in the middle are overwritten: nothing crashes, and the file and its backup are named.
    @Test(arguments: SeededGenerator.seeds())
    func damageIsToldWithTheBackup(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("memory.sqlite")
        let store = try UnitStore(path)
        try store.add(Self.units(3000))
        try store.compact()
        #expect(try store.verify().isSound)
        let backup = try store.backUp()
        #expect(try store.verify().backups == [backup])
        #expect(try UnitStore(backup, access: .read).verify().units == 3000)

        var bytes = try Data(contentsOf: URL(filePath: path))
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let page = Int.random(in: 1..<(bytes.count / 4096), using: &generator) * 4096
            for index in page..<(page + 200) {
                bytes[index] = UInt8.random(in: 0...255, using: &generator)
            }
        }
        let damaged = folder.path("damaged.sqlite")
        try bytes.write(to: URL(filePath: damaged))
        try FileManager.default.copyItem(atPath: backup, toPath: damaged + ".backup-v2")
        do {
            let result = try UnitStore(damaged).verify()
            #expect(!result.isSound)
            #expect(result.backups == [damaged + ".backup-v2"])
        } catch {
            #expect(error.code == .corrupt)
            #expect(error.message.hasPrefix("'\(damaged)' is damaged ("))
            #expect(error.message.hasSuffix("; the newest backup is '\(damaged).backup-v2'"))
        }
    }

    @Test func aTextThatChangedByItselfIsFound() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("memory.sqlite")
        try UnitStore(path).add(Self.units(3))
        let connection = try SQLiteConnection(path)
        try connection.run("update unit set target = 'Lime 1' where id = 2")
        try connection.run("update pair set units = 4")
        #expect(
            try UnitStore(path).verify().problems == [
                "unit 2 isn't as it was written", "zh-Hans → en has 3 units, but 4 are counted",
            ])
    }

    @Test(arguments: StoreKind.allCases)
    func aLaterVersionIsRefused(kind: StoreKind) throws {
        let folder = try TemporaryFolder()
        guard let location = try kind.location(folder) else { return }
        try UnitStore(location).add(Self.units(1))
        let later = UnitStore.schemaVersion + 1
        if kind == .file {
            try SQLiteConnection(location).run("pragma user_version = \(later)")
        } else {
            try PostgreSQLConnection(location).run("update tradewind.schema set version = \(later)")
        }
        let error = try #require(Self.error(location))
        #expect(error.code == .tooNew)
        #expect(
            error.message.hasSuffix(
                "is of version \(later), and this program knows only \(later - 1)"))
    }

    /// Version 1 knew no imports.
    @Test(arguments: StoreKind.allCases)
    func anEarlierVersionIsBroughtForward(kind: StoreKind) throws {
        let folder = try TemporaryFolder()
        guard let location = try kind.location(folder) else { return }
        try UnitStore(location).add(Self.units(100))
        if kind == .file {
            let connection = try SQLiteConnection(location)
            try connection.run("drop table import")
            try connection.run("pragma user_version = 1")
        } else {
            let connection = try PostgreSQLConnection(location)
            try connection.run("drop table tradewind.import")
            try connection.run("update tradewind.schema set version = 1")
        }
        let error = #expect(throws: DatabaseError.self) {
            _ = try UnitStore(location, access: .read)
        }
        #expect(error?.code == .denied)
        let store = try UnitStore(location)
        let progress = ImportProgress(digest: "d", name: "a.tmx", position: 7)
        try store.add([], progress: progress)
        #expect(try store.imports() == [progress])
        #expect(try store.verify().units == 100)
        guard kind == .file else { return }
        #expect(try store.verify().backups == [location + ".backup-v1"])
        // The backup is what was there before, and opens by itself.
        let backup = try SQLiteConnection(location + ".backup-v1", access: .read)
        #expect(try backup.row("pragma user_version")?.integer(0) == 1)
        #expect(try backup.row("select count(*) from unit")?.integer(0) == 100)
        #expect(try backup.rows("select 1 from sqlite_master where name = 'import'").isEmpty)
    }
}
