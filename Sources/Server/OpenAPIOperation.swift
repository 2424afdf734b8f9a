/// What the description of the API says of one method of one path.
struct OpenAPIOperation {
    /// A value in the path or in the query.
    struct Parameter {
        let name: String
        let schema: JSONSchema
        var isRequired = false
    }

    /// The method in small letters, and the path with its open parts in braces.
    let method: String
    let path: String
    /// A name of its own, by which generated clients call it.
    let name: String
    let summary: String
    var query: [Parameter] = []
    /// What is sent.
    var body: JSONSchema?
    /// What is answered when it goes well; text where there is none.
    var answer: JSONSchema?
    /// The statuses of problems, besides that of a wrong token.
    var problems: [Int] = []

    /// The open parts of the path, in their order.
    var pathNames: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
            String($0.dropFirst().dropLast())
        }
    }
}
