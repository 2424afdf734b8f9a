public import Database
internal import ICU

extension UnitStore {
    /// The units of some numbers, each in its place; `nil` for those that aren't there.
    ///
    /// - Parameters:
    ///   - ids: The numbers.
    ///   - pair: The languages, where they are known: on a server, only their table is asked then.
    /// - Returns: As many units as numbers.
    /// - Throws: `DatabaseError`.
    public func units(
        _ ids: [Int64], of pair: LanguagePair? = nil
    ) throws(DatabaseError) -> [TranslationUnit?] {
        guard !ids.isEmpty else { return [] }
        return try connections.read { (connection) throws(DatabaseError) in
            var text = "select \(UnitColumns.list) from unit where id = $1"
            var number: Int64?
            if let pair {
                number = try pairTable.number(of: pair, connection)
                guard number != nil else { return ids.map { _ in nil } }
                text += " and pair = $2"
            }
            var values = SQLBatch(columns: number == nil ? 1 : 2, capacity: ids.count)
            for id in ids {
                values.append(id)
                if let number { values.append(number) }
            }
            var result: [TranslationUnit?] = []
            result.reserveCapacity(ids.count)
            for rows in try connection.rows(text, for: values) {
                guard let row = rows.first else {
                    result.append(nil)
                    continue
                }
                result.append(try self.unit(row, connection).unit)
            }
            return result
        }
    }

    /// The pairs of languages that have units, in order of their tags.
    public func pairs() throws(DatabaseError) -> [PairCount] {
        try connections.read { (connection) throws(DatabaseError) in
            var result: [PairCount] = []
            for row in try connection.rows("select id, units from pair where units > 0") {
                let pair = try pairTable.pair(row.integer(0), connection)
                result.append(PairCount(pair, units: Int(row.integer(1))))
            }
            return result.sorted {
                ($0.pair.source.tag, $0.pair.target.tag) < ($1.pair.source.tag, $1.pair.target.tag)
            }
        }
    }

    /// The unit of a row.
    func unit(
        _ row: SQLRows.Row, _ connection: any Connection
    ) throws(DatabaseError) -> StoredUnit {
        let pair = try pairTable.pair(row.integer(1), connection)
        guard let unit = UnitColumns.unit(row, pair: pair) else {
            throw .damagedUnit(row.integer(0), connection)
        }
        return StoredUnit(id: row.integer(0), unit: unit)
    }
}
