internal import Diagnostics
internal import TimedText

extension ChangeBatch {
    /// The bytes of a changed document in the encoding of its source, or in UTF-8 where that lacks
    /// a character that came in.
    func write(
        _ document: Document, as result: DocumentReader.Result, losses: inout [Finding],
        _ remarks: inout [String]
    ) throws -> [UInt8] {
        let encoding = result.source.encoding
        if encoding.charset == TextEncoding.utf8.charset {
            return try DocumentWriter().write(document, as: result.format, losses: &losses)
        }
        let unicode = try DocumentWriter(encoding: .utf8).write(
            document, as: result.format, losses: &losses)
        // What is lost is the same in any encoding, and is told once.
        var same: [Finding] = []
        var repairs: [Finding] = []
        if let written = try? DocumentWriter().write(document, as: result.format, losses: &same),
            let text = try? SourceText(
                decoding: written, name: result.source.name, encoding: encoding.charset,
                findings: &repairs),
            text.isSame(as: unicode)
        {
            return written
        }
        remarks.append("written in UTF-8, for \(encoding.charset) lacks a character that came in")
        return unicode
    }
}

extension SourceText {
    /// Whether the text is some other one, byte order marks apart.
    fileprivate func isSame(as other: [UInt8]) -> Bool {
        func body(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
            bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        }
        return body(bytes) == body(other)
    }
}
