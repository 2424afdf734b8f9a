public import Database

extension UnitStore {
    /// Looks at all that is stored: the structure of the file, the counts, and each unit.
    ///
    /// Damage is told in the result; what is thrown is only why it couldn't be looked for.
    ///
    /// - Complexity: O(*n*) in the size of the memory.
    public func verify() throws(DatabaseError) -> StoreVerification {
        var result = StoreVerification()
        if case .file(let path) = location { result.backups = SQLiteBackup.all(of: path) }
        do throws(DatabaseError) {
            try connections.read { (connection) throws(DatabaseError) -> [String] in
                guard connection.engine == .sqlite else { return [] }
                return try connection.rows("pragma integrity_check(20)").map { $0.text(0) }
            }
            .filter { $0 != "ok" }
            .forEach { result.problems.append("the file is damaged: \($0)") }
            if result.isSound {
                let found = try connections.read { (connection) throws(DatabaseError) in
                    // All counts are of one moment.
                    try connection.transaction(writes: false) { () throws(DatabaseError) in
                        try check(connection)
                    }
                }
                result.problems = found.problems
                result.units = found.units
            }
        } catch {
            guard error.code == .corrupt else { throw error }
            result.problems.append(error.message)
        }
        return result
    }

    private func check(_ connection: any Connection) throws(DatabaseError) -> StoreVerification {
        var result = StoreVerification()
        for row in try connection.rows("select id, units from pair order by id") {
            let pair = try pairTable.pair(row.integer(0), connection)
            let before = result.units
            try check(pair, row.integer(0), connection, &result)
            let there = result.units - before
            if there != Int(row.integer(1)) {
                result.problems.append(
                    "\(pair) has \(there) units, but \(row.integer(1)) are counted")
            }
        }
        try checkHistory(connection, &result)
        return result
    }

    private func check(
        _ pair: LanguagePair, _ number: Int64, _ connection: any Connection,
        _ result: inout StoreVerification
    ) throws(DatabaseError) {
        let select = SQL(text: "select \(UnitColumns.list) from unit")
        var last: Int64 = 0
        var writer = ByteWriter()
        while true {
            let page = try connection.rows(
                "\(select) where pair = \(number) and id > \(last) order by id limit \(4096)")
            for row in page {
                last = row.integer(0)
                result.units += 1
                guard let unit = UnitColumns.unit(row, pair: pair) else {
                    result.problems.append("unit \(last) can't be read")
                    continue
                }
                let digest = try UnitDigest(unit, &writer)
                if digest.first != row.integer(2) || digest.rest != row.integer(3) {
                    result.problems.append("unit \(last) isn't as it was written")
                }
            }
            if page.count < 4096 { return }
        }
    }

    private func checkHistory(
        _ connection: any Connection, _ result: inout StoreVerification
    ) throws(DatabaseError) {
        let sums = try connection.row(
            """
            select count(*), max(sequence),
                coalesce(sum(case kind when 1 then 1 when 3 then -1 else 0 end), 0)
            from change
            """)
        guard let sums else { return }
        if sums.integer(0) != sums.integer(1) {
            result.problems.append(
                "the history has \(sums.integer(0)) changes, and the last is \(sums.integer(1))")
        }
        if sums.integer(2) != Int64(result.units) {
            result.problems.append(
                "there are \(result.units) units, but by the history there should be \(sums.integer(2))"
            )
        }
    }
}
