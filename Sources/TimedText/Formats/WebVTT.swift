public import Diagnostics

/// WebVTT files.
public enum WebVTT: SubtitleFormat {
    public static let name = "vtt"
    public static let title = "WebVTT"
    public static let fileExtensions = ["vtt"]
    public static let markup = Markup.webVTT

    public static func confidence(in source: SourceText) -> Int { 0 }

    public static func read(
        _ source: SourceText, options: ReadingOptions, findings: inout [Finding]
    ) throws(FormatError) -> Document {
        Document(source: source, format: name, markup: markup, cues: [])
    }

    public static func write(
        _ document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) throws(FormatError) {}

    public static func writeCue(
        _ cue: Cue, of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {}

    public static func writeHead(
        of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {}
}
