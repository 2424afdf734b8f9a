internal import Database

/// The undoing of an operation: each unit becomes what it was before, unless a later operation
/// changed it.
struct Undoing {
    private let connection: any Connection
    private let pairTable: PairTable
    private static let pageSize: Int64 = 4096

    init(_ connection: any Connection, _ pairTable: PairTable) {
        self.connection = connection
        self.pairTable = pairTable
    }

    /// Undoes an operation; `nil` when there is none of that number, or it was undone already.
    func undo(_ number: Int64, _ operation: StoreOperation) throws(DatabaseError) -> EditResult? {
        let lock: SQL = connection.engine == .postgreSQL ? " for update" : ""
        guard
            let row = try connection.row(
                """
                select first_change, last_change, undone_by, undoes from operation
                where id = \(number)\(lock)
                """), row.optionalInteger(2) == nil
        else { return nil }
        let last = row.integer(1)
        var first = row.integer(0)
        var editing = Editing(connection, pairTable)
        var seen: Set<Int64> = []
        while first <= last {
            let end = min(last, first + Self.pageSize - 1)
            try undo(first...end, of: last, &seen, &editing)
            first = end + 1
        }
        let result = try editing.finish(operation, undoes: number)
        guard let undoing = result.operation else { return result }
        try connection.execute(
            "update operation set undone_by = \(undoing) where id = \(number)")
        if let again = row.optionalInteger(3) {
            // To undo an undoing is to do it again.
            try connection.execute("update operation set undone_by = null where id = \(again)")
        }
        return result
    }

    private func undo(
        _ changes: ClosedRange<Int64>, of last: Int64, _ seen: inout Set<Int64>,
        _ editing: inout Editing
    ) throws(DatabaseError) {
        let rows = try connection.rows(
            """
            select unit, pair, kind, before from change
            where sequence >= \(changes.lowerBound) and sequence <= \(changes.upperBound)
            order by sequence
            """
        ).filter { seen.insert($0.integer(0)).inserted }
        var asked = SQLBatch(columns: 2, capacity: rows.count)
        for row in rows {
            asked.append(row.integer(0))
            asked.append(last)
        }
        // What was undone since, and the undoing of it, leave the unit as it was.
        let later = try connection.rows(
            """
            select 1 from change c join operation o on o.id = c.operation
            where c.unit = $1 and c.sequence > $2 and o.undone_by is null and o.action <> 4
            limit 1
            """, for: asked)
        var wishes: [Editing.Wish] = []
        for (row, others) in zip(rows, later) {
            let id = row.integer(0)
            guard others.isEmpty else {
                editing.skip(id)
                continue
            }
            var unit: TranslationUnit?
            if row.integer(2) != ChangeLog.added {
                let pair = try pairTable.pair(row.integer(1), connection)
                unit = UnitCoding.decode(row.bytes(3), pair: pair)
                guard unit != nil else { throw .damagedUnit(id, connection) }
            }
            wishes.append(Editing.Wish(id: id, pair: row.integer(1), unit: unit))
        }
        try editing.fulfil(wishes)
    }
}
