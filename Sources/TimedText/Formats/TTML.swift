public import Diagnostics
import XML

/// Timed Text Markup Language: TTML 1 and 2, DFXP, and the IMSC 1.1 text profile, which is written.
public enum TTML: SubtitleFormat {
    public static let name = "ttml"
    public static let title = "TTML"
    public static let fileExtensions = ["ttml", "dfxp", "itt", "imsc"]
    /// Payloads of documents read from TTML are given and taken as WebVTT writes them.
    public static let markup = Markup.webVTT

    public static func confidence(in source: SourceText) -> Int {
        let bytes = source.bytes
        guard let start = TTMLScanner.rootTag(in: bytes) else { return 0 }
        let name = TTMLScanner.name(at: start + 1, in: bytes)
        let local = name.split(separator: 0x3A).last ?? []
        return local.elementsEqual(Array("tt".utf8)) ? 100 : 0
    }

    public static func read(
        _ source: SourceText, options: ReadingOptions, findings: inout [Finding]
    ) throws(FormatError) -> Document {
        var reader = TTMLReader(source, options: options)
        let document = try reader.read()
        findings += reader.findings.list
        return document
    }

    public static func write(
        _ document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) throws(FormatError) {
        var writer = TTMLWriter(document, options: options)
        if options.byteOrderMark == true { output += [0xEF, 0xBB, 0xBF] }
        output += writer.write()
        findings += writer.findings
    }

    public static func canCopy(_ document: Document) -> Bool {
        TTMLChanges.canBeWrittenInPlace(document)
    }

    public static func writeCue(
        _ cue: Cue, of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {
        var writer = TTMLParagraphWriter(document, options: options)
        output += writer.write(cue)
        findings += writer.findings
    }

    /// Writes everything before the first paragraph. A document whose head changed is written anew,
    /// since its body refers to the head's names.
    public static func writeHead(
        of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {
        var empty = document
        empty.cues = []
        var writer = TTMLWriter(empty, options: options)
        let bytes = writer.write()
        let end = bytes.lastIndex(of: 0x3C) ?? bytes.endIndex
        output += bytes[..<end]
    }
}
