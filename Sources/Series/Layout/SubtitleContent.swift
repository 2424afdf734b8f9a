public import Diagnostics
public import TimedText

/// What came of reading the bytes of a subtitle file whose format and encoding its content tells.
public struct SubtitleContent: Sendable {
    /// The subtitles.
    public let document: Document
    /// The text of the file, as it was decoded.
    public let source: SourceText
    /// The format in which the file is.
    public let format: any SubtitleFormat.Type
    /// What had to be repaired.
    public let repairs: [Finding]

    /// Reads the bytes of a file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - name: Its name in findings.
    ///   - fileExtension: Its extension, which only decides between formats that fit equally.
    ///   - locale: The locale of the text, where it is known; it helps to tell the encoding.
    ///   - encoding: The encoding, where the user says it.
    ///   - given: The format, where the user says it.
    /// - Throws: `FormatError` when it isn't text, or no format fits.
    /// - Complexity: O(*n*) in the size of the file.
    public init(
        _ bytes: [UInt8], name: String, fileExtension: String, locale: String? = nil,
        encoding: String? = nil, format given: (any SubtitleFormat.Type)? = nil
    ) throws(FormatError) {
        var findings: [Finding] = []
        source = try SourceText(
            decoding: bytes, name: name, encoding: encoding, locale: locale, findings: &findings)
        let isBlank = source.bytes.allSatisfy {
            $0 <= 0x20 || $0 >= 0xEF || $0 == 0xBB || $0 == 0xBF
        }
        if let given {
            format = given
        } else if let told = Formats.detect(source, fileExtension: fileExtension) {
            format = told
        } else if isBlank, let named = Formats.named(fileExtension) {
            // An empty file is an empty document of the format that its name says.
            format = named
        } else {
            throw FormatError(
                .unknownFormat,
                isBlank
                    ? "the file is empty, and its name doesn't tell a format"
                    : "no subtitle format fits the content")
        }
        document = try format.read(source, options: ReadingOptions(), findings: &findings)
        repairs = findings
    }
}
