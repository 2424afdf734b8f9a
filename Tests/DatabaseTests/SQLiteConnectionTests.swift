import Database
import Foundation
import TestSupport
import Testing

struct SQLiteConnectionTests {
    /// What was committed is on the disk: SQLite flushes its log at each commit.
    @Test func commitsAreFlushed() throws {
        let folder = try TemporaryFolder()
        let connection = try SQLiteConnection(folder.path("a.sqlite"), access: .create)
        #expect(try connection.row("pragma synchronous")?.integer(0) == 2)
        #expect(try connection.row("pragma journal_mode")?.text(0) == "wal")
    }

    @Test func aWriterWaitsForAnother() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let first = try SQLiteConnection(path, access: .create)
        try first.run("create table t (a integer)")
        try first.run("begin immediate")
        let hasty = try SQLiteConnection(path, busyTimeout: 10)
        let error = #expect(throws: DatabaseError.self) {
            try hasty.transaction { () throws(DatabaseError) in }
        }
        #expect(error?.code == .busy)
        #expect(error?.message == "'\(path)' is in use by another process")
        let patient = Task.detached {
            try SQLiteConnection(path).transaction { () throws(DatabaseError) in }
        }
        try await Task.sleep(for: .milliseconds(30))
        try first.execute("insert into t values (\(1))")
        // Who reads isn't stopped, and sees what is committed.
        #expect(try hasty.rows("select * from t").isEmpty)
        try first.run("commit")
        try await patient.value
        #expect(try hasty.rows("select * from t").count == 1)
    }

    /// Many open a file at once that isn't there yet.
    @Test func manyMakeOneFile() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let connection = try SQLiteConnection(path, access: .create)
                    try connection.run("create table if not exists t (a integer)")
                    try connection.execute("insert into t values (\(1))")
                }
            }
            try await group.waitForAll()
        }
        let connection = try SQLiteConnection(path, access: .read)
        #expect(try connection.row("select count(*) from t")?.integer(0) == 8)
        let error = #expect(throws: DatabaseError.self) { try connection.run("delete from t") }
        #expect(error?.code == .denied)
    }

    @Test func copiesStandBesideTheFile() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("it's.sqlite")
        let connection = try SQLiteConnection(path, access: .create)
        try connection.run("create table t (a integer)")
        #expect(SQLiteBackup.all(of: path) == [])
        let names = try (0..<3).map { number in
            try connection.execute("insert into t values (\(number))")
            return try SQLiteBackup.make(of: connection, version: 4)
        }
        #expect(names == ["", "-2", "-3"].map { "\(path).backup-v4\($0)" })
        #expect(SQLiteBackup.all(of: path) == names.reversed())
        for (number, name) in names.enumerated() {
            let copy = try SQLiteConnection(name, access: .read)
            #expect(try copy.row("select count(*) from t")?.integer(0) == Int64(number + 1))
        }
        #expect(try folder.names().filter { $0.hasSuffix(".tmp") } == [])
    }
}
