internal import Database

/// The changes of one operation, which get their numbers at the end of its transaction.
///
/// On a server, many transactions run at once, and one that began first may end last. A number that was
/// taken early would then appear after greater ones, and who follows by number would miss it. So
/// numbers are given under a lock that is held until the commit: greater numbers are seen later.
struct ChangeLog {
    private struct Entry {
        let unit: Int64
        let pair: Int64
        let kind: Int64
        let before: [UInt8]?
    }

    static let added: Int64 = 1
    static let updated: Int64 = 2
    static let deleted: Int64 = 3

    private var entries: [Entry] = []
    private var balance: [Int64: Int] = [:]

    /// The greatest number of a unit that was added.
    private(set) var lastAdded: Int64 = 0

    var isEmpty: Bool { entries.isEmpty }

    mutating func add(_ unit: Int64, pair: Int64) {
        entries.append(Entry(unit: unit, pair: pair, kind: Self.added, before: nil))
        balance[pair, default: 0] += 1
        lastAdded = max(lastAdded, unit)
    }

    mutating func update(_ unit: Int64, pair: Int64, before: [UInt8]) {
        entries.append(Entry(unit: unit, pair: pair, kind: Self.updated, before: before))
    }

    mutating func delete(_ unit: Int64, pair: Int64, before: [UInt8]) {
        entries.append(Entry(unit: unit, pair: pair, kind: Self.deleted, before: before))
        balance[pair, default: 0] -= 1
    }

    /// Writes the operation and its changes, as the last thing of the transaction.
    ///
    /// - Returns: The number of the operation.
    func write(
        _ operation: StoreOperation, _ counts: AddResult, deleted: Int = 0,
        undoes: Int64? = nil, to connection: any Connection
    ) throws(DatabaseError) -> Int64 {
        if connection.engine == .postgreSQL {
            try connection.execute("select pg_advisory_xact_lock(\(StoreLock.sequence.number))")
        }
        let number = (try connection.row("select max(id) from operation")?.integer(0) ?? 0) + 1
        var sequence = try connection.row("select max(sequence) from change")?.integer(0) ?? 0
        try connection.execute(
            """
            insert into operation (id, token, time, author, action, undoes, first_change,
                last_change, added, updated, unchanged, deleted)
            values (\(number), \(operation.token), \(operation.time), \(operation.author),
                \(operation.action.rawValue), \(undoes), \(sequence + 1),
                \(sequence + Int64(entries.count)), \(counts.added), \(counts.updated),
                \(counts.unchanged), \(deleted))
            """)
        let columns = ["sequence", "operation", "unit", "pair", "kind", "before"]
        var rows = SQLBatch(columns: columns.count, capacity: min(entries.count, 8192))
        for (index, entry) in entries.enumerated() {
            sequence += 1
            rows.append(sequence)
            rows.append(number)
            rows.append(entry.unit)
            rows.append(entry.pair)
            rows.append(entry.kind)
            rows.append(entry.before.map { .blob($0) } ?? .null)
            if rows.count == 8192 || index == entries.count - 1 {
                try connection.insert(into: "change", columns: columns, rows: rows)
                rows.removeAll()
            }
        }
        for (pair, change) in balance.sorted(by: { $0.key < $1.key }) where change != 0 {
            try connection.execute(
                "update pair set units = units + \(change) where id = \(pair)")
        }
        if connection.engine == .postgreSQL {
            try connection.execute(
                "select pg_notify(\(StoreSchema.namespace), \(String(sequence)))")
        }
        return number
    }
}
