/// A value of a JSON text, with the bytes it stands in.
package struct JSONValue: Sendable, Hashable {
    /// What a value is.
    package indirect enum Kind: Sendable, Hashable {
        case null
        case boolean(Bool)
        /// A number in its own spelling.
        case number(String)
        case string(String)
        case array([JSONValue])
        /// The members in the order of the text; a name may come twice.
        case object([Member])
    }

    /// A name and its value in an object.
    package struct Member: Sendable, Hashable {
        package var name: String
        package var nameRange: Range<Int>
        package var value: JSONValue
    }

    package var kind: Kind
    /// The bytes of the value in the text.
    package var range: Range<Int>

    package var string: String? {
        if case .string(let string) = kind { string } else { nil }
    }

    package var number: Double? {
        guard case .number(let number) = kind, let value = Double(number), value.isFinite else {
            return nil
        }
        return value
    }

    package var array: [JSONValue]? {
        if case .array(let values) = kind { values } else { nil }
    }

    package var members: [Member]? {
        if case .object(let members) = kind { members } else { nil }
    }

    /// The last member of a name, as most readers of JSON take it.
    package subscript(name: String) -> JSONValue? {
        members?.last { $0.name == name }?.value
    }
}
