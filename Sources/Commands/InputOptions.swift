internal import Arguments
internal import TimedText

/// The options that say how files are read.
struct InputOptions: ParsableArguments {
    @Option(
        help: "The format to read. By default it is told by the content.",
        completion: .list(FormatArgument.allValueStrings))
    var from: FormatArgument?

    @Option(help: "The encoding to read, such as gb18030. By default it is told by the content.")
    var encoding: String?

    @Option(
        help: """
            The locale of the text, such as th or es-419: helps to tell the encoding, and says \
            which rules hold where there are any.
            """)
    var locale: String?

    mutating func validate() throws {
        try Self.validate(encoding: encoding)
    }

    /// - Throws: `ValidationError` when there is no such encoding.
    static func validate(encoding: String?) throws {
        guard let encoding else { return }
        do {
            _ = try TextEncoding(named: encoding)
        } catch {
            throw ValidationError(error.message)
        }
    }

    /// What reads a source whose locale isn't the one given, for that is the one to translate to.
    var budgetReader: DocumentReader { DocumentReader(format: from?.format, encoding: encoding) }

    /// What reads the files.
    var reader: DocumentReader {
        DocumentReader(format: from?.format, encoding: encoding, locale: locale)
    }
}
