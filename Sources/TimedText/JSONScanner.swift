/// Reads JSON with the exact place of everything, a value at a time.
///
///     var scanner = JSONScanner(bytes)
///     let value = try scanner.value()
///
/// Large texts are read without holding them as a tree: ``eachElement(_:)`` and ``eachMember(_:)``
/// stop at every value, which is then read or skipped.
///
/// Source: RFC 8259.
package struct JSONScanner {
    /// The deepest nesting that is read.
    package static let maximumDepth = 256

    /// Something that isn't plain JSON, and was understood nevertheless.
    package struct Remark: Sendable, Hashable {
        package enum Kind: Sendable { case comment, trailingComma, duplicateName }
        package var kind: Kind
        package var range: Range<Int>
    }

    /// What is read beyond plain JSON.
    package struct Extensions: OptionSet, Sendable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }
        /// `// …` to the end of the line, and `/* … */`.
        package static let comments = Self(rawValue: 1)
        /// A comma after the last value.
        package static let trailingCommas = Self(rawValue: 2)
    }

    /// The deviations met so far; of each kind no more than a hundred.
    package private(set) var remarks: [Remark] = []
    /// Where the next byte to be read is.
    package internal(set) var position: Int
    let bytes: [UInt8]
    let extensions: Extensions
    private var depth = 0

    package init(_ bytes: [UInt8], from position: Int = 0, extensions: Extensions = []) {
        self.bytes = bytes
        self.position = min(max(0, position), bytes.count)
        self.extensions = extensions
    }

    /// The first byte of the next value, without reading it; `nil` at the end.
    package mutating func peek() throws(JSONSyntaxError) -> UInt8? {
        try skipSpace()
        return position < bytes.count ? bytes[position] : nil
    }

    /// Reads a value with everything in it.
    package mutating func value() throws(JSONSyntaxError) -> JSONValue {
        try skipSpace()
        let start = position
        guard position < bytes.count else { throw error("a value is missing") }
        let kind: JSONValue.Kind
        switch bytes[position] {
        case 0x22: kind = .string(try string())
        case 0x7B:
            var members: [JSONValue.Member] = []
            try eachMember { (scanner, name, range) throws(JSONSyntaxError) in
                let value = try scanner.value()
                members.append(JSONValue.Member(name: name, nameRange: range, value: value))
            }
            kind = .object(members)
        case 0x5B:
            var values: [JSONValue] = []
            try eachElement { (scanner) throws(JSONSyntaxError) in
                values.append(try scanner.value())
            }
            kind = .array(values)
        case 0x2D, 0x30...0x39: kind = .number(try number())
        default: kind = try word()
        }
        return JSONValue(kind: kind, range: start..<position)
    }

    /// Reads an array; the body must read the element that comes next.
    package mutating func eachElement(
        _ body: (inout JSONScanner) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) {
        try list(open: 0x5B, close: 0x5D, body)
    }

    /// Reads an object; the body is given each name and must read the value that comes next.
    package mutating func eachMember(
        _ body: (inout JSONScanner, String, Range<Int>) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) {
        var names: Set<String> = []
        try list(open: 0x7B, close: 0x7D) { (scanner) throws(JSONSyntaxError) in
            let start = scanner.position
            guard start < scanner.bytes.count, scanner.bytes[start] == 0x22 else {
                throw scanner.error("a name in quotation marks is missing")
            }
            let name = try scanner.string()
            let range = start..<scanner.position
            if !names.insert(name).inserted { scanner.remark(.duplicateName, range) }
            try scanner.skipSpace()
            try scanner.expect(0x3A, "a colon is missing after the name")
            try body(&scanner, name, range)
        }
    }

    /// Reads a value and forgets it.
    package mutating func skipValue() throws(JSONSyntaxError) {
        switch try peek() {
        case 0x7B:
            try eachMember { (scanner, _, _) throws(JSONSyntaxError) in try scanner.skipValue() }
        case 0x5B: try eachElement { (scanner) throws(JSONSyntaxError) in try scanner.skipValue() }
        default: _ = try value()
        }
    }

    /// Makes sure that nothing but space follows.
    package mutating func finish() throws(JSONSyntaxError) {
        try skipSpace()
        if position < bytes.count { throw error("something follows the value") }
    }

    private mutating func list(
        open: UInt8, close: UInt8, _ body: (inout JSONScanner) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) {
        try skipSpace()
        try expect(open, open == 0x5B ? "an array is missing" : "an object is missing")
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw error("the values are nested too deeply") }
        var comma: Int?
        while true {
            try skipSpace()
            if position < bytes.count, bytes[position] == close {
                if let comma {
                    guard extensions.contains(.trailingCommas) else {
                        throw error("a value is missing after the comma")
                    }
                    remark(.trailingComma, comma..<comma + 1)
                }
                position += 1
                return
            }
            try body(&self)
            try skipSpace()
            comma = nil
            if position < bytes.count, bytes[position] == 0x2C {
                comma = position
                position += 1
            } else if position >= bytes.count || bytes[position] != close {
                throw error(
                    position >= bytes.count ? "the text ends too early" : "a comma is missing")
            }
        }
    }

    private mutating func expect(_ byte: UInt8, _ message: String) throws(JSONSyntaxError) {
        guard position < bytes.count, bytes[position] == byte else { throw error(message) }
        position += 1
    }

    func error(_ message: String) -> JSONSyntaxError {
        JSONSyntaxError(message: message, range: position..<min(position + 1, bytes.count))
    }

    mutating func remark(_ kind: Remark.Kind, _ range: Range<Int>) {
        guard remarks.count(where: { $0.kind == kind }) < 100 else { return }
        remarks.append(Remark(kind: kind, range: range))
    }

    private mutating func word() throws(JSONSyntaxError) -> JSONValue.Kind {
        let words: [(StaticString, JSONValue.Kind)] = [
            ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
        ]
        for (word, kind) in words where bytes.holds(word, at: position) {
            position += word.utf8CodeUnitCount
            return kind
        }
        throw error("a value is missing")
    }
}
