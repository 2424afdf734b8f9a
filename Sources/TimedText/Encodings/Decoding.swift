internal import ICU

/// What decoding a file made of it.
struct Decoding {
    var text: [UInt8]
    var encoding: TextEncoding
    var evidence: String
    var errors: [DecodedText.BadBytes] = []
    /// Other encodings that would do as well, in a sentence.
    var ambiguity: String?
    /// Where lines start, when the text isn't the file's own bytes.
    private var lineStarts: [DecodedText.LineStart]?

    /// Takes bytes that are valid UTF-8.
    init(valid bytes: [UInt8], evidence: String) {
        text = bytes
        encoding = TextEncoding(charset: "UTF-8", hasByteOrderMark: bytes.starts(with: Self.mark))
        self.evidence = encoding.hasByteOrderMark ? "byte order mark" : evidence
    }

    /// Decodes bytes with a charset, leniently.
    init(_ bytes: [UInt8], charset: String, icuName: String? = nil, evidence: String)
        throws(FormatError)
    {
        do {
            let converter = try CharsetConverter(icuName ?? charset)
            let decoded = try converter.decode(bytes.span)
            text = decoded.bytes
            errors = decoded.errors
            lineStarts = decoded.lineStarts
        } catch {
            throw FormatError(.undecodable, "the file could not be decoded as \(charset): \(error)")
        }
        encoding = TextEncoding(
            charset: charset,
            hasByteOrderMark: charset.hasPrefix("UTF-") && text.starts(with: Self.mark))
        self.evidence = evidence
    }

    /// The bytes of a byte order mark in UTF-8.
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The file's bytes with the places of its lines, where those aren't the text's.
    func original(of bytes: [UInt8]) -> SourceText.Original? {
        guard let lineStarts else { return nil }
        return SourceText.Original(
            bytes: bytes, lineStarts: lineStarts.map { (text: $0.text, file: $0.source) })
    }

    /// Whether bytes are valid UTF-8, of which ASCII is a part.
    static func isValidUTF8(_ bytes: [UInt8]) -> Bool { bytes.span.isValidUTF8 }
}
