internal import Diagnostics
internal import Files
internal import TimedText

/// How a command reads files: as the user says, else as their content tells.
struct DocumentReader: Sendable {
    /// The format to read, or `nil` to tell it by the content.
    var format: (any SubtitleFormat.Type)?
    /// The encoding to read, or `nil` to tell it by the content.
    var encoding: String?
    /// The locale of the text as a BCP 47 tag, where the user knows it.
    var locale: String?
    var options = ReadingOptions()

    /// What came of reading a file.
    struct Result: Sendable {
        var document: Document
        let source: SourceText
        let format: any SubtitleFormat.Type
        /// What was repaired, as errors where reading is strict.
        var repairs: [Finding]
    }

    /// Reads the bytes of a file.
    ///
    /// - Throws: ``FormatError``.
    func read(
        _ bytes: [UInt8], name: String, fileExtension: String
    ) throws(FormatError) -> Result {
        var repairs: [Finding] = []
        let text = try text(bytes, name: name, findings: &repairs)
        let format = try format(of: text, fileExtension: fileExtension)
        let document = try format.read(text, options: options, findings: &repairs)
        if options.isStrict { repairs = repairs.map { $0.asError } }
        if document.cues.isEmpty {
            repairs.append(
                Finding(
                    rule: "no-cues", severity: .warning, message: "the file holds no cue",
                    range: SourceRange(file: name)))
        }
        return Result(document: document, source: text, format: format, repairs: repairs)
    }

    /// Decodes the bytes of a file.
    ///
    /// - Throws: ``FormatError`` when they aren't text.
    func text(
        _ bytes: [UInt8], name: String, findings: inout [Finding]
    ) throws(FormatError) -> SourceText {
        try SourceText(
            decoding: bytes, name: name, encoding: encoding, locale: locale, findings: &findings)
    }

    /// The format of a text.
    ///
    /// - Throws: ``FormatError`` when no format fits.
    func format(
        of text: SourceText, fileExtension: String
    ) throws(FormatError) -> any SubtitleFormat.Type {
        if let format { return format }
        return try Formats.told(by: text, fileExtension: fileExtension)
    }

    /// Reads an input, and tells an outcome of what was found.
    ///
    /// - Throws: ``FormatError``, `FileError`, or ``Failure`` when a file that needs repairs is
    ///   read strictly.
    func read(
        _ input: InputFile, outcome: inout Outcome, report: ReportSettings
    ) throws -> Result {
        let bytes = try input.read()
        let result = try read(bytes, name: input.name, fileExtension: input.fileExtension)
        outcome.add(repairs: result.repairs, in: [result.source], report: report)
        if options.isStrict, outcome.hasErrors { throw Failure.needsRepairs }
        return result
    }
}

extension Formats {
    /// The format of a text by its content.
    ///
    /// - Throws: ``FormatError`` when no format fits.
    static func told(
        by text: SourceText, fileExtension: String
    ) throws(FormatError) -> any SubtitleFormat.Type {
        if let format = detect(text, fileExtension: fileExtension) { return format }
        // An empty file is an empty document of the format that its name says.
        let isBlank = text.bytes.allSatisfy { $0 <= 0x20 || $0 >= 0xEF || $0 == 0xBB || $0 == 0xBF }
        if isBlank, let format = named(fileExtension) { return format }
        throw FormatError(
            .unknownFormat,
            isBlank
                ? "the file is empty, and its name doesn't tell a format"
                : "no subtitle format fits the content (use --from to say which it is)")
    }
}

extension Finding {
    /// The finding as an error, unless it is a mere note.
    var asError: Finding {
        var finding = self
        if severity == .warning { finding.severity = .error }
        return finding
    }
}
