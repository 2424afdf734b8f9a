/// Rows of values that a statement takes one after the other, held together.
public struct SQLBatch: Sendable {
    /// How many values a row has.
    public let columns: Int
    /// All values, row by row.
    public private(set) var values: [SQLValue] = []

    /// Creates a batch of no rows.
    public init(columns: Int, capacity: Int = 0) {
        self.columns = max(1, columns)
        values.reserveCapacity(self.columns * capacity)
    }

    /// Creates a batch of rows that have one length.
    public init(_ rows: [[SQLValue]]) {
        self.init(columns: rows.first?.count ?? 1, capacity: rows.count)
        for row in rows { values += row }
    }

    /// How many rows there are.
    public var count: Int { values.count / columns }

    /// Whether there are no rows.
    public var isEmpty: Bool { values.isEmpty }

    /// Adds the next value of the last row, or the first one of a new row.
    public mutating func append(_ value: SQLValue) { values.append(value) }

    /// Adds a whole number.
    public mutating func append(_ number: Int64) { values.append(.integer(number)) }

    /// Adds a whole number, or no value.
    public mutating func append(_ number: Int64?) { values.append(.optional(number)) }

    /// Adds a text.
    public mutating func append(_ text: String) { values.append(.text(text)) }

    /// Adds a text, or no value.
    public mutating func append(_ text: String?) { values.append(.optional(text)) }

    /// Removes all rows, and keeps the room.
    public mutating func removeAll() { values.removeAll(keepingCapacity: true) }
}
