internal import Adaptation
internal import TimedText

/// A file that was read to be checked or changed, with the source it is compared with and the
/// checker by the rules that hold for it.
struct CheckedInput: Sendable {
    /// The bytes as they were read.
    let bytes: [UInt8]
    let result: DocumentReader.Result
    /// The source, if the file has one.
    let source: Document?
    let checker: Checker

    /// Reads a file and its source.
    ///
    /// - Parameters:
    ///   - input: The file.
    ///   - reader: How it is read. Format and encoding that it names say nothing of the source.
    ///   - sources: Where its source is looked for.
    ///   - checkers: The checkers of the run.
    /// - Throws: `FileError`, `FormatError`, or ``Failure`` when no locale is told or its rules
    ///   can't be used.
    init(
        _ input: InputFile, reader: DocumentReader, sources: SourceFiles, checkers: CheckerLibrary
    ) throws {
        var reader = reader
        // A locale that the path tells helps to tell the encoding, too.
        reader.locale = reader.locale ?? checkers.locale(ofPath: input)
        bytes = try input.read()
        result = try reader.read(bytes, name: input.name, fileExtension: input.fileExtension)
        var source: (file: InputFile, document: Document)?
        if let file = sources.source(of: input) {
            source = (file, try Self.read(file, checkers))
        }
        self.source = source?.document
        checker = try checkers.checker(
            for: input, result.document, source: source.map { ($0.file, $0.document) })
    }

    private static func read(_ file: InputFile, _ checkers: CheckerLibrary) throws -> Document {
        let reader = DocumentReader(
            locale: checkers.sourceLocale ?? checkers.locale(ofPath: file))
        do {
            return try reader.read(
                file.read(), name: file.name, fileExtension: file.fileExtension
            ).document
        } catch {
            let failure = Failure(error)
            throw Failure(failure.status, "its source \(file.name): \(failure.message)")
        }
    }
}
