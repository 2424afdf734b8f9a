internal import CSQLite
internal import Synchronization

/// A connection to a file of SQLite.
///
/// A file is written through a log (`journal_mode=wal`) that is flushed to the disk at each commit
/// (`synchronous=full`): what was committed survives the end of the process and of the power, and
/// several processes read while one writes.
public final class SQLiteConnection: Connection {
    /// What may be done with a file.
    public enum Access: Sendable, Hashable {
        /// It is read, and must be there.
        case read
        /// It is read and written, and must be there.
        case write
        /// It is read and written, and made when it isn't there.
        case create
    }

    public let location: String
    private let state: Mutex<SQLiteHandle>

    public var engine: Engine { .sqlite }
    public var isConnected: Bool { true }

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: The name of the file.
    ///   - access: What may be done with it.
    ///   - busyTimeout: How long to wait while another process holds the file, in milliseconds.
    /// - Throws: ``DatabaseError``: `unreachable` when there is no such file or it can't be opened,
    ///   `corrupt` when it isn't a database or is damaged, `busy`, `denied` and `storage`.
    public init(
        _ path: String, access: Access = .write, busyTimeout: Int = 10_000
    ) throws(DatabaseError) {
        location = path
        let handle = try SQLiteHandle(path, access: access, busyTimeout: busyTimeout)
        state = Mutex(handle)
        // The first read shows whether it is a database at all.
        let mode = try row("pragma journal_mode")?.text(0)
        if access != .read, mode != "wal" { try useLog(busyTimeout) }
        try run("pragma synchronous = full")
        try run("pragma foreign_keys = on")
        // In pages of 4096 bytes: 64 MB, which go only where they are needed.
        try run("pragma cache_size = 16384")
        try run("pragma temp_store = memory")
        // A short log keeps the file of a reader small; what is held by readers stays longer.
        try run("pragma wal_autocheckpoint = 4000")
        try run("pragma journal_size_limit = 67108864")
    }

    /// Lets the file be written through a log. SQLite doesn't wait by itself while another process
    /// is just doing the same.
    private func useLog(_ timeout: Int) throws(DatabaseError) {
        let deadline = ContinuousClock.now + .milliseconds(timeout)
        while true {
            do {
                return try run("pragma journal_mode = wal")
            } catch {
                guard error.code == .busy, ContinuousClock.now < deadline else { throw error }
                Pause.milliseconds(5)
            }
        }
    }

    public func rows(_ sql: SQL) throws(DatabaseError) -> SQLRows {
        try state.withLock { (handle) throws(DatabaseError) in
            let statement = try handle.statement(sql.text)
            return try handle.run(statement, sql.values)
        }
    }

    public func run(_ text: String) throws(DatabaseError) {
        try state.withLock { (handle) throws(DatabaseError) in
            let statement = try handle.prepare(text)
            _ = try handle.run(statement, [])
        }
    }

    public func rows(
        _ text: String, for values: SQLBatch
    ) throws(DatabaseError) -> [SQLRows] {
        try state.withLock { (handle) throws(DatabaseError) in
            let statement = try handle.statement(text)
            var results: [SQLRows] = []
            results.reserveCapacity(values.count)
            for row in 0..<values.count {
                results.append(try handle.run(statement, values.values, row: row))
            }
            return results
        }
    }

    public func insert(
        into table: String, columns: [String], rows: SQLBatch
    ) throws(DatabaseError) {
        let places = (1...max(1, columns.count)).map { "$\($0)" }.joined(separator: ", ")
        let names = columns.joined(separator: ", ")
        try state.withLock { (handle) throws(DatabaseError) in
            let statement = try handle.statement(
                "insert into \(table) (\(names)) values (\(places))")
            for row in 0..<rows.count { _ = try handle.run(statement, rows.values, row: row) }
        }
    }

    /// The version of SQLite, such as `3.40.1`.
    public static var libraryVersion: String { unsafe String(cString: tw_sqlite_version()) }
}
