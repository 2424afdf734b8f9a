import Foundation
import Server
import TestSupport
import Testing

struct FindSchemaTests {
    /// The schema in the documentation is the one that the server describes itself by; `RECORD=1`
    /// writes it anew.
    @Test func theDocumentationHoldsTheSchema() throws {
        let url = SharedData.package.appending(
            path:
                "Sources/TranslationMemory/TranslationMemory.docc/Resources/find.schema.json")
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(FindSchema.text.utf8).write(to: url)
        }
        #expect(try String(contentsOf: url, encoding: .utf8) == FindSchema.text)
    }
}
