import Diagnostics
import TimedText

/// Documents that tests write as text.
enum Samples {
    /// Reads a text in a format.
    static func document(
        _ text: String, _ format: any SubtitleFormat.Type, name: String = "sample"
    ) throws -> Document {
        var findings: [Finding] = []
        return try format.read(
            SourceText(name: name, text: text), options: ReadingOptions(), findings: &findings)
    }

    /// The bytes that a document is written as in its own format.
    static func written(_ document: Document) throws -> [UInt8] {
        var findings: [Finding] = []
        guard let format = Formats.named(document.format) else { return [] }
        return try document.written(as: format, findings: &findings)
    }
}
