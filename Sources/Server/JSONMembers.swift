internal import HTTP
internal import ICU
internal import TimedText

/// The members of an object that a client sent, read one by one; what is wrong says where.
struct JSONMembers {
    private let value: JSONValue
    private let members: [JSONValue.Member]
    private var read: Set<String> = []

    /// - Throws: ``HTTPProblem`` for what isn't an object.
    init(_ value: JSONValue) throws(HTTPProblem) {
        guard let members = value.members else {
            throw HTTPProblem(
                .badRequest, "an object is missing", offset: value.range.lowerBound)
        }
        self.value = value
        self.members = members
    }

    /// The value of a whole body.
    ///
    /// - Throws: ``HTTPProblem`` for what isn't JSON.
    static func value(of body: [UInt8]) throws(HTTPProblem) -> JSONValue {
        var scanner = JSONScanner(body)
        do throws(JSONSyntaxError) {
            let value = try scanner.value()
            try scanner.finish()
            return value
        } catch {
            throw HTTPProblem(.badRequest, error.message, offset: error.range.lowerBound)
        }
    }

    /// The objects of a body that is one of them or an array, with whether it is an array.
    static func objects(
        of body: [UInt8], limit: Int
    ) throws(HTTPProblem) -> (objects: [JSONMembers], isArray: Bool) {
        let value = try value(of: body)
        guard let elements = value.array else { return ([try JSONMembers(value)], false) }
        if elements.count > limit {
            throw HTTPProblem(
                .unprocessable, "there are more than \(limit) of them",
                offset: elements[limit].range.lowerBound)
        }
        var objects: [JSONMembers] = []
        for element in elements { objects.append(try JSONMembers(element)) }
        return (objects, true)
    }

    /// A member that may be missing or `null`.
    private mutating func member(_ name: String) -> JSONValue? {
        read.insert(name)
        guard let value = value[name], value.kind != .null else { return nil }
        return value
    }

    mutating func string(_ name: String) throws(HTTPProblem) -> String? {
        guard let value = member(name) else { return nil }
        guard let string = value.string else { throw wrong(value, name, "a string") }
        return string
    }

    /// A string that must be there.
    mutating func text(_ name: String) throws(HTTPProblem) -> String {
        if let string = try string(name) { return string }
        throw HTTPProblem(
            .badRequest, "'\(name)' is missing", offset: value.range.lowerBound)
    }

    mutating func strings(_ name: String) throws(HTTPProblem) -> [String] {
        guard let value = member(name) else { return [] }
        guard let elements = value.array else { throw wrong(value, name, "an array of strings") }
        var strings: [String] = []
        for element in elements {
            guard let string = element.string else {
                throw wrong(element, name, "an array of strings")
            }
            strings.append(string)
        }
        return strings
    }

    mutating func boolean(_ name: String) throws(HTTPProblem) -> Bool? {
        guard let value = member(name) else { return nil }
        guard case .boolean(let boolean) = value.kind else { throw wrong(value, name, "a boolean") }
        return boolean
    }

    mutating func integer(
        _ name: String, in range: ClosedRange<Int64> = Int64.min...Int64.max
    ) throws(HTTPProblem) -> Int64? {
        guard let value = member(name) else { return nil }
        guard case .number(let spelling) = value.kind, let number = Int64(spelling) else {
            throw wrong(value, name, "a whole number")
        }
        guard range.contains(number) else {
            throw HTTPProblem(
                .unprocessable,
                "'\(name)' is \(number), and may be from \(range.lowerBound) to \(range.upperBound)",
                offset: value.range.lowerBound)
        }
        return number
    }

    mutating func locale(_ name: String) throws(HTTPProblem) -> LocaleIdentifier? {
        guard let value = member(name) else { return nil }
        guard let tag = value.string, let locale = LocaleIdentifier(tag) else {
            throw wrong(value, name, "a language tag")
        }
        return locale
    }

    /// A language that must be there.
    mutating func language(_ name: String) throws(HTTPProblem) -> LocaleIdentifier {
        if let locale = try locale(name) { return locale }
        throw HTTPProblem(.badRequest, "'\(name)' is missing", offset: value.range.lowerBound)
    }

    /// One word of a few.
    mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ name: String, _: Value.Type
    ) throws(HTTPProblem) -> Value? where Value.RawValue == String {
        guard let value = member(name) else { return nil }
        guard let choice = value.string.flatMap({ Value(rawValue: $0) }) else {
            let names = Value.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            throw wrong(value, name, "one of \(names)")
        }
        return choice
    }

    /// An object inside.
    mutating func object(_ name: String) throws(HTTPProblem) -> JSONMembers? {
        guard let value = member(name) else { return nil }
        return try JSONMembers(value)
    }

    /// The objects of an array inside.
    mutating func objects(_ name: String) throws(HTTPProblem) -> [JSONMembers] {
        guard let value = member(name) else { return [] }
        guard let elements = value.array else { throw wrong(value, name, "an array") }
        var objects: [JSONMembers] = []
        for element in elements { objects.append(try JSONMembers(element)) }
        return objects
    }

    /// Makes sure that nothing was sent that has no meaning, such as a misspelt name.
    func finish() throws(HTTPProblem) {
        for member in members where !read.contains(member.name) {
            throw HTTPProblem(
                .badRequest, "'\(member.name)' has no meaning here",
                offset: member.nameRange.lowerBound)
        }
    }

    /// A problem at a member.
    func problem(_ name: String, _ message: String) -> HTTPProblem {
        HTTPProblem(.unprocessable, message, offset: value[name]?.range.lowerBound)
    }

    private func wrong(_ value: JSONValue, _ name: String, _ kind: String) -> HTTPProblem {
        HTTPProblem(.badRequest, "'\(name)' isn't \(kind)", offset: value.range.lowerBound)
    }
}
