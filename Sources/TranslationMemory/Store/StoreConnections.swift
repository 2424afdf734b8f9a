internal import Database
internal import Synchronization

/// The connections of a store: one that writes, and as many that read as threads ask at once.
final class StoreConnections: Sendable {
    let location: StoreLocation
    private let access: StoreAccess
    private let patience: Int
    private let writing: Mutex<(any Connection)?>
    private let reading = Mutex<[any Connection]>([])
    private let listening = Mutex<[any Connection]>([])

    /// More than that aren't kept while nobody needs them.
    private static let idleLimit = 16

    /// Opens the first connection, makes the tables or brings them forward.
    init(
        _ location: StoreLocation, access: StoreAccess, patience: Int
    ) throws(DatabaseError) {
        self.location = location
        self.access = access
        self.patience = patience
        writing = Mutex(nil)
        let first = try open()
        try StoreSchema.current.prepare(first, mayChange: access != .read)
        reading.withLock { $0.append(first) }
    }

    /// Opens a connection of its own, as for one who waits.
    func open() throws(DatabaseError) -> any Connection {
        switch location {
        case .file(let path):
            let access: SQLiteConnection.Access =
                switch access {
                case .read: .read
                case .write: .write
                case .create: .create
                }
            return try SQLiteConnection(path, access: access, busyTimeout: patience)
        case .server(let address):
            let connection = try PostgreSQLConnection(address)
            try connection.run("set search_path to \(StoreSchema.namespace)")
            // A plan serves for long, but may be made while the tables are still empty: then it
            // would read all of them, for each unit. Partitions are chosen when it runs.
            try connection.run("set plan_cache_mode to force_generic_plan")
            for way in ["seqscan", "bitmapscan", "hashjoin", "mergejoin"] {
                try connection.run("set enable_\(way) to off")
            }
            try connection.run("set jit to off")
            // A machine that is gone must not hold the others up with a transaction left open.
            try connection.run("set idle_in_transaction_session_timeout to '60s'")
            try connection.run("set tcp_keepalives_idle to 20")
            try connection.run("set tcp_keepalives_interval to 5")
            try connection.run("set tcp_keepalives_count to 3")
            if access == .read { try connection.run("set default_transaction_read_only to on") }
            return connection
        }
    }

    /// Asks something; once more on a new connection when a server ended the old one.
    func read<Result: Sendable>(
        _ body: (any Connection) throws(DatabaseError) -> Result
    ) throws(DatabaseError) -> Result {
        var attempts = Attempts(patience)
        while true {
            do throws(DatabaseError) {
                let idle = reading.withLock { $0.popLast() }
                let connection = if let idle { idle } else { try open() }
                defer { keep(connection) }
                return try body(connection)
            } catch {
                guard error.code == .unreachable, isServer, attempts.again() else { throw error }
            }
        }
    }

    private func keep(_ connection: any Connection) {
        guard connection.isConnected else { return }
        reading.withLock { if $0.count < Self.idleLimit { $0.append(connection) } }
    }

    /// Changes something in a transaction, tried again when a server ended the connection or
    /// refused the transaction for another's sake.
    ///
    /// - Parameters:
    ///   - repeatsConstraint: Whether a broken constraint may be another's doing, so that the work
    ///     would go differently the next time.
    ///   - prepare: What is done before the transaction.
    ///   - body: Must do all over again when it is called again. After the first time, the earlier
    ///     attempt may have been committed all the same.
    /// - Returns: What the work returns.
    /// - Throws: `DatabaseError` when patience ends, or trying again is no use.
    func write<Result: Sendable>(
        repeatsConstraint: Bool = false,
        before prepare: (any Connection) throws(DatabaseError) -> Void = { _ in },
        _ body: (any Connection, _ attempt: Int) throws(DatabaseError) -> Result
    ) throws(DatabaseError) -> Result {
        guard access != .read else {
            throw DatabaseError(.denied, "'\(location)' was opened for reading only")
        }
        return try writing.withLock { (kept) throws(DatabaseError) in
            var attempts = Attempts(patience)
            while true {
                do throws(DatabaseError) {
                    let connection = if let kept { kept } else { try open() }
                    kept = connection
                    try prepare(connection)
                    return try connection.transaction { () throws(DatabaseError) in
                        try body(connection, attempts.count)
                    }
                } catch {
                    if kept?.isConnected == false { kept = nil }
                    let passes =
                        switch error.code {
                        case .unreachable, .busy: true
                        case .constraint: repeatsConstraint
                        default: false
                        }
                    guard isServer, passes, attempts.again() else { throw error }
                }
            }
        }
    }

    /// Asks something of a connection that hears of changes, and gives it back.
    func listen<Result: Sendable>(
        _ body: (any Connection) throws(DatabaseError) -> Result
    ) throws(DatabaseError) -> Result {
        let idle = listening.withLock { $0.popLast() }
        let connection: any Connection
        if let idle {
            connection = idle
        } else {
            connection = try open()
            if isServer { try connection.run("listen \(StoreSchema.namespace)") }
        }
        defer {
            if connection.isConnected {
                listening.withLock { if $0.count < Self.idleLimit { $0.append(connection) } }
            }
        }
        return try body(connection)
    }

    /// Does work on the writing connection outside a transaction.
    @discardableResult
    func maintain<Result: Sendable>(
        _ body: (any Connection) throws(DatabaseError) -> Result
    ) throws(DatabaseError) -> Result {
        try writing.withLock { (kept) throws(DatabaseError) in
            let connection = if let kept { kept } else { try open() }
            kept = connection.isConnected ? connection : nil
            return try body(connection)
        }
    }

    private var isServer: Bool { if case .server = location { true } else { false } }

    /// Tries with growing pauses, until patience ends.
    private struct Attempts {
        private let deadline: ContinuousClock.Instant
        private var pause = 10
        private(set) var count = 0

        init(_ patience: Int) { deadline = .now + .milliseconds(patience) }

        mutating func again() -> Bool {
            guard ContinuousClock.now < deadline else { return false }
            Pause.milliseconds(pause)
            pause = min(500, pause * 2)
            count += 1
            return true
        }
    }
}
