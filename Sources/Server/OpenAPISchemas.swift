internal import TranslationMemory

/// The forms of what the API takes and answers, by their names.
struct OpenAPISchemas {
    let limits: ServerLimits

    /// All of them, in the order in which they are written.
    var all: [(name: String, schema: JSONSchema)] {
        [
            ("Answer", Self.answer), ("Match", Self.match), ("Origin", Self.origin),
            ("Context", Self.context), ("Property", Self.property), ("Parts", Self.parts),
            ("Replacement", Self.replacement), ("Fragment", Self.fragment), ("Query", query),
            ("GrepQuery", grepQuery),
            ("Concordance", Self.concordance), ("Hit", Self.hit), ("Group", Self.group),
            ("Unit", Self.unit), ("NewOrigin", Self.newOrigin), ("NewContext", Self.newContext),
            ("Addition", Self.addition), ("Statistics", Self.statistics),
            ("Health", Self.health), ("Suggestion", Self.suggestion),
            ("Languages", Self.languages), ("NewSuggestion", Self.newSuggestion),
            ("Error", Self.error),
        ]
    }

    /// The names of those that `find.schema.json` is made of.
    static let answerNames: Set = [
        "Answer", "Match", "Origin", "Context", "Property", "Parts", "Replacement", "Fragment",
    ]

    static func text(_ name: String, _ text: String) -> JSONSchema.Property {
        JSONSchema.Property(name, .string(text))
    }

    static func nullable(_ name: String, _ text: String) -> JSONSchema.Property {
        JSONSchema.Property(name, .nullable(.string(text)))
    }

    static func optional(_ name: String, _ schema: JSONSchema) -> JSONSchema.Property {
        JSONSchema.Property(name, .nullable(schema), isRequired: false)
    }

    static func member(_ name: String, _ schema: JSONSchema) -> JSONSchema.Property {
        JSONSchema.Property(name, schema)
    }

    private var query: JSONSchema {
        .object(
            [
                Self.text("text", "The text to find, with its markup."),
                Self.text("to", "The language to translate to, as a BCP 47 tag."),
                Self.optional("from", .string("The language of the text.")),
                Self.optional("min", .integer("The lowest score to answer.", 1...100)),
                Self.optional("top", .integer("How many answers at most.", 1...limits.answers)),
                Self.optional("title", .string("The title in which the text stands.")),
                Self.optional("episode", .string("The episode.")),
                Self.optional("speaker", .string("Who says it.")),
                Self.optional("previous", .string("The text before it.")),
                Self.optional("next", .string("The text after it.")),
                Self.optional("id", .string("An identifier that the text keeps.")),
                Self.optional(
                    "foldChinese",
                    .boolean("Whether Traditional and Simplified Chinese count as the same.")),
            ], "A question: how was this said before?")
    }

    private var grepQuery: JSONSchema {
        let sides = ConcordanceQuery.Side.allCases.map { $0.rawValue }
        let groups = ConcordanceQuery.Grouping.allCases.map { $0.rawValue }
        return .object(
            [
                Self.text("text", "The text to find; * and ? stand for any characters and one."),
                Self.optional("side", .words(sides, "In which text to look.")),
                Self.optional("from", .string("The source language.")),
                Self.optional("to", .string("The target language.")),
                Self.optional("words", .boolean("Whether only whole words are found.")),
                Self.optional("wildcards", .boolean("Whether * and ? have their meaning.")),
                Self.optional(
                    "foldChinese",
                    .boolean("Whether Traditional and Simplified Chinese count as the same.")),
                Self.optional(
                    "transliterate", .boolean("Whether Latin letters find what reads like them.")),
                Self.optional("titles", .array(.string("A title."), "Only units of these titles.")),
                Self.optional(
                    "episodes", .array(.string("An episode."), "Only units of these episodes.")),
                Self.optional("top", .integer("How many hits to show.", 1...limits.answers)),
                Self.optional("group", .words(groups, "What hits are put together by.")),
            ], "A question: where does this text stand, and how was it translated there?")
    }
}
