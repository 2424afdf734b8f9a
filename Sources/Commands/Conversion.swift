internal import Diagnostics
internal import TimedText

/// What `convert` does to one file's bytes: decode, read, move in time, write, encode.
struct Conversion: Sendable {
    /// The format to write.
    var target: any SubtitleFormat.Type
    /// The format to read, or `nil` to tell it by the content.
    var source: (any SubtitleFormat.Type)?
    /// The encoding to read, or `nil` to tell it by the content.
    var encoding: String?
    /// The encoding to write; by default that of the source when it is copied, else UTF-8.
    var outputEncoding: TextEncoding?
    /// The locale of the text as a BCP 47 tag, where the user knows it.
    var locale: String?
    var reading = ReadingOptions()
    var writing = WritingOptions()
    var times = TimeChanges()

    /// What came of a file.
    struct Result: Sendable {
        let bytes: [UInt8]
        let source: SourceText
        let format: String
        let cues: Int
        /// What was repaired while reading.
        let repairs: [Finding]
        /// What the target can't say.
        let losses: [Finding]
    }

    /// Converts the bytes of a file.
    ///
    /// - Throws: ``FormatError``.
    func convert(
        _ bytes: [UInt8], name: String, fileExtension: String
    ) throws(FormatError) -> Result {
        var repairs: [Finding] = []
        let text = try SourceText(
            decoding: bytes, name: name, encoding: encoding, locale: locale, findings: &repairs)
        let format: any SubtitleFormat.Type
        if let source {
            format = source
        } else {
            format = try Formats.told(by: text, fileExtension: fileExtension)
        }
        var document = try format.read(text, options: reading, findings: &repairs)
        if reading.isStrict { repairs = repairs.map { $0.asError } }
        times.apply(to: &document, findings: &repairs)
        var losses: [Finding] = []
        let output = try written(document, &losses)
        return Result(
            bytes: output, source: text, format: format.name, cues: document.cues.count,
            repairs: repairs, losses: losses)
    }

    private func written(
        _ document: Document, _ losses: inout [Finding]
    ) throws(FormatError) -> [UInt8] {
        let isCopy = document.format == target.name && !writing.normalizes
        var options = writing
        options.keepsEncoding = isCopy && outputEncoding == nil && writing.byteOrderMark == nil
        if isCopy, options.keepsEncoding {
            return try document.written(as: target, options: options, findings: &losses)
        }
        var encoding = outputEncoding ?? (isCopy ? document.source?.encoding : nil) ?? .utf8
        encoding.hasByteOrderMark =
            writing.byteOrderMark ?? (outputEncoding ?? encoding).hasByteOrderMark
        options.byteOrderMark = false
        var bytes = try document.written(as: target, options: options, findings: &losses)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        return encoding == .utf8 ? bytes : try encoding.encode(bytes)
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
