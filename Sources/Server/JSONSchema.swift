internal import Diagnostics

/// A JSON Schema (2020-12), as far as the API needs it.
indirect enum JSONSchema: Sendable {
    case string(String)
    case integer(String, ClosedRange<Int>? = nil)
    case number(String)
    case boolean(String)
    case constant(Int)
    /// One of some words.
    case words([String], String)
    case array(JSONSchema, String)
    /// An object without other members than these.
    case object([Property], String)
    /// The same, or `null`.
    case nullable(JSONSchema)
    /// One or the other.
    case either(JSONSchema, JSONSchema)
    /// A schema by its name.
    case named(String)

    /// A member of an object.
    struct Property: Sendable {
        let name: String
        let schema: JSONSchema
        let isRequired: Bool

        init(_ name: String, _ schema: JSONSchema, isRequired: Bool = true) {
            self.name = name
            self.schema = schema
            self.isRequired = isRequired
        }
    }

    /// Writes the schema as members of an object; named schemas stand under a path.
    func write(to object: inout JSONWriter.Members, names: String) {
        switch self {
        case .string(let text): Self.write("string", text, to: &object)
        case .number(let text): Self.write("number", text, to: &object)
        case .boolean(let text): Self.write("boolean", text, to: &object)
        case .integer(let text, let range):
            Self.write("integer", text, to: &object)
            if let range {
                object.member("minimum", range.lowerBound)
                object.member("maximum", range.upperBound)
            }
        case .constant(let value): object.member("const", value)
        case .words(let words, let text):
            Self.write("string", text, to: &object)
            object.member("enum", words)
        case .array(let element, let text):
            Self.write("array", text, to: &object)
            object.object("items") { element.write(to: &$0, names: names) }
        case .object(let properties, let text):
            Self.write("object", text, to: &object)
            object.member("additionalProperties", false)
            object.member("required", properties.filter { $0.isRequired }.map { $0.name })
            object.object("properties") {
                for property in properties {
                    $0.object(property.name) { property.schema.write(to: &$0, names: names) }
                }
            }
        case .nullable(let schema): write("anyOf", schema, nil, to: &object, names: names)
        case .either(let first, let second):
            write("anyOf", first, second, to: &object, names: names)
        case .named(let name): object.member("$ref", names + name)
        }
    }

    private static func write(
        _ type: String, _ text: String, to object: inout JSONWriter.Members
    ) {
        object.member("type", type)
        if !text.isEmpty { object.member("description", text) }
    }

    private func write(
        _ keyword: String, _ first: JSONSchema, _ second: JSONSchema?,
        to object: inout JSONWriter.Members, names: String
    ) {
        object.array(keyword) {
            $0.object { first.write(to: &$0, names: names) }
            $0.object {
                if let second {
                    second.write(to: &$0, names: names)
                } else {
                    $0.member("type", "null")
                }
            }
        }
    }
}
