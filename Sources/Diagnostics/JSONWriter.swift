/// A writer of JSON into bytes, in the order in which members are given.
///
///     var json = JSONWriter(style: .pretty)
///     json.object {
///         $0.member("file", name)
///         $0.array("cues") {
///             for cue in cues {
///                 $0.object {
///                     $0.member("start", cue.start)
///                     $0.member("text", utf8: cue.bytes.span)
///                 }
///             }
///         }
///     }
///     print(json.text)
///
/// Only whole values can be written: a member needs an object around it, an element an array.
/// What is written is always JSON; what JSON can't say becomes something near (see each method).
public struct JSONWriter: Sendable {
    /// How the values are set out.
    public enum Style: Sendable {
        /// On one line, without spaces.
        case compact
        /// One value a line, indented by two spaces.
        case pretty
    }

    /// What was written so far.
    public private(set) var bytes: [UInt8] = []
    private let style: Style
    private var depth = 0
    private var needsComma = false

    /// Creates a writer that has written nothing.
    public init(style: Style = .compact) { self.style = style }

    /// What was written so far, as a string.
    ///
    /// - Complexity: O(*n*) in what was written.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes an object. If the closure throws, the object is closed and the error passed on.
    public mutating func object(_ body: (inout Members) throws -> Void) rethrows {
        open("{")
        var members = Members(JSONWriter())
        // The writer moves into the members and back, so that its bytes are never copied.
        swap(&members.json, &self)
        defer {
            swap(&members.json, &self)
            close("}")
        }
        try body(&members)
    }

    /// Writes an array. If the closure throws, the array is closed and the error passed on.
    public mutating func array(_ body: (inout Elements) throws -> Void) rethrows {
        open("[")
        var elements = Elements(JSONWriter())
        swap(&elements.json, &self)
        defer {
            swap(&elements.json, &self)
            close("]")
        }
        try body(&elements)
    }

    /// Ends the line after a whole value, so that another may follow (as in JSON Lines).
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    mutating func open(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        depth += 1
        needsComma = false
    }

    mutating func close(_ bracket: Unicode.Scalar) {
        depth -= 1
        // Without a comma to come, the brackets hold nothing and stay together.
        if needsComma { breakLine() }
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    /// Begins an element of an array or a member of an object.
    mutating func beginItem() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
        breakLine()
    }

    /// Begins a member of an object.
    mutating func begin(_ name: String) {
        beginItem()
        bytes.appendJSON(name)
        bytes.append(UInt8(ascii: ":"))
        if style == .pretty { bytes.append(UInt8(ascii: " ")) }
    }

    /// Writes something that is JSON already, after what `begin` wrote.
    mutating func value(_ write: (inout [UInt8]) -> Void) { write(&bytes) }

    /// Writes whole numbers as an array on one line, after what `begin` wrote.
    mutating func inline(_ numbers: [Int]) {
        bytes.append(UInt8(ascii: "["))
        for (index, number) in numbers.enumerated() {
            if index > 0 { bytes.append(ascii: style == .pretty ? ", " : ",") }
            bytes.appendJSON(Int64(number))
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func breakLine() {
        guard style == .pretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth {
            bytes.append(UInt8(ascii: " "))
            bytes.append(UInt8(ascii: " "))
        }
    }
}
