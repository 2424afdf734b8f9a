public import Database

/// All units of a pair in order of their numbers, page by page, so that memory stays small.
///
/// ```swift
/// var pages = store.units(of: pair)
/// while let page = try pages.next() { write(page) }
/// ```
///
/// Nothing is held between pages: units that are added or deleted meanwhile may be among them or not.
public struct UnitPages: Sendable {
    private let store: UnitStore
    private let pair: LanguagePair
    private let conditions: SQL
    private let size: Int
    private var last: Int64 = 0
    private var isAtEnd = false

    init(_ store: UnitStore, pair: LanguagePair, filter: UnitFilter, size: Int) {
        self.store = store
        self.pair = pair
        conditions = filter.conditions
        self.size = max(1, size)
    }

    /// The next page, which is never empty; `nil` at the end.
    public mutating func next() throws(DatabaseError) -> [StoredUnit]? {
        guard !isAtEnd else { return nil }
        let after = last
        let page = try store.connections.read {
            (connection) throws(DatabaseError) -> [StoredUnit] in
            guard let number = try store.pairTable.number(of: pair, connection) else { return [] }
            let select = SQL(text: "select \(UnitColumns.list) from unit")
            let rows = try connection.rows(
                """
                \(select) where pair = \(number) and id > \(after)\(conditions)
                order by id limit \(size)
                """)
            var page: [StoredUnit] = []
            page.reserveCapacity(rows.count)
            for row in rows {
                guard let unit = UnitColumns.unit(row, pair: pair) else {
                    throw .damagedUnit(row.integer(0), connection)
                }
                page.append(StoredUnit(id: row.integer(0), unit: unit))
            }
            return page
        }
        isAtEnd = page.count < size
        last = page.last?.id ?? last
        return page.isEmpty ? nil : page
    }
}
