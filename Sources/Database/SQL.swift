/// A statement whose interpolated values are bound, never pasted into its text.
///
/// ```swift
/// let sql: SQL = "select name from title where id = \(id)"  // select … where id = $1
/// ```
///
/// The text is for both engines, which number values `$1`, `$2`, … in order of appearance.
public struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The statement, with `$1` and so on in place of values.
    public private(set) var text: String
    /// The values, in order.
    public private(set) var values: [SQLValue]

    /// Creates a statement of a text that has its numbered places already, and their values.
    ///
    /// The label keeps an interpolated text from being taken for a statement that binds.
    public init(text: String, _ values: [SQLValue] = []) {
        self.text = text
        self.values = values
    }

    public init(stringLiteral value: String) { self.init(text: value) }

    public init(stringInterpolation: StringInterpolation) {
        self.init(text: stringInterpolation.text, stringInterpolation.values)
    }

    /// A statement in the making.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        fileprivate var text = ""
        fileprivate var values: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 3 * interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) { text += literal }

        /// Adds a value.
        public mutating func appendInterpolation(_ value: SQLValue) {
            values.append(value)
            text += "$\(values.count)"
        }

        /// Adds a whole number, or no value.
        public mutating func appendInterpolation(_ value: (some BinaryInteger)?) {
            appendInterpolation(value.map { .integer(Int64(clamping: $0)) } ?? .null)
        }

        /// Adds a fraction, or no value.
        public mutating func appendInterpolation(_ value: Double?) {
            appendInterpolation(value.map { .double($0) } ?? .null)
        }

        /// Adds a text, or no value.
        public mutating func appendInterpolation(_ value: String?) {
            appendInterpolation(.optional(value))
        }

        /// Adds a truth value as 1 or 0, or no value.
        public mutating func appendInterpolation(_ value: Bool?) {
            appendInterpolation(value.map { .integer($0 ? 1 : 0) } ?? .null)
        }

        /// Adds bytes, or no value.
        public mutating func appendInterpolation(_ value: [UInt8]?) {
            appendInterpolation(value.map { .blob($0) } ?? .null)
        }

        /// Adds a piece of a statement with its own values.
        public mutating func appendInterpolation(_ piece: SQL) {
            let texts = piece.split()
            text += texts[0]
            for (value, rest) in zip(piece.values, texts.dropFirst()) {
                appendInterpolation(value)
                text += rest
            }
        }
    }

    /// The text between the places of values.
    private func split() -> [String] {
        var result: [String] = []
        var rest = text[...]
        for number in 1...(values.count + 1) {
            let place = "$\(number)"
            guard number <= values.count, let range = rest.firstRange(of: place) else { break }
            result.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return result + [String(rest)]
    }

    /// A statement and what follows it.
    public static func + (first: SQL, second: SQL) -> SQL { "\(first)\(second)" }

    /// Adds to a statement what follows it.
    public static func += (first: inout SQL, second: SQL) { first = first + second }
}
