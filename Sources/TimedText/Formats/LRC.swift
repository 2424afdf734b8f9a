public import Diagnostics

/// LRC files: lyrics with a time before each line.
///
///     [ti:Title]
///     [00:12.00]A line
///     [00:15.30]Another <00:15.80>line
///     [00:17.10]
///
/// A line lasts until the next one; an empty one ends the line before it. The last line lasts five
/// seconds, or until `[length:]`. Lines with the same time are lines of one cue. A positive
/// `[offset:]` in milliseconds shows everything earlier.
public enum LRC: SubtitleFormat {
    public static let name = "lrc"
    public static let title = "LRC lyrics"
    public static let fileExtensions = ["lrc"]
    public static let timeStep: Int64 = 10
    public static let markup = Markup.plain

    /// How long the last line lasts when nothing says so, in milliseconds.
    static let lastDuration: Int64 = 5000

    public static func confidence(in source: SourceText) -> Int {
        let bytes = source.bytes
        var lines = TextLines(bytes, from: source.byteOrderMarkLength)
        var seen = 0
        while seen < 50, lines.position < 50_000, let line = lines.next() {
            guard !bytes.isBlank(line.range) else { continue }
            seen += 1
            let parsed = LRCLine(bytes, line.range)
            if !parsed.stamps.isEmpty { return 85 }
            if seen == 1, parsed.tag == nil { return 0 }
        }
        return 0
    }

    public static func read(
        _ source: SourceText, options: ReadingOptions, findings: inout [Finding]
    ) throws(FormatError) -> Document {
        var reader = LRCReader(source: source, options: options)
        reader.read()
        guard reader.hasStamps || !reader.head.metadata.isEmpty || source.bytes.isEmpty else {
            throw FormatError(
                .notThisFormat, "no line begins with a time in brackets", range: source.range(0..<0)
            )
        }
        findings += reader.findings
        return Document(
            source: source, format: name, markup: markup, cues: reader.cues, head: reader.head,
            headEnd: reader.isTangled ? 0 : reader.headEnd, separatesCues: false,
            isTangled: reader.isTangled)
    }

    /// Only texts can change in place: a line's end is the time of the next one.
    public static func canCopy(_ document: Document) -> Bool {
        document.head == document.headAsRead && document.holdsCuesAsRead
            && document.cues.allSatisfy { !$0.traits.contains(.changedTiming) }
    }

    public static func write(
        _ document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) throws(FormatError) {
        var writer = LRCWriter(document: document, options: options)
        writer.write(to: &output)
        findings += writer.findings
    }

    public static func writeCue(
        _ cue: Cue, of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {
        guard let source = document.source else { return }
        let offset = LRCReader.offset(document.head.metadata["offset"] ?? "") ?? 0
        // The times as they are spelled in the source, and the line's own ending.
        let line = Int(cue.place.block)..<Int(cue.place.stop)
        let stamps = source.bytes[line.lowerBound..<max(line.lowerBound, Int(cue.place.timing))]
        let endings = source.bytes[line].reversed().prefix { $0 == 0x0A || $0 == 0x0D }.count
        let ending = source.bytes[(line.upperBound - min(endings, 2))..<line.upperBound]
        let lines = LRCWriter.lines(of: document.text(of: cue), offset: offset)
        for (index, text) in lines.enumerated() {
            output += stamps
            output += text
            output += index + 1 < lines.count ? (options.lineEnding ?? .lf).bytes : Array(ending)
        }
    }

    public static func writeHead(
        of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {}
}
