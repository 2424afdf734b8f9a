internal import Database
internal import Digests

/// The adding of units in one transaction.
struct Adding {
    private let connection: any Connection
    private let operation: StoreOperation
    private let pairs: [LanguagePair: Int64]
    private var log = ChangeLog()
    private var result = AddResult()
    private var writer = ByteWriter()

    /// As many at once as keep statements long and memory small.
    private static let chunkSize = 4096

    private struct Key: Hashable {
        let pair: Int64
        let digest: UnitDigest
    }

    init(_ connection: any Connection, operation: StoreOperation, pairs: [LanguagePair: Int64]) {
        self.connection = connection
        self.operation = operation
        self.pairs = pairs
    }

    /// Adds the units, and in the same transaction says how far the import of their file is.
    mutating func run(
        _ units: [TranslationUnit], _ progress: ImportProgress?
    ) throws(DatabaseError) -> AddResult {
        result.ids.reserveCapacity(units.count)
        var start = 0
        while start < units.count {
            let end = min(units.count, start + Self.chunkSize)
            try add(units[start..<end])
            start = end
        }
        if let progress { try progress.write(to: connection, at: operation.time) }
        if !log.isEmpty { result.operation = try log.write(operation, result, to: connection) }
        return result
    }

    private mutating func add(_ units: ArraySlice<TranslationUnit>) throws(DatabaseError) {
        let chunk = try merge(units)
        let found = try existing(chunk.keys)
        var ids = [Int64](repeating: 0, count: chunk.keys.count)
        var fresh: [Int] = []
        var changes = SQLBatch(columns: UnitColumns.updateCount)
        for place in chunk.keys.indices {
            guard let row = found[place].first else {
                fresh.append(place)
                continue
            }
            ids[place] = row.integer(0)
            try update(row, chunk.keys[place], chunk.units[place], &changes)
        }
        if !changes.isEmpty { try connection.execute(UnitColumns.update, for: changes) }
        var rows = SQLBatch(columns: UnitColumns.names.count, capacity: fresh.count)
        for (place, number) in zip(fresh, try newNumbers(fresh.count)) {
            let key = chunk.keys[place]
            ids[place] = number
            UnitColumns.append(
                chunk.units[place], pair: key.pair, digest: key.digest, id: number, to: &rows)
            log.add(number, pair: key.pair)
            result.added += 1
        }
        if !rows.isEmpty {
            try connection.insert(into: "unit", columns: UnitColumns.names, rows: rows)
        }
        for place in chunk.order { result.ids.append(ids[place]) }
    }

    /// Units of which none is there twice.
    private struct Chunk {
        var keys: [Key] = []
        var units: [TranslationUnit] = []
        /// The place of each unit that was given.
        var order: [Int] = []
    }

    private mutating func merge(
        _ units: ArraySlice<TranslationUnit>
    ) throws(DatabaseError) -> Chunk {
        var chunk = Chunk()
        var places: [Key: Int] = [:]
        places.reserveCapacity(units.count)
        chunk.keys.reserveCapacity(units.count)
        chunk.units.reserveCapacity(units.count)
        chunk.order.reserveCapacity(units.count)
        for index in units.indices {
            let key = try key(of: units[index])
            guard let place = places[key] else {
                places[key] = chunk.keys.count
                chunk.order.append(chunk.keys.count)
                chunk.keys.append(key)
                chunk.units.append(units[index])
                continue
            }
            chunk.order.append(place)
            let both = chunk.units[place].merged(with: units[index])
            if UnitCoding.encode(both) == UnitCoding.encode(chunk.units[place]) {
                result.unchanged += 1
            } else {
                result.updated += 1
                chunk.units[place] = both
            }
        }
        return chunk
    }

    private mutating func key(of unit: TranslationUnit) throws(DatabaseError) -> Key {
        Key(pair: pairs[unit.pair] ?? 0, digest: try UnitDigest(unit, &writer))
    }

    private func existing(_ keys: [Key]) throws(DatabaseError) -> [SQLRows] {
        var values = SQLBatch(columns: 3, capacity: keys.count)
        for key in keys {
            values.append(key.digest.first)
            values.append(key.digest.rest)
            values.append(key.pair)
        }
        // On a server, others may be changing the same rows.
        let lock = connection.engine == .postgreSQL ? " for update" : ""
        return try connection.rows(
            "select \(UnitColumns.list) from unit where \(UnitColumns.byDigest)" + lock,
            for: values)
    }

    /// Adds the values that renew a row, where there is something new.
    private mutating func update(
        _ row: SQLRows.Row, _ key: Key, _ unit: TranslationUnit, _ changes: inout SQLBatch
    ) throws(DatabaseError) {
        let id = row.integer(0)
        guard let old = UnitColumns.unit(row, pair: unit.pair) else {
            throw .damagedUnit(id, connection)
        }
        let new = old.merged(with: unit)
        let before = UnitCoding.encode(old)
        guard UnitCoding.encode(new) != before else {
            result.unchanged += 1
            return
        }
        result.updated += 1
        log.update(id, pair: key.pair, before: before)
        UnitColumns.appendUpdate(
            new, pair: key.pair, digest: key.digest, id: id, to: &changes)
    }

    /// Numbers that no unit has or had.
    private func newNumbers(_ count: Int) throws(DatabaseError) -> [Int64] {
        guard count > 0 else { return [] }
        if connection.engine == .postgreSQL {
            return try connection.rows(
                "select nextval('unit_id') from generate_series(1, \(count))"
            ).map { $0.integer(0) }
        }
        // Every unit that ever was has left a change, or is among those of this transaction.
        let last = try connection.row("select max(unit) from change")?.integer(0) ?? 0
        let first = max(last, log.lastAdded) + 1
        return Array(first..<(first + Int64(count)))
    }
}
