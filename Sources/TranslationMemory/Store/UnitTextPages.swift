public import Database

/// The texts of all units of a pair in order of their numbers, page by page.
///
/// It is faster than ``UnitPages``, and else the same.
public struct UnitTextPages: Sendable {
    private let store: UnitStore
    private let pair: LanguagePair
    private let size: Int
    private var last: Int64 = 0
    private var isAtEnd = false

    init(_ store: UnitStore, pair: LanguagePair, size: Int) {
        self.store = store
        self.pair = pair
        self.size = max(1, size)
    }

    /// The next page, which is never empty; `nil` at the end.
    public mutating func next() throws(DatabaseError) -> [UnitText]? {
        guard !isAtEnd else { return nil }
        let after = last
        let page = try store.connections.read { (connection) throws(DatabaseError) -> [UnitText] in
            guard let number = try store.pairTable.number(of: pair, connection) else { return [] }
            return try connection.rows(
                """
                select id, source, target, title, episode from unit
                where pair = \(number) and id > \(after) order by id limit \(size)
                """
            ).map {
                UnitText(
                    id: $0.integer(0), source: $0.text(1), target: $0.text(2),
                    title: $0.optionalText(3), episode: $0.optionalText(4))
            }
        }
        isAtEnd = page.count < size
        last = page.last?.id ?? last
        return page.isEmpty ? nil : page
    }
}
