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

    mutating func run(_ units: [TranslationUnit]) throws(DatabaseError) -> AddResult {
        result.ids.reserveCapacity(units.count)
        var start = 0
        while start < units.count {
            let end = min(units.count, start + Self.chunkSize)
            try add(units[start..<end])
            start = end
        }
        if !log.isEmpty { result.operation = try log.write(operation, result, to: connection) }
        return result
    }

    private mutating func add(_ units: ArraySlice<TranslationUnit>) throws(DatabaseError) {
        // What is the same within the chunk becomes one.
        var places: [Key: Int] = [:]
        places.reserveCapacity(units.count)
        var merged: [(key: Key, unit: TranslationUnit)] = []
        merged.reserveCapacity(units.count)
        var order: [Int] = []
        order.reserveCapacity(units.count)
        for unit in units {
            let key = try key(of: unit)
            if let place = places[key] {
                let both = merged[place].unit.merged(with: unit)
                let isNew = UnitCoding.encode(both) != UnitCoding.encode(merged[place].unit)
                merged[place].unit = both
                if isNew { result.updated += 1 } else { result.unchanged += 1 }
                order.append(place)
            } else {
                places[key] = merged.count
                order.append(merged.count)
                merged.append((key, unit))
            }
        }
        let found = try existing(merged.map { $0.key })
        var ids = [Int64](repeating: 0, count: merged.count)
        var fresh: [Int] = []
        var changes: [[SQLValue]] = []
        for place in merged.indices {
            guard let row = found[place].first else {
                fresh.append(place)
                continue
            }
            ids[place] = row.integer(0)
            if let values = try update(row, merged[place].key, merged[place].unit) {
                changes.append(values)
                result.updated += 1
            } else {
                result.unchanged += 1
            }
        }
        try connection.execute(UnitColumns.update, for: changes)
        let numbers = try newNumbers(fresh.count)
        var rows: [[SQLValue]] = []
        rows.reserveCapacity(fresh.count)
        for (place, number) in zip(fresh, numbers) {
            let (key, unit) = merged[place]
            ids[place] = number
            rows.append(
                UnitColumns.values(of: unit, pair: key.pair, digest: key.digest, id: number))
            log.add(number, pair: key.pair)
            result.added += 1
        }
        if !rows.isEmpty {
            try connection.insert(into: "unit", columns: UnitColumns.names, rows: rows)
        }
        result.ids.append(contentsOf: order.map { ids[$0] })
    }

    private mutating func key(of unit: TranslationUnit) throws(DatabaseError) -> Key {
        do {
            return Key(pair: pairs[unit.pair] ?? 0, digest: try UnitDigest(unit, &writer))
        } catch {
            throw DatabaseError(.statement, "\(error)")
        }
    }

    private func existing(_ keys: [Key]) throws(DatabaseError) -> [SQLRows] {
        // On a server, others may be changing the same rows.
        let lock = connection.engine == .postgreSQL ? " for update" : ""
        return try connection.rows(
            "select \(UnitColumns.list) from unit where pair = $1 and digest = $2" + lock,
            for: keys.map { [.integer($0.pair), .blob($0.digest.bytes)] })
    }

    /// The values that renew a row; `nil` when there is nothing new.
    private mutating func update(
        _ row: SQLRows.Row, _ key: Key, _ unit: TranslationUnit
    ) throws(DatabaseError) -> [SQLValue]? {
        guard let old = UnitColumns.unit(row, pair: unit.pair) else {
            throw .damagedUnit(row.integer(0), connection)
        }
        let new = old.merged(with: unit)
        let before = UnitCoding.encode(old)
        if UnitCoding.encode(new) == before { return nil }
        let id = row.integer(0)
        log.update(id, pair: key.pair, before: before)
        let values = UnitColumns.values(of: new, pair: key.pair, digest: key.digest, id: id)
        return values.dropFirst(3) + [.integer(key.pair), .integer(id)]
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
