internal import TranslationMemory

extension OpenAPISchemas {
    static let answer = JSONSchema.object(
        [
            member("version", .constant(MemoryQuery.answerVersion)),
            text("query", "The text that was asked for."),
            nullable("from", "The language of the text, or null for any."),
            text("to", "The language to translate to."),
            member(
                "matches", .array(.named("Match"), "The units that are like it, the best first.")),
            member(
                "fragments",
                .array(
                    .named("Fragment"), "Parts of the text, where nothing is like it as a whole.")
            ),
        ], "The answer to a question.")

    static let fragment = JSONSchema.object(
        [
            text("text", "The part."),
            member("start", .integer("Where it begins in the text, in UTF-8 bytes.")),
            member("end", .integer("Where it ends.")),
            member("count", .integer("In how many units it stands.")),
            text("from", "The language in which it was found."),
            text("to", "The language to which it was translated."),
            nullable("translation", "What it probably is there, or null where it isn't clear."),
            member("confidence", .nullable(.number("How sure that is, from 0 to 1."))),
            member(
                "examples",
                .array(
                    .object(
                        [
                            member("identifier", .integer("The number of the unit in its store.")),
                            text("source", "The text of the unit."),
                            text("target", "Its translation."),
                        ], ""), "The newest units in which it stands.")),
        ], "A part of the text that was translated before.")

    private static let unitMembers = [
        text("source", "The text, with its markup."),
        text("target", "Its translation as it is stored, with its markup."),
        text("from", "The language of the text."),
        text("to", "The language of the translation."),
        member("origin", .named("Origin")),
        member("context", .named("Context")),
        member("properties", .array(.named("Property"), "Free properties, in their order.")),
        member("notes", .array(.string("A note."), "Notes, in their order.")),
    ]

    static let match = JSONSchema.object(
        [
            member("identifier", .integer("The number of the unit in its store.")),
            member(
                "score",
                .integer(
                    "How well it fits: 101 in the same context, 102 in the same place.", 1...102)
            ),
        ] + unitMembers + [
            text("proposal", "The translation with numbers, names and markup of the question."),
            member("replacements", .array(.named("Replacement"), "What was replaced in it.")),
            member("parts", .named("Parts")),
        ], "A unit that is like the text.")

    static let origin = JSONSchema.object(
        [
            member("kind", .words(originNames, "Where the translation comes from.")),
            nullable("engine", "The machine that translated it."),
            nullable("author", "Who wrote it."),
            nullable("approver", "Who approved it."),
            member("created", .nullable(.integer("When it was made, in milliseconds since 1970."))),
            member(
                "changed", .nullable(.integer("When it was changed, in milliseconds since 1970."))),
        ], "Where a translation comes from.")

    static let originNames = ["human", "imported", "aligned", "machine"]

    static let context = JSONSchema.object(
        [
            nullable("title", "The title."),
            nullable("episode", "The episode."),
            member("cues", .array(.string("An identifier."), "Its cues, in order.")),
            member("start", .nullable(.integer("When the first cue starts, in milliseconds."))),
            member("end", .nullable(.integer("When the last cue ends, in milliseconds."))),
            nullable("speaker", "Who says it."),
            nullable("previous", "The text before it."),
            nullable("next", "The text after it."),
            nullable("id", "An identifier that the text keeps."),
        ], "Where in a title a unit stands.")

    static let property = JSONSchema.object(
        [text("name", "The name."), text("value", "The value.")], "A free property.")

    static let parts = JSONSchema.object(
        [
            member("version", .integer("The version of the formula.")),
            member("characters", .number("How alike the characters are, from 0 to 1.")),
            member("words", .nullable(.number("How alike the words are, from 0 to 1."))),
            member(
                "penalties",
                .array(
                    .object(
                        [
                            member(
                                "reason",
                                .words(
                                    MatchParts.Penalty.Reason.allCases.map { $0.rawValue }, "Why.")),
                            member("points", .integer("How many points of a hundred.")),
                        ], ""), "What was taken off.")),
            member("previous", .boolean("Whether the text before is the same.")),
            member("next", .boolean("Whether the text after is the same.")),
            member("id", .boolean("Whether the identifier is the same.")),
        ], "What a score is made of.")

    static let replacement = JSONSchema.object(
        [
            member(
                "kind",
                .words(Match.Replacement.Kind.allCases.map { $0.rawValue }, "The kind of part.")),
            text("before", "What stands in the stored translation."),
            text("after", "What stands in the proposal."),
        ], "A part of the translation that was replaced.")

    static let hit = JSONSchema.object(
        [
            member("identifier", .integer("The number of the unit in its store.")),
            member(
                "side",
                .words(ConcordanceQuery.Side.allCases.map { $0.rawValue }, "Where it was found.")),
            text("text", "The text in which it was found, without markup."),
            member(
                "ranges",
                .array(
                    .array(.integer("An offset in UTF-8 bytes."), "From and to."),
                    "Where it stands in the text.")),
        ] + unitMembers, "A unit in which the text was found.")

    static let group = JSONSchema.object(
        [
            nullable("translation", "The translation, or null where it isn't clear."),
            member("count", .integer("In how many units it stands.")),
            member(
                "examples", .array(.integer("The number of a unit."), "Some of them, newest first.")
            ),
        ], "Hits that are translated in the same way.")

    static let concordance = JSONSchema.object(
        [
            member("version", .constant(1)),
            text("query", "The text that was asked for."),
            member("count", .integer("In how many units it stands.")),
            member("grouped", .integer("How many of them the groups are made of.")),
            member("groups", .array(.named("Group"), "The most frequent translation first.")),
            member("hits", .array(.named("Hit"), "The newest units, as many as were asked for.")),
        ], "Every place where a text stands.")
}
