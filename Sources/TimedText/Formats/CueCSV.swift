public import Diagnostics

/// Cues as a table for spreadsheets.
///
///     id,start,end,text
///     1,00:00:01.000,00:00:02.000,"Hello, world"
///
/// Columns may stand in any order and go by the names that spreadsheets and subtitle editors use;
/// the separator may be a comma, semicolon, tab or bar. `speaker` is the voice of the cue, `note` a
/// comment before it. Where there are `source` and `target`, the cue is the target, and the source
/// is its attribute `source`.
///
/// Times are `HH:MM:SS.mmm`, with a comma too, or numbers: of seconds if any has a fraction, or else
/// if half of the cues would last less than 100 ms; else milliseconds.
///
/// A text that begins with `=`, `+`, `-` or `@` is written as it is, though a spreadsheet may take
/// it for a formula: to change it would be to lose it.
public enum CueCSV: SubtitleFormat {
    public static let name = "csv"
    public static let title = "CSV"
    public static let fileExtensions = ["csv", "tsv"]
    public static let markup = Markup.plain

    public static func confidence(in source: SourceText) -> Int {
        let start = CSVReader.tableStart(of: source).position
        return CSVColumns.detect(source.bytes, from: start).confidence
    }

    public static func read(
        _ source: SourceText, options: ReadingOptions, findings: inout [Finding]
    ) throws(FormatError) -> Document {
        var reader = CSVReader(source: source, options: options)
        guard reader.columns.confidence > 0 || source.bytes.isEmpty else {
            throw FormatError(
                .notThisFormat, "no row has columns for a start, an end and a text",
                range: source.range(0..<0))
        }
        reader.read()
        findings += reader.findings
        let layout = Layout(
            offset: 0, columns: reader.columns.roles.map { $0?.rawValue ?? "" },
            separator: reader.columns.separator, unit: reader.unit)
        return Document(
            source: source, format: name, markup: markup, cues: reader.cues,
            headEnd: reader.headEnd, separatesCues: false, layouts: [layout])
    }

    public static func write(
        _ document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) throws(FormatError) {
        if options.byteOrderMark == true { output += [0xEF, 0xBB, 0xBF] }
        document.reportHeadLosses(for: CueCSV.self, options, &findings)
        var roles: [CSVColumns.Role] = [.id, .start, .end]
        var hasSpeakers = false
        var hasComments = false
        var hasSources = false
        for cue in document.cues {
            if document.attributes(of: cue)["source"] != nil { hasSources = true }
            if !document.comments(before: cue).isEmpty { hasComments = true }
            if !hasSpeakers, document.text(of: cue).speaker != nil { hasSpeakers = true }
        }
        if hasSpeakers { roles.append(.speaker) }
        roles += hasSources ? [.source, .target] : [.text]
        if hasComments { roles.append(.note) }
        let layout = Layout(offset: 0, columns: roles.map { $0.rawValue })
        let ending = (options.lineEnding ?? .crlf).bytes
        output += layout.columns.joined(separator: ",").utf8 + ending
        for (index, cue) in document.cues.enumerated() {
            report(cue, number: index + 1, hasSpeakers, of: document, options, &findings)
            CSVWriter.write(cue, of: document, layout, to: &output)
            output += ending
        }
    }

    private static func report(
        _ cue: Cue, number: Int, _ hasSpeakers: Bool, of document: Document,
        _ options: WritingOptions, _ findings: inout [Finding]
    ) {
        guard options.reportsLosses else { return }
        let whole = document.text(of: cue)
        let text = whole.withoutSpeaker
        let kept: CueFeatures = [.identifier, .comments, .attributes]
        document.reportLosses(
            of: cue, number: number, text: text, except: kept, for: CueCSV.self, options, &findings)
        // The speaker has left the text for a column, and a source has one.
        for attribute in document.ownAttributes(of: cue, whole)
        where !attribute.hasPrefix("source=") {
            document.reportLoss(
                "attribute", attribute, of: cue, number: number, for: CueCSV.self, options,
                &findings)
        }
    }

    public static func writeCue(
        _ cue: Cue, of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {
        guard let layout = document.layouts.first else { return }
        if cue.traits.contains(.inserted) {
            CSVWriter.write(cue, of: document, layout, to: &output)
            output += (options.lineEnding ?? .lf).bytes
        } else if let source = document.source {
            CSVWriter.writeChanged(cue, of: document, in: source, layout, to: &output)
        }
    }

    public static func writeHead(
        of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {
        if let source = document.source { output += source.bytes[..<document.headEnd] }
    }
}
