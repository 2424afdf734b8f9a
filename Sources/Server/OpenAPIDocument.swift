internal import Diagnostics

/// The description of the API in the form of OpenAPI 3.1.
struct OpenAPIDocument {
    let version: String
    let limits: ServerLimits

    /// The document.
    var json: JSONWriter {
        var json = JSONWriter()
        json.object { document in
            document.member("openapi", "3.1.0")
            document.object("info") {
                $0.member("title", "Tradewind translation memory")
                $0.member("version", version)
                $0.member("summary", "How was this said before?")
                $0.object("license") {
                    $0.member("name", "Apache-2.0")
                    $0.member("identifier", "Apache-2.0")
                }
            }
            document.array("servers") { $0.object { $0.member("url", "/") } }
            document.array("security") {
                $0.object { _ in }
                $0.object { $0.array("token") { _ in } }
            }
            document.object("paths") { paths(&$0) }
            document.object("components") { components(&$0) }
        }
        return json
    }

    private func paths(_ paths: inout JSONWriter.Members) {
        let operations = OpenAPIOperations(limits: limits).all
        var written: Set<String> = []
        for operation in operations where written.insert(operation.path).inserted {
            paths.object(operation.path) { path in
                for each in operations where each.path == operation.path {
                    path.object(each.method) { write(each, to: &$0) }
                }
            }
        }
    }

    private func write(_ operation: OpenAPIOperation, to object: inout JSONWriter.Members) {
        object.member("operationId", operation.name)
        object.member("summary", operation.summary)
        if !operation.pathNames.isEmpty || !operation.query.isEmpty {
            object.array("parameters") { list in
                for name in operation.pathNames {
                    let parameter = OpenAPIOperation.Parameter(
                        name: name, schema: .string(""), isRequired: true)
                    list.object { write(parameter, in: "path", to: &$0) }
                }
                for parameter in operation.query {
                    list.object { write(parameter, in: "query", to: &$0) }
                }
            }
        }
        if let body = operation.body {
            object.object("requestBody") {
                $0.member("required", true)
                write(body, to: &$0)
            }
        }
        object.object("responses") { responses in
            responses.object("200") {
                $0.member("description", "It went well.")
                if let answer = operation.answer { write(answer, to: &$0) }
            }
            for problem in operation.problems + (operation.path == "/healthz" ? [] : [401]) {
                responses.object(String(problem)) {
                    $0.member("description", "The request isn't answered.")
                    write(.named("Error"), to: &$0)
                }
            }
        }
    }

    private func write(
        _ parameter: OpenAPIOperation.Parameter, in place: String,
        to object: inout JSONWriter.Members
    ) {
        object.member("name", parameter.name)
        object.member("in", place)
        object.member("required", parameter.isRequired)
        object.object("schema") { parameter.schema.write(to: &$0, names: Self.names) }
    }

    private func write(_ schema: JSONSchema, to object: inout JSONWriter.Members) {
        object.object("content") {
            $0.object("application/json") {
                $0.object("schema") { schema.write(to: &$0, names: Self.names) }
            }
        }
    }

    private func components(_ components: inout JSONWriter.Members) {
        components.object("schemas") { schemas in
            for (name, schema) in OpenAPISchemas(limits: limits).all {
                schemas.object(name) { schema.write(to: &$0, names: Self.names) }
            }
        }
        components.object("securitySchemes") {
            $0.object("token") {
                $0.member("type", "http")
                $0.member("scheme", "bearer")
                $0.member("description", "Asked for when the server was started with a token.")
            }
        }
    }

    private static let names = "#/components/schemas/"
}
