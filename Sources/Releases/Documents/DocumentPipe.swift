/// Something done to a value on its way into a document, such as `iso8601` or `fit:60`.
enum DocumentPipe: Sendable, Hashable {
    /// Milliseconds as `PT1M30S`, with milliseconds where there are some.
    case iso8601
    /// Milliseconds as whole seconds, rounded.
    case seconds
    /// A day or a month as ISO 8601 writes it.
    case date
    /// The first or the last moment of a day in UTC.
    case start, end
    case year
    case upper, lower
    /// A text of at most so much, cut between words when it is longer.
    case fit(Limit, TextField.Unit)
    /// The elements of a list with a text between them.
    case join(String)
    /// What a table of the document says for the value.
    case words(String)
    /// What stands where there is no value.
    case fallback(String)
    /// So many digits at least.
    case pad(Int)
    case text, integer, count, first
    /// One line: line ends become spaces.
    case line
    case limit(Int)

    /// A number, or that of a field of the template.
    enum Limit: Sendable, Hashable {
        case number(Int)
        case field(String)
    }

    /// The names that templates may use.
    static let names = [
        "iso8601", "seconds", "date", "start", "end", "year", "upper", "lower", "fit", "join",
        "words", "default", "pad", "text", "integer", "count", "first", "line", "limit",
    ]

    /// Reads a name, and after a colon what it needs to know.
    init(_ text: Substring) throws(DocumentText.Mistake) {
        let colon = text.firstIndex(of: ":")
        let name = String(text[..<(colon ?? text.endIndex)])
        let argument = colon.map { String(text[text.index(after: $0)...]) }
        if let simple = Self.simple[name] {
            guard argument == nil else {
                throw DocumentText.Mistake(message: "'\(name)' needs nothing after a colon")
            }
            self = simple
            return
        }
        guard let argument else {
            throw DocumentText.Mistake(message: Self.complaint(about: name))
        }
        switch name {
        case "join": self = .join(argument)
        case "words": self = .words(argument)
        case "default": self = .fallback(argument)
        case "pad": self = .pad(try Self.number(argument, name))
        case "limit": self = .limit(try Self.number(argument, name))
        case "fit": self = try Self.fit(argument)
        default: throw DocumentText.Mistake(message: Self.complaint(about: name))
        }
    }

    private static let simple: [String: DocumentPipe] = [
        "iso8601": .iso8601, "seconds": .seconds, "date": .date, "start": .start, "end": .end,
        "year": .year, "upper": .upper, "lower": .lower, "text": .text, "integer": .integer,
        "count": .count, "first": .first, "line": .line,
    ]

    private static func fit(_ argument: String) throws(DocumentText.Mistake) -> DocumentPipe {
        let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
        guard let first = parts.first else {
            throw DocumentText.Mistake(message: "'fit' needs a number or a field after a colon")
        }
        guard let number = Int(first) else {
            guard parts.count == 1 else {
                throw DocumentText.Mistake(message: "the text field '\(first)' has its own unit")
            }
            return .fit(.field(first), .grapheme)
        }
        let unit = parts.count == 2 ? TextField.Unit(rawValue: parts[1]) : .grapheme
        guard number > 0, let unit else {
            throw DocumentText.Mistake(message: "'\(argument)' isn't a length such as 60:utf-8")
        }
        return .fit(.number(number), unit)
    }

    private static func number(
        _ text: String, _ name: String
    ) throws(DocumentText.Mistake) -> Int {
        if let number = Int(text), (0...1_000_000).contains(number) { return number }
        throw DocumentText.Mistake(message: "'\(name)' needs a number after a colon")
    }

    private static func complaint(about name: String) -> String {
        names.contains(name)
            ? "'\(name)' needs something after a colon"
            : "'\(name)' isn't one of \(names.joined(separator: ", "))"
    }
}
