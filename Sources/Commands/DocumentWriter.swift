internal import Diagnostics
internal import TimedText

/// How a command writes documents: in which encoding, and how much of the source is copied.
struct DocumentWriter: Sendable {
    /// The encoding to write; by default that of the source when it is copied, else UTF-8.
    var encoding: TextEncoding?
    var options = WritingOptions()

    /// The bytes of a document in a format, with what the format can't say as findings.
    ///
    /// - Throws: ``FormatError`` when the encoding has no bytes for a character.
    func write(
        _ document: Document, as format: any SubtitleFormat.Type, losses: inout [Finding]
    ) throws(FormatError) -> [UInt8] {
        let isCopy = document.format == format.name && !options.normalizes
        var options = options
        options.keepsEncoding = isCopy && encoding == nil && options.byteOrderMark == nil
        if isCopy, options.keepsEncoding {
            return try document.written(as: format, options: options, findings: &losses)
        }
        var target = encoding ?? (isCopy ? document.source?.encoding : nil) ?? .utf8
        target.hasByteOrderMark = options.byteOrderMark ?? target.hasByteOrderMark
        options.byteOrderMark = false
        var bytes = try document.written(as: format, options: options, findings: &losses)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        return target == .utf8 ? bytes : try target.encode(bytes)
    }
}
