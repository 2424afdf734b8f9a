public import Diagnostics

/// WebVTT files, as the W3C specification reads and writes them.
public enum WebVTT: SubtitleFormat {
    public static let name = "vtt"
    public static let title = "WebVTT"
    public static let fileExtensions = ["vtt"]
    public static let markup = Markup.webVTT

    public static func confidence(in source: SourceText) -> Int {
        let bytes = source.bytes
        return WebVTTReader.signatureEnd(bytes.span) == nil ? 0 : 100
    }

    public static func read(
        _ source: SourceText, options: ReadingOptions, findings: inout [Finding]
    ) throws(FormatError) -> Document {
        let bytes = source.bytes
        guard let start = WebVTTReader.signatureEnd(bytes.span) else {
            throw FormatError(
                .notThisFormat, "the file doesn't start with WEBVTT", range: source.range(0..<0))
        }
        var reader = WebVTTReader(source: source, options: options, position: start)
        reader.read(bytes.span)
        findings += reader.findings
        return reader.document()
    }

    public static func write(
        _ document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) throws(FormatError) {
        var writer = WebVTTWriter(document, options: options)
        writer.write(to: &output)
        findings += writer.findings
    }

    public static func writeCue(
        _ cue: Cue, of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {
        var writer = WebVTTWriter(document, options: options)
        writer.rewrite(cue, to: &output)
        findings += writer.findings
    }

    public static func writeHead(
        of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {
        var writer = WebVTTWriter(document, options: options)
        writer.rewriteHead(to: &output)
        findings += writer.findings
    }
}
