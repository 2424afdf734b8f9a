/// Every operation of the API, in the order in which they are described.
struct OpenAPIOperations {
    let limits: ServerLimits

    var all: [OpenAPIOperation] { own + AmagamaRoutes.prefixes.flatMap(amagama) }

    private var own: [OpenAPIOperation] {
        [
            OpenAPIOperation(
                method: "get", path: "/v1/find", name: "findOne",
                summary: "Finds units that are like a text.", query: queryParameters,
                answer: .named("Answer"), problems: [400, 422]),
            OpenAPIOperation(
                method: "post", path: "/v1/find", name: "find",
                summary: "Finds units that are like one text or several.",
                body: .either(.named("Query"), .array(.named("Query"), "")),
                answer: .either(.named("Answer"), .array(.named("Answer"), "")),
                problems: [400, 413, 422]),
            OpenAPIOperation(
                method: "post", path: "/v1/grep", name: "grep",
                summary: "Finds where a text stands, grouped by translation.",
                body: .named("GrepQuery"), answer: .named("Concordance"),
                problems: [400, 413, 422]),
            OpenAPIOperation(
                method: "post", path: "/v1/units", name: "add",
                summary: "Adds one unit or several.",
                body: .either(.named("Unit"), .array(.named("Unit"), "")),
                answer: .named("Addition"), problems: [400, 413, 422]),
            OpenAPIOperation(
                method: "get", path: "/v1/stats", name: "statistics",
                summary: "Tells how much the memory holds.", answer: .named("Statistics")),
            OpenAPIOperation(
                method: "get", path: "/v1/openapi.json", name: "description",
                summary: "Describes the API."),
            OpenAPIOperation(
                method: "get", path: "/healthz", name: "health",
                summary: "Tells whether the server is there.", answer: .named("Health")),
        ]
    }

    private var queryParameters: [OpenAPIOperation.Parameter] {
        [
            .init(name: "text", schema: .string("The text to find."), isRequired: true),
            .init(name: "to", schema: .string("The language to translate to."), isRequired: true),
            .init(name: "from", schema: .string("The language of the text.")),
            .init(name: "min", schema: .integer("The lowest score to answer.", 1...100)),
            .init(name: "top", schema: .integer("How many answers at most.", 1...limits.answers)),
            .init(name: "title", schema: .string("The title in which the text stands.")),
            .init(name: "episode", schema: .string("The episode.")),
            .init(name: "speaker", schema: .string("Who says it.")),
            .init(name: "previous", schema: .string("The text before it.")),
            .init(name: "next", schema: .string("The text after it.")),
            .init(name: "id", schema: .string("An identifier that the text keeps.")),
            .init(
                name: "foldChinese",
                schema: .boolean("Whether Traditional and Simplified Chinese count as the same.")),
        ]
    }

    private func amagama(_ prefix: String) -> [OpenAPIOperation] {
        let ending = prefix == AmagamaRoutes.prefixes[0] ? "" : "V1"
        let unit = prefix + "/{source}/{target}/unit/{text}"
        return [
            OpenAPIOperation(
                method: "get", path: prefix + "/languages", name: "languages" + ending,
                summary: "Lists the languages, as amaGama does.", answer: .named("Languages")),
            OpenAPIOperation(
                method: "get", path: unit, name: "suggest" + ending,
                summary: "Finds units that are like a text, as amaGama does.",
                query: [
                    .init(name: "min_similarity", schema: .integer("The lowest quality.")),
                    .init(name: "max_candidates", schema: .integer("How many at most.")),
                ], answer: .array(.named("Suggestion"), "The best first."), problems: [404]),
            OpenAPIOperation(
                method: "post", path: unit, name: "update" + ending,
                summary: "Adds a unit, as amaGama does.", body: .named("NewSuggestion"),
                answer: .object([], "Nothing."), problems: [400, 404, 413, 422]),
            OpenAPIOperation(
                method: "put", path: unit, name: "put" + ending,
                summary: "Adds a unit, as amaGama does.", body: .named("NewSuggestion"),
                answer: .object([], "Nothing."), problems: [400, 404, 413, 422]),
            OpenAPIOperation(
                method: "post", path: prefix + "/{source}/{target}/store/{name}",
                name: "addStore" + ending, summary: "Adds units, as amaGama does.",
                body: .array(.named("NewSuggestion"), ""), problems: [400, 404, 413, 422]),
        ]
    }
}
