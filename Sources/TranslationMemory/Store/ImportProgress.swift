internal import Database

/// How far the import of a file has come.
public struct ImportProgress: Sendable, Hashable {
    /// What tells the file from all others, such as its SHA-256 in hexadecimal digits.
    public var digest: String
    /// The name of the file, for people.
    public var name: String
    /// How much of it is in the memory, in whatever the importer counts: bytes or units.
    public var position: Int64
    /// Whether all of it is in the memory.
    public var isFinished: Bool

    /// Creates a progress.
    public init(digest: String, name: String, position: Int64, isFinished: Bool = false) {
        self.digest = digest
        self.name = name
        self.position = position
        self.isFinished = isFinished
    }

    init(_ row: SQLRows.Row) {
        self.init(
            digest: row.text(0), name: row.text(1), position: row.integer(2),
            isFinished: row.bool(3))
    }

    func write(to connection: any Connection, at time: Int64) throws(DatabaseError) {
        try connection.execute(
            """
            insert into import (digest, name, position, finished, time)
            values (\(digest), \(name), \(position), \(isFinished), \(time))
            on conflict (digest) do update set name = excluded.name,
                position = excluded.position, finished = excluded.finished, time = excluded.time
            """)
    }
}
