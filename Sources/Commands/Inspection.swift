internal import Diagnostics
internal import TimedText

/// What there is to know about one subtitle file.
struct Inspection: Sendable {
    let file: String
    let source: SourceText?
    let format: (any SubtitleFormat.Type)?
    let document: Document?
    let findings: [Finding]
    let failure: Failure?

    /// Reads a file and keeps all that is found, whether it can be read or not.
    init(_ input: InputFile, reader: DocumentReader) {
        file = input.name
        var findings: [Finding] = []
        var source: SourceText?
        var format: (any SubtitleFormat.Type)?
        var document: Document?
        var failure: Failure?
        do {
            let bytes = try input.read()
            let text = try reader.text(bytes, name: input.name, findings: &findings)
            source = text
            let told = try reader.format(of: text, fileExtension: input.fileExtension)
            format = told
            document = try told.read(text, options: reader.options, findings: &findings)
        } catch {
            failure = Failure(error)
        }
        self.source = source
        self.format = format
        self.document = document
        self.findings = findings
        self.failure = failure
    }

    /// The first start and the last end in milliseconds, or `nil` when there are no cues.
    var span: (start: Int64, end: Int64)? {
        guard let cues = document?.cues, let first = cues.first else { return nil }
        return cues.reduce((first.start, first.end)) {
            (min($0.0, $1.start), max($0.1, $1.end))
        }
    }

    /// The text of all cues without markup.
    var plainText: String {
        guard let document else { return "" }
        return document.cues.map { document.plainText(of: $0) }.joined(separator: "\n")
    }
}
