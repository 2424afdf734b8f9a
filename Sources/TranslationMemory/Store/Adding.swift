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
        var chunk = try sort(units)
        let found = try existing(chunk.keys)
        var ids = [Int64](repeating: 0, count: chunk.keys.count)
        var before = [[UInt8]?](repeating: nil, count: chunk.keys.count)
        var fresh: [Int] = []
        for place in chunk.keys.indices {
            guard let row = found[place].first else {
                fresh.append(place)
                result.added += 1
                continue
            }
            ids[place] = row.integer(0)
            let given = units[chunk.indices[place]]
            guard let old = UnitColumns.unit(row, pair: given.pair) else {
                throw .damagedUnit(ids[place], connection)
            }
            before[place] = UnitCoding.encode(old)
            chunk.merged[place] = merge(given, into: old)
        }
        for (place, index) in chunk.repeats {
            let unit = chunk.merged[place] ?? units[chunk.indices[place]]
            chunk.merged[place] = merge(units[index], into: unit)
        }
        try update(chunk, ids, before)
        for (place, number) in zip(fresh, try newNumbers(fresh.count)) { ids[place] = number }
        try insert(chunk, units, fresh, ids)
        for place in chunk.order { result.ids.append(ids[place]) }
    }

    /// Units of which none is there twice.
    private struct Chunk {
        var keys: [Key] = []
        /// Where each stands among those that were given.
        var indices: [Int] = []
        /// Those that became something else than what was given, by their place.
        var merged: [Int: TranslationUnit] = [:]
        /// The place of each unit that was given.
        var order: [Int] = []
        /// Where a unit that came before is given again, and where that stands.
        var repeats: [(place: Int, index: Int)] = []
    }

    private mutating func sort(
        _ units: ArraySlice<TranslationUnit>
    ) throws(DatabaseError) -> Chunk {
        var chunk = Chunk()
        var places: [Key: Int] = [:]
        places.reserveCapacity(units.count)
        chunk.keys.reserveCapacity(units.count)
        chunk.indices.reserveCapacity(units.count)
        chunk.order.reserveCapacity(units.count)
        for index in units.indices {
            let key = try key(of: units[index])
            if let place = places[key] {
                chunk.order.append(place)
                chunk.repeats.append((place, index))
            } else {
                places[key] = chunk.keys.count
                chunk.order.append(chunk.keys.count)
                chunk.keys.append(key)
                chunk.indices.append(index)
            }
        }
        return chunk
    }

    private mutating func merge(
        _ new: TranslationUnit, into unit: TranslationUnit
    ) -> TranslationUnit {
        let both = unit.merged(with: new)
        let isSame = UnitCoding.encode(both) == UnitCoding.encode(unit)
        if isSame { result.unchanged += 1 } else { result.updated += 1 }
        return isSame ? unit : both
    }

    private mutating func update(
        _ chunk: Chunk, _ ids: [Int64], _ before: [[UInt8]?]
    ) throws(DatabaseError) {
        var rows = SQLBatch(columns: UnitColumns.updateCount)
        for place in chunk.keys.indices {
            guard let old = before[place], let unit = chunk.merged[place],
                UnitCoding.encode(unit) != old
            else { continue }
            let key = chunk.keys[place]
            log.update(ids[place], pair: key.pair, before: old)
            UnitColumns.appendUpdate(
                unit, pair: key.pair, digest: key.digest, id: ids[place], to: &rows)
        }
        if !rows.isEmpty { try connection.execute(UnitColumns.update, for: rows) }
    }

    private mutating func insert(
        _ chunk: Chunk, _ units: ArraySlice<TranslationUnit>, _ places: [Int], _ ids: [Int64]
    ) throws(DatabaseError) {
        guard !places.isEmpty else { return }
        var rows = SQLBatch(columns: UnitColumns.names.count, capacity: places.count)
        for place in places {
            let key = chunk.keys[place]
            if let unit = chunk.merged[place] {
                UnitColumns.append(
                    unit, pair: key.pair, digest: key.digest, id: ids[place], to: &rows)
            } else {
                UnitColumns.append(
                    units[chunk.indices[place]], pair: key.pair, digest: key.digest,
                    id: ids[place], to: &rows)
            }
            log.add(ids[place], pair: key.pair)
        }
        try connection.insert(into: "unit", columns: UnitColumns.names, rows: rows)
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
