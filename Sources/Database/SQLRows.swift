/// The rows that answer a query, held together.
public struct SQLRows: Sendable, RandomAccessCollection {
    private var values: [SQLValue]
    private let columns: Int

    /// No rows of a number of columns.
    init(columns: Int) {
        self.columns = columns
        values = []
    }

    mutating func append(_ value: SQLValue) { values.append(value) }

    public var startIndex: Int { 0 }
    public var endIndex: Int { columns == 0 ? 0 : values.count / columns }

    public subscript(position: Int) -> Row {
        Row(values: values[(position * columns)..<((position + 1) * columns)])
    }

    /// A row; its columns are numbered from 0.
    ///
    /// A column that holds something else than is asked for gives the empty value of that type.
    public struct Row: Sendable {
        let values: ArraySlice<SQLValue>

        /// The value of a column.
        public subscript(column: Int) -> SQLValue { values[values.startIndex + column] }

        /// A whole number; 0 where there is none.
        public func integer(_ column: Int) -> Int64 { optionalInteger(column) ?? 0 }

        /// A whole number, if there is one.
        public func optionalInteger(_ column: Int) -> Int64? {
            if case .integer(let value) = self[column] { value } else { nil }
        }

        /// A fraction or a whole number; 0 where there is none.
        public func double(_ column: Int) -> Double {
            switch self[column] {
            case .double(let value): value
            case .integer(let value): Double(value)
            default: 0
            }
        }

        /// A truth value, which is kept as 1 or 0.
        public func bool(_ column: Int) -> Bool { integer(column) != 0 }

        /// A text; empty where there is none.
        public func text(_ column: Int) -> String { optionalText(column) ?? "" }

        /// A text, if there is one.
        public func optionalText(_ column: Int) -> String? {
            if case .text(let value) = self[column] { value } else { nil }
        }

        /// Bytes; none where there is no value.
        public func bytes(_ column: Int) -> [UInt8] { optionalBytes(column) ?? [] }

        /// Bytes, if there is a value.
        public func optionalBytes(_ column: Int) -> [UInt8]? {
            if case .blob(let value) = self[column] { value } else { nil }
        }
    }
}
