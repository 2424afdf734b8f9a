/// A kind of database.
public enum Engine: Sendable, Hashable, CaseIterable {
    /// A file, by SQLite.
    case sqlite
    /// A server, by PostgreSQL.
    case postgreSQL
}
