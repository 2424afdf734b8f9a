internal import Database

/// Changes to units of known numbers, in one transaction.
struct Editing {
    /// A unit and what is to become of it.
    struct Wish {
        let id: Int64
        let pair: Int64
        /// How it shall be; `nil` when it shall be gone.
        let unit: TranslationUnit?
    }

    private let connection: any Connection
    private let pairTable: PairTable
    private(set) var log = ChangeLog()
    private(set) var result = EditResult()
    private var writer = ByteWriter()
    private var deletions = SQLBatch(columns: 2)
    private var updates = SQLBatch(columns: UnitColumns.updateCount)
    private var insertions = SQLBatch(columns: UnitColumns.names.count)

    init(_ connection: any Connection, _ pairTable: PairTable) {
        self.connection = connection
        self.pairTable = pairTable
    }

    mutating func skip(_ id: Int64) { result.skipped.append(id) }

    /// Fulfils wishes, of which no two are about one unit.
    ///
    /// One is skipped when another unit says the same in the same place already.
    mutating func fulfil(_ wishes: [Wish]) throws(DatabaseError) {
        guard !wishes.isEmpty else { return }
        var keys = SQLBatch(columns: 2, capacity: wishes.count)
        for wish in wishes {
            keys.append(wish.pair)
            keys.append(wish.id)
        }
        let lock = connection.engine == .postgreSQL ? " for update" : ""
        let found = try connection.rows(
            "select \(UnitColumns.list) from unit where pair = $1 and id = $2" + lock, for: keys)
        for (wish, rows) in zip(wishes, found) { try weigh(wish, rows.first) }
        if !deletions.isEmpty {
            try connection.execute(
                "delete from unit where pair = $1 and id = $2", for: deletions)
            deletions.removeAll()
        }
        if !updates.isEmpty {
            try connection.execute(UnitColumns.update, for: updates)
            updates.removeAll()
        }
        if !insertions.isEmpty {
            try connection.insert(into: "unit", columns: UnitColumns.names, rows: insertions)
            insertions.removeAll()
        }
    }

    private mutating func weigh(_ wish: Wish, _ row: SQLRows.Row?) throws(DatabaseError) {
        let pair = try pairTable.pair(wish.pair, connection)
        var before: [UInt8]?
        if let row {
            guard let unit = UnitColumns.unit(row, pair: pair) else {
                throw .damagedUnit(wish.id, connection)
            }
            before = UnitCoding.encode(unit)
        }
        switch (before, wish.unit) {
        case (nil, nil): result.skipped.append(wish.id)
        case (let before?, nil):
            deletions.append(wish.pair)
            deletions.append(wish.id)
            log.delete(wish.id, pair: wish.pair, before: before)
            result.deleted += 1
        case (let before, let unit?):
            if let before, before == UnitCoding.encode(unit) { return }
            let digest = try UnitDigest(unit, &writer)
            let twin = try connection.row(
                SQL(
                    text: "select id from unit where \(UnitColumns.byDigest)",
                    [.integer(digest.first), .integer(digest.rest), .integer(wish.pair)]))
            guard twin == nil || twin?.integer(0) == wish.id else {
                result.skipped.append(wish.id)
                return
            }
            if let before {
                UnitColumns.appendUpdate(
                    unit, pair: wish.pair, digest: digest, id: wish.id, to: &updates)
                log.update(wish.id, pair: wish.pair, before: before)
                result.updated += 1
            } else {
                UnitColumns.append(
                    unit, pair: wish.pair, digest: digest, id: wish.id, to: &insertions)
                log.add(wish.id, pair: wish.pair)
                result.added += 1
            }
        }
    }

    /// Writes down what was done, where anything was.
    mutating func finish(
        _ operation: StoreOperation, undoes: Int64? = nil
    ) throws(DatabaseError) -> EditResult {
        if !log.isEmpty {
            var counts = AddResult()
            counts.added = result.added
            counts.updated = result.updated
            result.operation = try log.write(
                operation, counts, deleted: result.deleted, undoes: undoes, to: connection)
        }
        return result
    }
}
