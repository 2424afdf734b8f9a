/// A text with places for values: `"{episode.duration|iso8601}"`.
///
/// A text that is nothing but one place keeps the type of its value. `{{` and `}}` are braces.
struct DocumentText: Sendable, Hashable {
    var parts: [Part]
    /// Where it stands in the template.
    var range: Range<Int>

    enum Part: Sendable, Hashable {
        case literal(String)
        case value(Place)
    }

    /// A place for a value.
    struct Place: Sendable, Hashable {
        var path: [String]
        /// Whether nothing is told when there is no value; written with a `?` after the path.
        var isOptional: Bool
        var pipes: [DocumentPipe]

        var name: String { path.joined(separator: ".") }
    }

    /// Reads a text.
    ///
    /// - Throws: ``Mistake`` at the first thing that can't be read.
    init(_ text: String, at range: Range<Int> = 0..<0) throws(Mistake) {
        self.range = range
        parts = []
        var literal = ""
        var rest = text[...]
        while let character = rest.first {
            let isDouble = rest.dropFirst().first == character
            switch character {
            case "{" where isDouble, "}" where isDouble:
                literal.append(character)
                rest = rest.dropFirst(2)
            case "{":
                guard let end = rest.firstIndex(of: "}") else {
                    throw Mistake(message: "a '}' is missing in '\(text)'")
                }
                if !literal.isEmpty { parts.append(.literal(literal)) }
                literal = ""
                parts.append(.value(try Self.place(rest[rest.index(after: rest.startIndex)..<end])))
                rest = rest[rest.index(after: end)...]
            case "}": throw Mistake(message: "a '{' is missing in '\(text)'; '}}' stands for '}'")
            default:
                literal.append(character)
                rest = rest.dropFirst()
            }
        }
        if !literal.isEmpty { parts.append(.literal(literal)) }
    }

    /// A text that can't be read, and has been told of.
    init(broken range: Range<Int>) {
        parts = []
        self.range = range
    }

    /// Why a text can't be read, in one sentence without a full stop.
    struct Mistake: Error {
        var message: String
    }

    /// The place that is all of the text.
    var onlyPlace: Place? {
        if parts.count == 1, case .value(let place) = parts[0] { place } else { nil }
    }

    /// The text when it has no places.
    var literal: String? {
        if parts.isEmpty { return "" }
        if parts.count == 1, case .literal(let text) = parts[0] { return text }
        return nil
    }

    private static func place(_ text: Substring) throws(Mistake) -> Place {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        var path = parts.first.map(String.init) ?? ""
        let isOptional = path.hasSuffix("?")
        if isOptional { path.removeLast() }
        return Place(
            path: try Self.path(path), isOptional: isOptional,
            pipes: try pipes(parts.dropFirst()))
    }

    /// Reads the names of pipes, such as `line` and `fit:60`.
    static func pipes(_ names: some Sequence<Substring>) throws(Mistake) -> [DocumentPipe] {
        var pipes: [DocumentPipe] = []
        for name in names { pipes.append(try DocumentPipe(name)) }
        return pipes
    }

    /// Reads names with dots between them.
    static func path(_ text: String) throws(Mistake) -> [String] {
        let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let isGood = names.allSatisfy { name in
            !name.isEmpty
                && name.utf8.allSatisfy {
                    (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D
                        || $0 == 0x5F
                }
        }
        guard isGood, names.count <= 16 else {
            throw Mistake(message: "'\(text)' isn't a path such as title.name")
        }
        return names
    }
}
