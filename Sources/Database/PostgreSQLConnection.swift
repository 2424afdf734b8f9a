internal import CPostgreSQL
internal import Synchronization

/// A connection to a server of PostgreSQL, by libpq, which is loaded when it is first needed.
///
/// The database must be in UTF-8. U+0000, which PostgreSQL doesn't hold in texts, is written as
/// U+10FFFF and `0`, and U+10FFFF itself with a `1` after it; reading undoes both.
public final class PostgreSQLConnection: Connection {
    public let location: String
    private let state: Mutex<PostgreSQLHandle>

    public var engine: Engine { .postgreSQL }

    public var isConnected: Bool { state.withLock { $0.isConnected } }

    /// Connects to a server.
    ///
    /// - Parameters:
    ///   - address: A connection URI, such as `postgresql://name@host/database`. What it leaves out is
    ///     taken from the environment (`PGPASSWORD`, `PGSSLMODE`) and `~/.pgpass`, as always.
    ///   - timeout: How long to wait for the server, in seconds; two at least.
    /// - Throws: ``DatabaseError``: `notInstalled`, `unreachable`, `denied`, `busy` when the server
    ///   takes no more connections.
    public init(_ address: String, timeout: Int = 10) throws(DatabaseError) {
        guard tw_pq_load() else {
            throw DatabaseError(
                .notInstalled,
                "libpq, which speaks to PostgreSQL, isn't installed (Debian: apt install libpq5)")
        }
        location = Self.withoutPassword(address)
        state = Mutex(try PostgreSQLHandle(address, location: location, timeout: timeout))
    }

    public func rows(_ sql: SQL) throws(DatabaseError) -> SQLRows {
        try state.withLock { (handle) throws(DatabaseError) in
            var batch = SQLBatch(columns: max(1, sql.values.count))
            for value in sql.values { batch.append(value) }
            return try handle.rows(sql.text, batch)
        }
    }

    public func run(_ text: String) throws(DatabaseError) {
        try state.withLock { (handle) throws(DatabaseError) in try handle.run(text) }
    }

    public func rows(
        _ text: String, for values: SQLBatch
    ) throws(DatabaseError) -> [SQLRows] {
        try state.withLock { (handle) throws(DatabaseError) in
            try handle.rows(text, forEach: values)
        }
    }

    public func insert(
        into table: String, columns: [String], rows: SQLBatch
    ) throws(DatabaseError) {
        try state.withLock { (handle) throws(DatabaseError) in
            try handle.copy(into: table, columns: columns, rows)
        }
    }

    /// Waits until another connection notifies a channel that this one listens for (`listen name`).
    ///
    /// - Parameter milliseconds: How long to wait at most.
    /// - Returns: Whether there was a notification.
    /// - Throws: ``DatabaseError``: `unreachable` when the server ended the connection.
    public func waitForNotification(milliseconds: Int) throws(DatabaseError) -> Bool {
        try state.withLock { (handle) throws(DatabaseError) in try handle.wait(milliseconds) }
    }

    /// An address without its password, for messages.
    public static func withoutPassword(_ address: String) -> String {
        var text = address
        if let start = text.firstRange(of: "://")?.upperBound {
            let host = text[start...].prefix { $0 != "/" && $0 != "?" }
            if let at = host.lastIndex(of: "@"), let colon = host[..<at].firstIndex(of: ":") {
                text.removeSubrange(colon..<at)
            }
        }
        while let value = text.firstRange(of: "password=")?.upperBound, value < text.endIndex,
            text[value] != "…"
        {
            let end = text[value...].firstIndex(of: "&") ?? text.endIndex
            text.replaceSubrange(value..<end, with: "…")
        }
        return text
    }
}
