/// A step from one version of a schema to the next.
public struct Migration: Sendable {
    /// The statements for SQLite.
    public let sqlite: [String]
    /// The statements for PostgreSQL.
    public let postgreSQL: [String]

    /// Creates a step whose statements differ.
    public init(sqlite: [String], postgreSQL: [String]) {
        self.sqlite = sqlite
        self.postgreSQL = postgreSQL
    }

    /// Creates a step whose statements are the same but for the names of types: `integer` (64 bits)
    /// is `bigint` and `blob` is `bytea` on PostgreSQL.
    public init(_ statements: [String]) {
        sqlite = statements
        postgreSQL = statements.map { statement in
            statement.replacing("integer", with: "bigint").replacing("blob", with: "bytea")
        }
    }
}
