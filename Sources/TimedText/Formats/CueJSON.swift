public import Diagnostics

/// Cues as JSON, in a form of our own that holds everything a document says.
///
///     {
///       "format": "tradewind-cues",
///       "version": 1,
///       "language": "en",
///       "cues": [
///         {"id": "1", "start": 1000, "end": 2000, "text": "Hello"}
///       ]
///     }
///
/// Times are milliseconds and `text` is what a viewer sees; `tree` stands there too when the text
/// has more to it than characters. Also read are arrays of cues, and objects that have one under
/// `cues`, `segments` (in seconds, as speech recognizers write), `subtitles`, `captions` or
/// `transcription`. Where the unit of times isn't known they are seconds if any has a fraction, or
/// else if half of the cues would last less than 100 ms.
public enum CueJSON: SubtitleFormat {
    public static let name = "json"
    public static let title = "JSON"
    public static let fileExtensions = ["json"]
    public static let markup = Markup.plain

    /// What `format` says in our own form.
    static let formatName = "tradewind-cues"
    /// The members under which an array of cues is found.
    static let containers: Set<String> = [
        "cues", "segments", "subtitles", "captions", "transcription",
    ]

    public static func confidence(in source: SourceText) -> Int {
        let bytes = source.bytes
        var scanner = JSONScanner(
            bytes, from: source.byteOrderMarkLength, extensions: [.comments, .trailingCommas])
        guard let first = try? scanner.peek(), first == 0x7B || first == 0x5B else { return 0 }
        var inner = JSONScanner(bytes, from: scanner.position + 1, extensions: .comments)
        guard let second = try? inner.peek() else { return 0 }
        switch (first, second) {
        case (0x7B, 0x22), (0x7B, 0x7D), (0x5B, 0x7B), (0x5B, 0x5D): break
        default: return 0
        }
        let head = String(decoding: bytes.prefix(4000), as: UTF8.self)
        if head.contains("\"\(formatName)\"") { return 100 }
        let isLikely =
            containers.contains { head.contains("\"\($0)\"") }
            || (head.contains("\"start") && head.contains("\"end"))
        return isLikely ? 80 : 30
    }

    public static func read(
        _ source: SourceText, options: ReadingOptions, findings: inout [Finding]
    ) throws(FormatError) -> Document {
        var reader = CueJSONReader(source: source, options: options)
        try reader.read()
        findings += reader.findings
        var document = Document(
            source: source, format: name, markup: markup, cues: reader.cues, head: reader.head,
            headEnd: Int(reader.cues.first?.place.block ?? UInt32(source.bytes.count)),
            separatesCues: false,
            layouts: [Layout(offset: 0, columns: [], unit: reader.unit)])
        document.trailingComments = reader.trailingComments
        return document
    }

    /// Commas stand between cues, so that only what is inside them can change in place.
    public static func canCopy(_ document: Document) -> Bool {
        document.head == document.headAsRead && document.holdsCuesAsRead
    }

    public static func write(
        _ document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) throws(FormatError) {
        if options.byteOrderMark == true { output += [0xEF, 0xBB, 0xBF] }
        let ending = (options.lineEnding ?? .lf).bytes
        output += "{".utf8 + ending
        let members =
            [("format", JSONText.string(formatName)), ("version", [0x31])]
            + CueJSONHead.members(of: document)
        for (name, value) in members {
            output += "  ".utf8 + JSONText.string(name) + ": ".utf8 + value + ",".utf8 + ending
        }
        output += "  \"cues\": [".utf8
        for (index, cue) in document.cues.enumerated() {
            if index > 0 { output.append(0x2C) }
            output += ending + "    ".utf8
            output += JSONText.object(
                CueJSONWriter.members(
                    of: cue, in: document, number: index + 1, options, &findings))
        }
        if !document.cues.isEmpty { output += ending + "  ".utf8 }
        output += "]".utf8 + ending + "}".utf8 + ending
    }

    public static func writeCue(
        _ cue: Cue, of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {
        CueJSONWriter.writeChanged(cue, of: document, options, to: &output, &findings)
    }

    public static func writeHead(
        of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {}
}
