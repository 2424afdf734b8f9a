public import Diagnostics
internal import ICU

extension SourceText {
    /// Decodes a file, in an encoding that is told by its bytes unless it is given.
    ///
    /// The locale is the language that the text is known to be in, which helps with encodings from
    /// before Unicode; without it, the file's name is asked. Bytes that aren't text, and an encoding
    /// that could as well be another, are reported as findings.
    ///
    /// - Throws: ``FormatError`` when the file is too large, isn't text, or no such encoding exists.
    /// - Complexity: O(*n*) in the size of the file; valid UTF-8 isn't copied.
    public convenience init(
        decoding bytes: [UInt8], name: String, encoding: String? = nil, locale: String? = nil,
        findings: inout [Finding]
    ) throws(FormatError) {
        guard bytes.count <= Self.maximumSize else {
            throw FormatError(
                .tooLarge, "the file has \(bytes.count) bytes; at most \(Self.maximumSize) are read"
            )
        }
        let decoding: Decoding
        if let encoding {
            decoding = try Decoding(of: bytes, named: encoding)
        } else {
            decoding = try Decoding(detecting: bytes, name: name, locale: locale)
        }
        self.init(
            name: name, bytes: decoding.text, encoding: decoding.encoding,
            evidence: decoding.evidence, original: decoding.original(of: bytes))
        report(decoding, of: bytes, to: &findings)
    }

    /// How many places that aren't text are reported one by one.
    private static let maximumReports = 100

    private func report(_ decoding: Decoding, of file: [UInt8], to findings: inout [Finding]) {
        if let ambiguity = decoding.ambiguity {
            findings.append(
                Finding(
                    rule: "encoding-ambiguous", severity: .warning, message: ambiguity,
                    range: SourceRange(file: name)))
        }
        for error in decoding.errors.prefix(Self.maximumReports) {
            let shown = file[error.range.clamped(to: 0..<file.count)].prefix(8)
                .map { "0x" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
                .joined(separator: " ")
            let isOne = error.range.count == 1
            findings.append(
                Finding(
                    rule: "encoding-invalid-bytes", severity: .warning,
                    message:
                        "the \(isOne ? "byte" : "bytes") \(shown) \(isOne ? "isn't" : "aren't")"
                        + " text in \(decoding.encoding.charset); U+FFFD stands for it",
                    range: range(error.textOffset..<error.textOffset + 3)))
        }
        let more = decoding.errors.count - Self.maximumReports
        if more > 0 {
            findings.append(
                Finding(
                    rule: "encoding-invalid-bytes", severity: .warning,
                    message: "\(more) more places aren't text in \(decoding.encoding.charset)",
                    range: SourceRange(file: name)))
        }
    }
}
