/// The tables of a program, in versions that follow each other.
///
/// A database of an earlier version is brought forward, each step in a transaction of its own. A
/// file is copied before, so that nothing is lost even when a step does the wrong thing.
public struct Schema: Sendable {
    /// What the tables are for, as messages say it, such as `translation memory`.
    public let name: String
    /// A number that files of SQLite carry, to be told from those of other programs.
    public let identifier: Int32
    /// The steps; the first makes version 1.
    public let migrations: [Migration]
    /// The namespace of the tables on PostgreSQL.
    public let namespace: String

    /// Creates a schema.
    public init(_ name: String, identifier: Int32, namespace: String, migrations: [Migration]) {
        self.name = name
        self.identifier = identifier
        self.namespace = namespace
        self.migrations = migrations
    }

    /// The version that the program works with.
    public var version: Int { migrations.count }

    /// Brings a database to the version of the program, where it isn't there yet.
    ///
    /// - Parameters:
    ///   - connection: A connection that isn't in a transaction.
    ///   - mayChange: Whether tables may be made or brought forward.
    /// - Returns: The path of the copy that was made before, if one was.
    /// - Throws: ``DatabaseError``: `tooNew` for a later version, `corrupt` for a file of another
    ///   program or without tables where none may be made, `denied` when the tables are of an earlier version and may not change.
    @discardableResult
    public func prepare(
        _ connection: any Connection, mayChange: Bool = true
    ) throws(DatabaseError) -> String? {
        let found = try installedVersion(connection)
        if found == version { return nil }
        guard mayChange else {
            guard found > 0 else {
                throw DatabaseError(.corrupt, "'\(connection.location)' isn't a \(name)")
            }
            throw DatabaseError(
                .denied,
                "'\(connection.location)' is of the earlier version \(found): open it once"
                    + " for writing")
        }
        var backup: String?
        if found > 0, let connection = connection as? SQLiteConnection {
            backup = try SQLiteBackup.make(of: connection, version: found)
        }
        if connection.engine == .postgreSQL, found == 0 {
            try? connection.run("create schema if not exists \(namespace)")
        }
        while try step(connection) {}
        return backup
    }

    /// Takes one step, unless the database is up to date, perhaps by another process.
    private func step(_ connection: any Connection) throws(DatabaseError) -> Bool {
        try connection.transaction { () throws(DatabaseError) in
            if connection.engine == .postgreSQL {
                // The number is that of this schema: others may be made meanwhile.
                try connection.execute("select pg_advisory_xact_lock(\(identifier))")
            }
            let found = try installedVersion(connection)
            guard found < version else { return false }
            let next = migrations[found]
            let texts = connection.engine == .sqlite ? next.sqlite : next.postgreSQL
            for text in texts { try connection.run(text) }
            switch connection.engine {
            case .sqlite:
                try connection.run("pragma application_id = \(identifier)")
                try connection.run("pragma user_version = \(found + 1)")
            case .postgreSQL:
                try connection.run(
                    "create table if not exists \(namespace).schema (version bigint not null)")
                try connection.run("delete from \(namespace).schema")
                try connection.execute(
                    SQL(
                        text: "insert into \(namespace).schema (version) values ($1)",
                        [.integer(Int64(found + 1))]))
            }
            return true
        }
    }

    /// The version of the tables; 0 where there are none.
    private func installedVersion(_ connection: any Connection) throws(DatabaseError) -> Int {
        var found = 0
        switch connection.engine {
        case .sqlite:
            found = Int(try connection.row("pragma user_version")?.integer(0) ?? 0)
            let owner = try connection.row("pragma application_id")?.integer(0) ?? 0
            let tables = try connection.row("select count(*) from sqlite_master")?.integer(0) ?? 0
            guard owner == Int64(identifier) || (tables == 0 && owner == 0) else {
                throw DatabaseError(
                    .corrupt, "'\(connection.location)' is a database, but no \(name)")
            }
        case .postgreSQL:
            // Asked of the catalogue itself: what the server remembers of names may be older than
            // the lock.
            let table = try connection.row(
                """
                select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = \(namespace) and c.relname = 'schema'
                """)
            guard table != nil else { return 0 }
            found = Int(
                try connection.row(SQL(text: "select version from \(namespace).schema"))?.integer(0)
                    ?? 0)
        }
        guard found <= version else {
            throw DatabaseError(
                .tooNew,
                "'\(connection.location)' is of version \(found), and this program knows only"
                    + " \(version)")
        }
        return found
    }
}
