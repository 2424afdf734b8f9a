/// A value among the fields of a release.
///
/// ```swift
/// let name = fields.value(at: "title.name", locale: "th")
/// ```
public indirect enum FieldValue: Sendable, Hashable {
    case text(String)
    case integer(Int64)
    case number(Double)
    case flag(Bool)
    case list([FieldValue])
    case object([String: FieldValue])

    /// The value as a text: whole numbers in digits, `true` or `false`, no text for lists.
    public var text: String? {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number): Self.text(of: number)
        case .flag(let flag): flag ? "true" : "false"
        case .list, .object: nil
        }
    }

    /// The elements of a list, or the value alone.
    public var elements: [FieldValue] {
        if case .list(let elements) = self { elements } else { [self] }
    }

    /// Whether nothing is in it: no text, no element, no member.
    public var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .list(let elements): elements.isEmpty
        case .object(let members): members.isEmpty
        case .integer, .number, .flag: false
        }
    }

    /// The value of a name in an object, the element of a number in a list, or `count` of either.
    public subscript(name: String) -> FieldValue? {
        switch self {
        case .object(let members): members[name]
        case .list(let elements):
            if name == "count" {
                .integer(Int64(elements.count))
            } else if let index = Int(name), elements.indices.contains(index) {
                elements[index]
            } else {
                nil
            }
        default: nil
        }
    }

    /// The value that a path leads to from here.
    func value(at path: some Sequence<String>) -> FieldValue? {
        var value: FieldValue? = self
        for name in path { value = value?[name] }
        return value
    }

    /// Sets a value in objects within objects.
    mutating func set(_ value: FieldValue, at path: ArraySlice<String>) {
        guard let first = path.first else {
            self = value
            return
        }
        var members: [String: FieldValue] = [:]
        if case .object(let own) = self { members = own }
        members[first, default: .object([:])].set(value, at: path.dropFirst())
        self = .object(members)
    }

    /// The value of a text, or `nil` for none and for an empty one.
    static func given(text: String?) -> FieldValue? {
        guard let text, !text.isEmpty else { return nil }
        return .text(text)
    }

    /// The value of a whole number, or `nil` for none.
    static func given(integer: Int?) -> FieldValue? { integer.map { .integer(Int64($0)) } }

    /// An object of the values that there are.
    static func members(_ members: KeyValuePairs<String, FieldValue?>) -> FieldValue {
        var object: [String: FieldValue] = [:]
        for (name, value) in members { object[name] = value }
        return .object(object)
    }

    /// A list of texts.
    static func texts(_ texts: [String]) -> FieldValue { .list(texts.map { .text($0) }) }

    /// An object of texts.
    static func texts(_ texts: [String: String]) -> FieldValue {
        .object(texts.mapValues { .text($0) })
    }

    /// A number in digits without a needless fraction.
    private static func text(of number: Double) -> String {
        if let whole = Int64(exactly: number) { return String(whole) }
        return String(number)
    }
}
