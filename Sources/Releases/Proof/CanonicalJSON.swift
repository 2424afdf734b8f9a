package import TimedText

/// A JSON value that has exactly one spelling, so that it can be digested and signed.
///
/// ```swift
/// let value: CanonicalJSON = ["size": .integer(12), "path": "a.srt", "label": .string(label)]
/// value.bytes  // {"label":…,"path":"a.srt","size":12}
/// ```
///
/// Source: RFC 8785 (JSON Canonicalization Scheme).
package indirect enum CanonicalJSON: Sendable, Hashable {
    case null
    case boolean(Bool)
    /// A number, which has the precision of JavaScript; an infinity and NaN are written as `null`.
    case number(Double)
    case string(String)
    case array([CanonicalJSON])
    /// Members in any order; of two with the same name the last is written.
    case object([Member])

    /// A name and its value in an object.
    package struct Member: Sendable, Hashable {
        package var name: String
        package var value: CanonicalJSON

        package init(_ name: String, _ value: CanonicalJSON) {
            self.name = name
            self.value = value
        }
    }

    /// A whole number; one that a JavaScript number can't hold exactly becomes a string of digits,
    /// as RFC 8785 (appendix D) advises.
    package static func integer(_ value: some BinaryInteger) -> CanonicalJSON {
        value.magnitude <= 1 << 53 ? .number(Double(value)) : .string(String(value))
    }

    /// A text, or `null`.
    package static func string(_ value: String?) -> CanonicalJSON {
        value.map(CanonicalJSON.string) ?? .null
    }

    /// An array of texts.
    package static func strings(_ values: some Sequence<String>) -> CanonicalJSON {
        .array(values.map(CanonicalJSON.string))
    }

    /// An object without the members that have no value.
    package static func object(present members: KeyValuePairs<String, CanonicalJSON?>)
        -> CanonicalJSON
    {
        .object(members.compactMap { name, value in value.map { Member(name, $0) } })
    }

    /// Takes a value that was read.
    package init(_ value: JSONValue) {
        switch value.kind {
        case .null: self = .null
        case .boolean(let boolean): self = .boolean(boolean)
        case .number(let number): self = .number(Double(number) ?? .nan)
        case .string(let string): self = .string(string)
        case .array(let values): self = .array(values.map(CanonicalJSON.init))
        case .object(let members):
            self = .object(members.map { Member($0.name, CanonicalJSON($0.value)) })
        }
    }

    /// The one spelling of the value, in UTF-8, without a line feed at its end.
    ///
    /// - Complexity: O(*n* log *n*) in the members of an object.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    /// The value of a member of an object, the last one of a name.
    package subscript(name: String) -> CanonicalJSON? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name.utf8.elementsEqual(name.utf8) }?.value
    }

    package var string: String? {
        if case .string(let string) = self { string } else { nil }
    }

    /// A whole number, also one that is spelled in a string because it is large.
    package var integer: Int64? {
        switch self {
        case .number(let number): Int64(exactly: number)
        case .string(let text): Int64(text)
        default: nil
        }
    }

    package var array: [CanonicalJSON]? {
        if case .array(let values) = self { values } else { nil }
    }
}

extension CanonicalJSON: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .string(value) }
}

extension CanonicalJSON: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int64) { self = .integer(value) }
}

extension CanonicalJSON: ExpressibleByBooleanLiteral {
    package init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension CanonicalJSON: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: CanonicalJSON...) { self = .array(elements) }
}

extension CanonicalJSON: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, CanonicalJSON)...) {
        self = .object(elements.map { Member($0, $1) })
    }
}
