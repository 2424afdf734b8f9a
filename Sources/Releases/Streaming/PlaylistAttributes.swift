/// The list of attributes of a tag in a playlist, such as `TYPE=SUBTITLES,NAME="ไทย"`.
///
/// Source: RFC 8216, section 4.2.
struct PlaylistAttributes: Sendable, Hashable {
    /// A name and a value.
    struct Item: Sendable, Hashable {
        var name: String
        /// The value as it is written, with its quotes.
        var value: String
    }

    /// The attributes in order.
    private(set) var items: [Item] = []
    /// Whether something in the text that was read is no attribute.
    private(set) var isMalformed = false

    init() {}

    /// Reads a list; what is no attribute is passed over.
    init(parsing text: Substring) {
        var rest = text.utf8[...]
        while !rest.isEmpty {
            let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ",") }
            rest = rest[name.endIndex...]
            var value = rest[rest.startIndex..<rest.startIndex]
            if rest.first == UInt8(ascii: "=") {
                rest.removeFirst()
                var isQuoted = false
                value = rest.prefix { byte in
                    if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                    return isQuoted || byte != UInt8(ascii: ",")
                }
                rest = rest[value.endIndex...]
                if isQuoted { isMalformed = true }
            }
            rest = rest.dropFirst()
            let key = Self.trimmed(Substring(name))
            let isName = !key.isEmpty && key.utf8.allSatisfy { Self.isNameByte($0) }
            guard isName, !value.isEmpty, self[key] == nil else {
                isMalformed = true
                continue
            }
            items.append(Item(name: key, value: Self.trimmed(Substring(value))))
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0 == " " || $0 == "\t" }
        var end = start
        while end.last == " " || end.last == "\t" { end.removeLast() }
        return String(end)
    }

    /// The list as it is written.
    var text: String { items.map { "\($0.name)=\($0.value)" }.joined(separator: ",") }

    /// The value of an attribute without its quotes.
    subscript(name: String) -> String? {
        guard let value = items.first(where: { $0.name == name })?.value else { return nil }
        guard value.hasPrefix("\"") else { return value }
        return String(value.dropFirst().prefix { $0 != "\"" })
    }

    /// Takes an attribute out of the list, and returns its value without its quotes.
    mutating func take(_ name: String) -> String? {
        defer { items.removeAll { $0.name == name } }
        return self[name]
    }

    /// Puts another text in quotes in place of the value of an attribute that is there.
    mutating func replace(_ name: String, quoted value: String) {
        guard let index = items.firstIndex(where: { $0.name == name }) else { return }
        items[index].value = Self.quoted(value)
    }

    /// Adds a number, a word or a resolution.
    mutating func add(_ name: String, _ value: String) {
        items.append(Item(name: name, value: value))
    }

    /// Adds a text in quotes, in which neither quotes nor line ends can stand.
    mutating func add(_ name: String, quoted value: String) { add(name, Self.quoted(value)) }

    /// Adds `YES` or `NO`.
    mutating func add(_ name: String, _ value: Bool) { add(name, value ? "YES" : "NO") }

    /// Adds the attributes of another list.
    mutating func add(_ others: PlaylistAttributes) { items += others.items }

    private static func quoted(_ text: String) -> String {
        var quoted = "\"".unicodeScalars
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted.append("”")
            case "\n", "\r": quoted.append(" ")
            default: quoted.append(scalar)
            }
        }
        quoted.append("\"")
        return String(quoted)
    }
}
