/// A connection to a database, for one piece of work at a time.
///
/// Several threads may hold one, but statements of different threads would then share its
/// transaction: give each thread its own.
public protocol Connection: AnyObject, Sendable {
    /// The kind of database.
    var engine: Engine { get }

    /// Where the database is, for messages: a path, or an address without its password.
    var location: String { get }

    /// Whether statements can be sent; a server may have ended the connection.
    var isConnected: Bool { get }

    /// Runs a statement and returns its rows. The statement is prepared once and kept.
    func rows(_ sql: SQL) throws(DatabaseError) -> SQLRows

    /// Runs a statement that isn't kept, such as one that makes a table.
    func run(_ text: String) throws(DatabaseError)

    /// Runs a statement once for each row of values, and returns what each run gave.
    ///
    /// PostgreSQL gets many of them before it is waited for.
    func rows(_ text: String, for values: SQLBatch) throws(DatabaseError) -> [SQLRows]

    /// Inserts many rows; their order is kept.
    ///
    /// Numbers go into columns of 64 bits (`bigint` and `double precision`).
    ///
    /// - Throws: ``DatabaseError`` of the code `constraint` when a row breaks one; then none is
    ///   inserted if a transaction is under way that the caller rolls back.
    func insert(
        into table: String, columns: [String], rows: SQLBatch
    ) throws(DatabaseError)
}

extension Connection {
    /// Runs a statement whose rows nobody needs.
    public func execute(_ sql: SQL) throws(DatabaseError) { _ = try rows(sql) }

    /// Runs a statement once for each row of values.
    public func execute(_ text: String, for values: SQLBatch) throws(DatabaseError) {
        _ = try rows(text, for: values)
    }

    /// The first row of the answer.
    public func row(_ sql: SQL) throws(DatabaseError) -> SQLRows.Row? { try rows(sql).first }

    /// Does work in a transaction that is committed at the end, or rolled back when it throws.
    ///
    /// On SQLite, the transaction of a writer waits for others before it starts, so that it can't
    /// fail later for want of the lock; on PostgreSQL, it sees what others commit meanwhile
    /// (`read committed`) unless a stricter level is set.
    public func transaction<Result>(
        writes: Bool = true, _ body: () throws(DatabaseError) -> Result
    ) throws(DatabaseError) -> Result {
        switch (engine, writes) {
        case (.sqlite, true): try run("begin immediate")
        case (.sqlite, false): try run("begin")
        case (.postgreSQL, true): try run("begin")
        case (.postgreSQL, false): try run("begin isolation level repeatable read read only")
        }
        let result: Result
        do {
            result = try body()
        } catch {
            try? run("rollback")
            throw error
        }
        do {
            try run("commit")
        } catch {
            // Without this, a commit that was refused for a busy file would leave it open.
            try? run("rollback")
            throw error
        }
        return result
    }
}
