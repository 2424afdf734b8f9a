public import Database

extension UnitStore {
    /// The changes after one, in order.
    ///
    /// None is ever skipped: what is committed later has a greater number, also when many machines
    /// write at once. To build an index, take ``lastSequence()`` first, then all units, then the
    /// changes from there on; a change that is applied twice does no harm.
    ///
    /// - Parameters:
    ///   - sequence: The number of the last change that is known; 0 for all.
    ///   - limit: How many at most.
    /// - Returns: The changes; none when there are no more.
    /// - Throws: `DatabaseError`.
    public func changes(
        after sequence: Int64, limit: Int = 10_000
    ) throws(DatabaseError) -> [UnitChange] {
        try connections.read { (connection) throws(DatabaseError) in
            let rows = try connection.rows(
                """
                select c.sequence, c.unit, c.kind, c.pair, u.source, u.target, u.title, u.episode
                from (select sequence, unit, kind, pair from change where sequence > \(sequence)
                    order by sequence limit \(limit)) c
                left join unit u on u.id = c.unit and u.pair = c.pair
                order by c.sequence
                """)
            var result: [UnitChange] = []
            result.reserveCapacity(rows.count)
            for row in rows {
                let pair = try pairTable.pair(row.integer(3), connection)
                let source = row.optionalText(4)
                let kind: UnitChange.Kind =
                    switch (source, row.integer(2)) {
                    case (nil, _): .deleted
                    case (_, ChangeLog.added): .added
                    default: .updated
                    }
                result.append(
                    UnitChange(
                        sequence: row.integer(0), unit: row.integer(1), kind: kind, pair: pair,
                        source: source ?? "", target: row.text(5), title: row.optionalText(6),
                        episode: row.optionalText(7)))
            }
            return result
        }
    }

    /// The number of the last change; 0 when there is none.
    public func lastSequence() throws(DatabaseError) -> Int64 {
        try connections.read { (connection) throws(DatabaseError) in
            try connection.row("select max(sequence) from change")?.integer(0) ?? 0
        }
    }
}
