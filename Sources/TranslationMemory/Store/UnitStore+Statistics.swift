public import Database
internal import ICU

extension UnitStore {
    /// Counts what the memory holds.
    ///
    /// - Complexity: O(*n*) in the number of units.
    public func statistics() throws(DatabaseError) -> StoreStatistics {
        try connections.read { (connection) throws(DatabaseError) in
            try connection.transaction(writes: false) { () throws(DatabaseError) in
                var result = StoreStatistics()
                if connection.engine == .postgreSQL {
                    // Everything is read, for once.
                    try connection.run("set local enable_seqscan to on")
                }
                result.groups = try groups(connection)
                result.units = result.groups.reduce(0) { $0 + $1.units }
                result.titles = try connection.rows(
                    "select title, count(*) from unit group by title"
                ).map { .init(title: $0.optionalText(0), units: Int($0.integer(1))) }
                    .sorted { Self.order($0.title, $1.title) }
                result.operations = Int(
                    try connection.row("select count(*) from operation")?.integer(0) ?? 0)
                result.lastSequence =
                    try connection.row("select max(sequence) from change")?.integer(0) ?? 0
                result.size = try size(connection)
                return result
            }
        }
    }

    private func groups(
        _ connection: any Connection
    ) throws(DatabaseError) -> [StoreStatistics.Group] {
        let rows = try connection.rows(
            """
            select pair, origin, engine, count(*), min(created), max(coalesce(changed, created))
            from unit group by pair, origin, engine
            """)
        var result: [StoreStatistics.Group] = []
        for row in rows {
            result.append(
                StoreStatistics.Group(
                    pair: try pairTable.pair(row.integer(0), connection),
                    origin: UnitOrigin(number: row.integer(1), engine: row.optionalText(2)),
                    units: Int(row.integer(3)), oldest: row.optionalInteger(4),
                    newest: row.optionalInteger(5)))
        }
        return result.sorted { one, other in
            let pairs = [one.pair, other.pair].map { ($0.source.tag, $0.target.tag) }
            if pairs[0] != pairs[1] { return pairs[0] < pairs[1] }
            if one.origin.number != other.origin.number {
                return one.origin.number < other.origin.number
            }
            return "\(one.origin)" < "\(other.origin)"
        }
    }

    private func size(_ connection: any Connection) throws(DatabaseError) -> Int64 {
        switch connection.engine {
        case .sqlite:
            try connection.row(
                "select page_count * page_size from pragma_page_count, pragma_page_size"
            )?.integer(0) ?? 0
        case .postgreSQL:
            try connection.row(
                """
                select coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = \(StoreSchema.namespace) and c.relkind = 'r'
                """)?.integer(0) ?? 0
        }
    }

    /// Names in order of their bytes, and no name first.
    private static func order(_ one: String?, _ other: String?) -> Bool {
        guard let other else { return false }
        guard let one else { return true }
        return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
}
