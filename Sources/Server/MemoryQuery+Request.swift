internal import HTTP
internal import ICU
internal import TranslationMemory

extension MemoryQuery {
    /// Reads a question from a JSON object.
    init(_ members: JSONMembers, limits: ServerLimits) throws(HTTPProblem) {
        var members = members
        self.init(
            Segment(native: try members.text("text")), source: try members.locale("from"),
            target: try members.language("to"))
        if let value = try members.integer("min", in: 1...100) { minimum = Int(value) }
        if let value = try members.integer("top", in: 1...Int64(limits.answers)) {
            limit = Int(value)
        }
        context.title = try members.string("title")
        context.episode = try members.string("episode")
        context.speaker = try members.string("speaker")
        context.previous = try members.string("previous")
        context.next = try members.string("next")
        context.id = try members.string("id")
        foldsChinese = try members.boolean("foldChinese") ?? false
        try members.finish()
    }

    /// The names in the query of a target, and in a JSON object.
    static let names = [
        "text", "from", "to", "min", "top", "title", "episode", "speaker", "previous", "next", "id",
        "foldChinese",
    ]

    /// Reads a question from the query of a target.
    init(_ target: HTTPTarget, limits: ServerLimits) throws(HTTPProblem) {
        for (name, _) in target.query where !Self.names.contains(name) {
            throw HTTPProblem(.badRequest, "'\(name)' has no meaning here")
        }
        guard let text = target.value(of: "text") else {
            throw HTTPProblem(.badRequest, "'text' is missing")
        }
        guard let tag = target.value(of: "to") else {
            throw HTTPProblem(.badRequest, "'to' is missing")
        }
        var source: LocaleIdentifier?
        if let tag = target.value(of: "from") { source = try Self.locale(tag, "from") }
        self.init(Segment(native: text), source: source, target: try Self.locale(tag, "to"))
        minimum = try Self.number(target, "min", in: 1...100) ?? minimum
        limit = try Self.number(target, "top", in: 1...limits.answers) ?? limit
        context.title = target.value(of: "title")
        context.episode = target.value(of: "episode")
        context.speaker = target.value(of: "speaker")
        context.previous = target.value(of: "previous")
        context.next = target.value(of: "next")
        context.id = target.value(of: "id")
        if let value = target.value(of: "foldChinese") {
            guard value == "true" || value == "false" else {
                throw HTTPProblem(.badRequest, "'foldChinese' isn't true or false")
            }
            foldsChinese = value == "true"
        }
    }

    private static func locale(
        _ tag: String, _ name: String
    ) throws(HTTPProblem) -> LocaleIdentifier {
        guard let locale = LocaleIdentifier(tag) else {
            throw HTTPProblem(.badRequest, "'\(name)' isn't a language tag")
        }
        return locale
    }

    private static func number(
        _ target: HTTPTarget, _ name: String, in range: ClosedRange<Int>
    ) throws(HTTPProblem) -> Int? {
        guard let value = target.value(of: name) else { return nil }
        guard let number = Int(value) else {
            throw HTTPProblem(.badRequest, "'\(name)' isn't a whole number")
        }
        guard range.contains(number) else {
            throw HTTPProblem(
                .unprocessable,
                "'\(name)' is \(number), and may be from \(range.lowerBound) to \(range.upperBound)"
            )
        }
        return number
    }
}
