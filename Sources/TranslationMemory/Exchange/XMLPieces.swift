internal import Diagnostics
internal import ICU
internal import XML

/// An XML file in any encoding, fed to a stream piece by piece.
struct XMLPieces: ~Copyable {
    /// How many bytes of the file were read.
    private(set) var bytesRead = 0
    private(set) var isAtEnd = false
    var stream: XMLStream
    private let source: ExchangeSource
    private var first: [UInt8]
    private let converter: CharsetConverter?
    private var held: [UInt8] = []
    /// How many bytes the smallest character has.
    private let unit: Int

    static let size = 1 << 18

    /// Starts to read; what is odd about the encoding becomes a finding.
    static func open(
        _ source: ExchangeSource, names: [String], depthLimit: Int,
        findings: inout ExchangeFindings
    ) throws(ExchangeError) -> XMLPieces {
        let first = try source.read(size)
        let (encoding, doubt) = XMLEncoding.detect(first)
        if let doubt {
            findings.add(
                "xml-encoding", .warning,
                "the file says that its encoding is \(doubt), which it isn't; it is read as UTF-8",
                line: 1, column: 1)
        }
        let streamed: XMLStream.Encoding =
            switch encoding {
            case .utf16LittleEndian: .utf16LittleEndian
            case .utf16BigEndian: .utf16BigEndian
            default: .utf8
            }
        let converter = try converter(of: encoding)
        let stream = XMLStream(names: names, encoding: streamed, depthLimit: depthLimit)
        return XMLPieces(
            stream: stream, source: source, first: first, converter: converter, unit: encoding.unit)
    }

    private init(
        stream: consuming XMLStream, source: ExchangeSource, first: [UInt8],
        converter: consuming CharsetConverter?, unit: Int
    ) {
        self.stream = stream
        self.source = source
        self.first = first
        self.converter = converter
        self.unit = unit
    }

    private static func converter(
        of encoding: XMLEncoding
    ) throws(ExchangeError) -> CharsetConverter? {
        guard case .other(let name) = encoding else { return nil }
        do throws(ICUError) { return try CharsetConverter(name) } catch {
            throw ExchangeError(.damaged, error.description)
        }
    }

    /// Feeds the next piece; `false` at the end of the file.
    mutating func feed(findings: inout ExchangeFindings) throws(ExchangeError) -> Bool {
        guard !isAtEnd else { return false }
        var piece = first
        first = []
        if bytesRead > 0 || piece.isEmpty { piece = try source.read(Self.size) }
        bytesRead += piece.count
        isAtEnd = piece.count < Self.size
        if converter != nil { piece = try decoded(piece, findings: &findings) }
        stream.feed(piece, isLast: isAtEnd)
        return true
    }

    /// A piece in UTF-8. Pieces end with a line, since no charset has the byte of a line's end inside
    /// a character.
    private mutating func decoded(
        _ piece: [UInt8], findings: inout ExchangeFindings
    ) throws(ExchangeError) -> [UInt8] {
        var bytes = held + piece
        held = []
        if !isAtEnd {
            var end = bytes.count - bytes.count % unit
            if unit == 1 { end = (bytes.lastIndex(of: 0x0A) ?? -1) + 1 }
            if end == 0 { end = bytes.count > 1 << 24 ? bytes.count : 0 }
            held = Array(bytes[end...])
            bytes.removeSubrange(end...)
        }
        guard let decoded = try? converter?.decode(bytes.span) else {
            throw ExchangeError(.damaged, "the charset of the file can't be decoded")
        }
        if !decoded.errors.isEmpty {
            findings.add(
                "xml-bad-bytes", .warning,
                "\(decoded.errors.count) places aren't characters of the file's charset")
        }
        return decoded.bytes
    }
}
