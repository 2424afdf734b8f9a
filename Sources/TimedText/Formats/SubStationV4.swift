public import Diagnostics

/// SubStation Alpha scripts, version 4.00.
///
/// What ``SubStation`` says holds here too; alignments are numbered in another way.
public enum SubStationV4: SubtitleFormat {
    public static let name = "ssa"
    public static let title = "SubStation Alpha"
    public static let fileExtensions = ["ssa"]
    public static let timeStep: Int64 = 10
    public static let markup = Markup.subStation

    public static func confidence(in source: SourceText) -> Int {
        let told = SubStationReader.tell(source)
        return told.isLegacy ? told.confidence : told.confidence / 2
    }

    /// Reads a script of either version; one of version 4.00+ becomes a document of ``SubStation``.
    public static func read(
        _ source: SourceText, options: ReadingOptions, findings: inout [Finding]
    ) throws(FormatError) -> Document {
        try SubStation.read(source, options: options, findings: &findings)
    }

    public static func write(
        _ document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) throws(FormatError) {
        var writer = SubStationWriter(document: document, options: options, isLegacy: true)
        writer.write(to: &output)
        findings += writer.findings
    }

    public static func writeCue(
        _ cue: Cue, of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {
        SubStation.writeCue(
            cue, of: document, options: options, to: &output, findings: &findings)
    }

    public static func writeHead(
        of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {
        SubStation.writeHead(of: document, options: options, to: &output, findings: &findings)
    }

    public static func canCopy(_ document: Document) -> Bool { SubStation.canCopy(document) }

    public static func reportLosses(
        leaving document: Document, for format: any SubtitleFormat.Type, findings: inout [Finding]
    ) {
        SubStation.reportLosses(leaving: document, for: format, findings: &findings)
    }
}
