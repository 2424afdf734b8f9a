internal import Diagnostics

/// The JSON Schema of the answer to a question, which the command line and the server share.
package enum FindSchema {
    /// The schema, as it is kept in `find.schema.json`.
    package static var text: String {
        var json = JSONWriter(style: .pretty)
        let schemas = OpenAPISchemas(limits: ServerLimits()).all
        json.object { document in
            document.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            document.member("title", "The output of tradewind tm find --json")
            document.member("$ref", "#/$defs/Answer")
            document.object("$defs") { definitions in
                for (name, schema) in schemas where OpenAPISchemas.answerNames.contains(name) {
                    definitions.object(name) { schema.write(to: &$0, names: "#/$defs/") }
                }
            }
        }
        json.endLine()
        return json.text
    }
}
