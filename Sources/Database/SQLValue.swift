/// A value that a statement takes or a column holds.
public enum SQLValue: Sendable, Hashable {
    /// No value.
    case null
    /// A whole number.
    case integer(Int64)
    /// A fraction.
    case double(Double)
    /// A text; U+0000 in it is kept.
    case text(String)
    /// Bytes.
    case blob([UInt8])

    /// A text, or no value.
    public static func optional(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }

    /// A whole number, or no value.
    public static func optional(_ number: Int64?) -> SQLValue {
        number.map { .integer($0) } ?? .null
    }

    /// Bytes, or no value where there are none.
    public static func unlessEmpty(_ bytes: [UInt8]) -> SQLValue {
        bytes.isEmpty ? .null : .blob(bytes)
    }
}
