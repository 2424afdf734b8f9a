extension OpenAPISchemas {
    static let unit = JSONSchema.object(
        [
            text("source", "The text, with its markup."),
            text("target", "Its translation, with its markup."),
            text("from", "The language of the text."),
            text("to", "The language of the translation."),
            optional("origin", .named("NewOrigin")),
            optional("context", .named("NewContext")),
            optional("properties", .array(.named("Property"), "Free properties, in their order.")),
            optional("notes", .array(.string("A note."), "Notes, in their order.")),
        ], "A unit to add.")

    static let newOrigin = JSONSchema.object(
        [
            optional("kind", .words(originNames, "Where the translation comes from; human.")),
            optional("engine", .string("The machine that translated it.")),
            optional("author", .string("Who wrote it.")),
            optional("approver", .string("Who approved it.")),
            optional("created", .integer("When it was made, in milliseconds since 1970.")),
            optional("changed", .integer("When it was changed, in milliseconds since 1970.")),
        ], "Where a translation comes from.")

    static let newContext = JSONSchema.object(
        [
            optional("title", .string("The title.")),
            optional("episode", .string("The episode.")),
            optional("cues", .array(.string("An identifier."), "Its cues, in order.")),
            optional("start", .integer("When the first cue starts, in milliseconds.")),
            optional("end", .integer("When the last cue ends, in milliseconds.")),
            optional("speaker", .string("Who says it.")),
            optional("previous", .string("The text before it.")),
            optional("next", .string("The text after it.")),
            optional("id", .string("An identifier that the text keeps.")),
        ], "Where in a title a unit stands.")

    static let addition = JSONSchema.object(
        [
            member("added", .integer("How many units are new.")),
            member("updated", .integer("How many were there and changed.")),
            member("unchanged", .integer("How many were there already.")),
        ], "What came of adding units, which can't be lost any more.")

    static let statistics = JSONSchema.object(
        [
            member("version", .constant(1)),
            member("units", .integer("How many units there are.")),
            member(
                "pairs",
                .array(
                    .object(
                        [
                            text("from", "The language of the texts."),
                            text("to", "The language of the translations."),
                            member("units", .integer("How many units there are.")),
                        ], ""), "The pairs of languages, in order of their tags.")),
        ], "How much a memory holds.")

    static let health = JSONSchema.object(
        [
            member("status", .words(["ok"], "")),
            text("version", "The version of the program."),
        ], "The server is there.")

    static let suggestion = JSONSchema.object(
        [
            text("source", "The text of the unit."),
            text("target", "Its translation."),
            member("quality", .integer("How well it fits, in percent.", 1...100)),
            member("rank", .integer("The score, which is above 100 in context.", 1...102)),
        ], "A match in the form of amaGama.")

    static let newSuggestion = JSONSchema.object(
        [
            optional("source", .string("The text; without it, that of the path.")),
            text("target", "Its translation."),
        ], "A unit in the form of amaGama; other members are passed over.")

    static let languages = JSONSchema.object(
        [
            member("sourceLanguages", .array(.string("A code."), "What is translated from.")),
            member("targetLanguages", .array(.string("A code."), "What is translated to.")),
        ], "The languages of the memory, in every spelling that means them.")

    static let error = JSONSchema.object(
        [
            member(
                "error",
                .object(
                    [
                        text("message", "What is wrong."),
                        member(
                            "offset",
                            .nullable(.integer("Where in the body it is wrong, in bytes."))),
                    ], ""))
        ], "Why a request isn't answered.")
}
