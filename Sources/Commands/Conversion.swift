internal import Diagnostics
internal import TimedText

/// What `convert` does to one file's bytes: decode, read, move in time, write, encode.
struct Conversion: Sendable {
    /// The format to write, or `nil` for the one that was read.
    var target: (any SubtitleFormat.Type)?
    var reader = DocumentReader()
    var writer = DocumentWriter()
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
        var read = try reader.read(bytes, name: name, fileExtension: fileExtension)
        times.apply(to: &read.document, findings: &read.repairs)
        var losses: [Finding] = []
        let output = try writer.write(
            read.document, as: target ?? read.format, losses: &losses)
        return Result(
            bytes: output, source: read.source, format: read.format.name,
            cues: read.document.cues.count, repairs: read.repairs, losses: losses)
    }
}
