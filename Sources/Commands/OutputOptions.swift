internal import Arguments
internal import TimedText

/// The options that say how files are written.
struct OutputOptions: ParsableArguments {
    @Option(
        help: "The format to write. By default that of the output's name.",
        completion: .list(FormatArgument.allValueStrings))
    var to: FormatArgument?

    @Option(help: "The encoding to write. By default UTF-8, or the source's when it is copied.")
    var outputEncoding: String?

    @Option(help: "Whether lines end with lf or crlf.")
    var lineEnding: LineEndingArgument?

    @Flag(inversion: .prefixedNo, help: "Write a byte order mark, as spreadsheets want it.")
    var bom: Bool?

    @Flag(help: "Write the clean canonical form, rather than copy what didn't change.")
    var normalize = false

    @Flag(help: "Take repairs for errors, and write nothing for a file that needs them.")
    var strict = false

    @Flag(name: "-f --force", help: "Replace files that are there.")
    var force = false

    mutating func validate() throws { _ = try encoding() }

    /// What writes the files.
    ///
    /// - Throws: `ValidationError` when there is no such encoding.
    func writer() throws -> DocumentWriter {
        var writer = DocumentWriter(encoding: try encoding())
        writer.options.normalizes = normalize
        writer.options.lineEnding = lineEnding?.ending
        writer.options.byteOrderMark = bom
        return writer
    }

    private func encoding() throws -> TextEncoding? {
        do {
            return try outputEncoding.map {
                (name) throws(FormatError) in try TextEncoding(named: name)
            }
        } catch {
            throw ValidationError(error.message)
        }
    }
}
