/// A connection to a server of PostgreSQL.
public final class PostgreSQLConnection: Connection {
    public let location: String
    public var engine: Engine { .postgreSQL }
    public var isConnected: Bool { false }

    /// Connects to a server.
    public init(_ address: String) throws(DatabaseError) {
        location = address
        throw DatabaseError(.notInstalled, "PostgreSQL isn't there yet")
    }

    public func rows(_ sql: SQL) throws(DatabaseError) -> SQLRows { SQLRows(columns: 0) }
    public func run(_ text: String) throws(DatabaseError) {}
    public func rows(
        _ text: String, for values: SQLBatch
    ) throws(DatabaseError) -> [SQLRows] { [] }
    public func insert(
        into table: String, columns: [String], rows: SQLBatch
    ) throws(DatabaseError) {}
}
