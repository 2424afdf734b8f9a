/// A row of a bilingual table.
public struct BilingualRow: Sendable, Hashable {
    /// The identifier; empty where the table has none.
    public var id: String
    /// The text, with its markup as the format of its file writes it.
    public var source: String
    /// Its translation; empty where there is none yet.
    public var target: String
    /// What the other columns say.
    public var values: [BilingualColumn: String]
    /// The number of the row in its file, from 1; 0 for a row that wasn't read.
    public var number: Int

    /// Creates a row.
    public init(
        id: String = "", source: String, target: String,
        values: [BilingualColumn: String] = [:], number: Int = 0
    ) {
        self.id = id
        self.source = source
        self.target = target
        self.values = values
        self.number = number
    }

    /// What a column of the row says; empty where it says nothing.
    public subscript(column: BilingualColumn) -> String {
        get {
            switch column {
            case .id: id
            case .source: source
            case .target: target
            default: values[column] ?? ""
            }
        }
        set {
            switch column {
            case .id: id = newValue
            case .source: source = newValue
            case .target: target = newValue
            default: values[column] = newValue.isEmpty ? nil : newValue
            }
        }
    }

    /// Rows are the same wherever they stand.
    public static func == (a: Self, b: Self) -> Bool {
        a.id == b.id && a.source == b.source && a.target == b.target && a.values == b.values
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(source)
        hasher.combine(target)
        hasher.combine(values)
    }
}
