public import Diagnostics
public import TimedText
internal import XML

extension XLIFFDocument {
    /// Reads a document and refuses one that breaks the rules of its version.
    ///
    /// What is wrong is reported as findings with line, column and the section of the specification.
    /// The encoding is that of the byte order mark or the XML declaration, else UTF-8.
    ///
    /// - Throws: `FormatError` when it isn't XLIFF, or has findings of severity error.
    /// - Complexity: O(*n*) in the size of the file.
    public init(
        reading bytes: [UInt8], name: String, findings: inout [Finding]
    ) throws(FormatError) {
        try self.init(
            reading: XLIFFSource.text(bytes, name: name, findings: &findings),
            findings: &findings)
    }

    /// Decodes a file in the encoding of its byte order mark or its XML declaration, else in UTF-8.
    ///
    /// - Throws: `FormatError` when the bytes aren't text in the encoding.
    public static func text(
        _ bytes: [UInt8], name: String, findings: inout [Finding]
    ) throws(FormatError) -> SourceText {
        try XLIFFSource.text(bytes, name: name, findings: &findings)
    }

    /// Reads a document whose text is decoded already.
    ///
    /// - Throws: `FormatError` when it isn't XLIFF, or has findings of severity error.
    public init(reading source: SourceText, findings: inout [Finding]) throws(FormatError) {
        let (root, version) = try XLIFFSource.root(of: source)
        let found = XLIFFChecker(root, version: version, source: source).findings
        findings += found
        if let first = found.first(where: { $0.severity == .error }) {
            let count = found.count { $0.severity == .error }
            throw FormatError(
                .notThisFormat,
                count == 1
                    ? "not valid XLIFF \(version.rawValue): \(first.message)"
                    : "not valid XLIFF \(version.rawValue), \(count) faults; the first: "
                        + first.message,
                range: first.range)
        }
        self = XLIFFBuilder(version).document(root)
    }
}
