internal import Adaptation
internal import Diagnostics
internal import Files
internal import ICU
internal import TimedText

/// The reading of subtitle files whose language the user, the path or the file tells.
struct SubtitleReading: Sendable {
    let library: RuleLibrary
    /// The locale that the user gave for all files.
    let locale: String?
    var reader = DocumentReader()
    var option = "--from"

    /// A file with its language.
    struct File: Sendable {
        let result: DocumentReader.Result
        let locale: LocaleIdentifier
        let rules: ResolvedRules

        var document: Document { result.document }
    }

    /// Reads a file.
    ///
    /// A language that there are no rules for is told by the end of the file's name or by the user.
    ///
    /// - Throws: `FormatError`, `FileError`, and ``Failure`` when nothing tells the language.
    func read(_ input: InputFile) throws -> File {
        let paths = FileLocale(library.set)
        var reader = reader
        reader.locale =
            locale ?? paths.locale(ofPath: input.path)
            ?? paths.localeWithoutRules(ofPath: input.path)
        let result = try reader.read(
            input.read(), name: input.name, fileExtension: input.fileExtension)
        var tag = reader.locale
        if tag == nil, let language = result.document.head.language, !language.isEmpty {
            tag = language
        }
        guard let tag, let locale = LocaleIdentifier(tag) else {
            throw Failure(.usage, paths.whyNone(ofPath: input.path, option: option))
        }
        return File(
            result: result, locale: locale,
            rules: try library.rules(locale: tag, file: input.path))
    }

    /// The episode that a path names: its name up to the first full stop, such as `ep017`.
    static func episode(of input: InputFile) -> String {
        let last = input.relativePath.split(separator: "/").last ?? ""
        let stem = last.prefix { $0 != "." }
        return String(stem.isEmpty ? last : stem)
    }
}
