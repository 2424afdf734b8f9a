internal import HTTP
internal import ICU
internal import TranslationMemory

extension ConcordanceQuery {
    /// Reads a question from a JSON object.
    init(_ members: JSONMembers, limits: ServerLimits) throws(HTTPProblem) {
        var members = members
        self.init(
            try members.text("text"), side: try members.choice("side", Side.self) ?? .source)
        source = try members.locale("from")
        target = try members.locale("to")
        isWholeWords = try members.boolean("words") ?? false
        hasWildcards = try members.boolean("wildcards") ?? true
        foldsChinese = try members.boolean("foldChinese") ?? false
        byTransliteration = try members.boolean("transliterate") ?? false
        titles = Set(try members.strings("titles"))
        episodes = Set(try members.strings("episodes"))
        if let value = try members.integer("top", in: 1...Int64(limits.answers)) {
            limit = Int(value)
        }
        grouping = try members.choice("group", Grouping.self) ?? .forms
        try members.finish()
        if text.isEmpty { throw members.problem("text", "the text to find is empty") }
        if text.count > Self.maximumLength {
            throw members.problem(
                "text", "the text to find is longer than \(Self.maximumLength) characters")
        }
    }
}
