internal import Adaptation
internal import Diagnostics
internal import Digests
internal import Files
internal import Series
internal import TimedText

/// A subtitle file of a title as it was read, with the digest of its bytes.
struct TrackSource: Sendable {
    let document: Document
    let input: ReleaseInput

    /// Reads a file.
    ///
    /// - Throws: `FileError`, `FormatError`, or `DigestError`.
    init(_ file: SubtitleFile) throws {
        let bytes = try File.read(file.path, limit: Self.sizeLimit)
        input = ReleaseInput(
            path: file.name, size: Int64(bytes.count),
            sha256: try SHA256.hexadecimal(of: bytes.span))
        var findings: [Finding] = []
        let text = try SourceText(
            decoding: bytes, name: file.path, encoding: nil, locale: file.locale,
            findings: &findings)
        guard let format = Formats.detect(text, fileExtension: file.fileExtension) else {
            throw FormatError(.unknownFormat, "no subtitle format fits the content")
        }
        document = try format.read(text, options: ReadingOptions(), findings: &findings)
    }

    /// More than any subtitle file of an episode needs.
    private static let sizeLimit = 64 << 20
}
