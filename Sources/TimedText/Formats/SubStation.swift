public import Diagnostics

/// Advanced SubStation Alpha scripts, version 4.00+.
///
/// The script's header is the head's metadata, under the script's own names; styles keep their
/// properties under theirs. Of an event, `style` is the cue's style, and the other columns that say
/// anything are its attributes `layer`, `name`, `marginL`, `marginR`, `marginV` and `effect`.
/// Comment events are comments. `\n` is taken for a line break as `\N` is, as other programs that
/// convert scripts do.
public enum SubStation: SubtitleFormat {
    public static let name = "ass"
    public static let title = "Advanced SubStation Alpha"
    public static let fileExtensions = ["ass"]
    public static let timeStep: Int64 = 10
    public static let markup = Markup.subStation

    public static func confidence(in source: SourceText) -> Int {
        let told = SubStationReader.tell(source)
        return told.isLegacy ? told.confidence * 3 / 4 : told.confidence
    }

    /// Reads a script of either version; one of version 4 becomes a document of ``SubStationV4``.
    public static func read(
        _ source: SourceText, options: ReadingOptions, findings: inout [Finding]
    ) throws(FormatError) -> Document {
        var reader = SubStationReader(source: source, options: options)
        reader.read()
        guard reader.isScript || source.bytes.isEmpty else {
            throw FormatError(
                .notThisFormat, "there is neither a section nor an event of a SubStation script",
                range: source.range(0..<0))
        }
        findings += reader.findings
        var document = Document(
            source: source, format: reader.isLegacy ? SubStationV4.name : name, markup: markup,
            cues: reader.cues, head: reader.head, headEnd: reader.headEnd, separatesCues: false,
            layouts: reader.layouts)
        document.trailingComments = reader.comments
        return document
    }

    public static func write(
        _ document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) throws(FormatError) {
        var writer = SubStationWriter(document: document, options: options, isLegacy: false)
        writer.write(to: &output)
        findings += writer.findings
    }

    public static func writeCue(
        _ cue: Cue, of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {
        var writer = SubStationWriter(
            document: document, options: options, isLegacy: document.format == SubStationV4.name)
        if let layout = document.layout(of: cue) {
            writer.writeEvent(cue, layout, to: &output)
        }
        findings += writer.findings
    }

    public static func writeHead(
        of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {
        SubStationHead.write(document, options, to: &output)
    }

    /// Events are copied by line, unless their columns change within the file, or styles that
    /// changed stand after them.
    public static func canCopy(_ document: Document) -> Bool {
        guard let source = document.source, !document.layouts.isEmpty else { return false }
        if document.layouts.count > 1, !document.isAsRead { return false }
        guard document.head != document.headAsRead else { return true }
        var lines = TextLines(source.bytes, from: document.headEnd)
        while let line = lines.next() {
            switch SubStationSection(source.bytes, line.range) {
            case .info, .styles: return false
            default: continue
            }
        }
        return true
    }

    public static func reportLosses(
        leaving document: Document, for format: any SubtitleFormat.Type, findings: inout [Finding]
    ) {
        guard format.markup != .subStation else { return }
        SubStationHead.reportLosses(leaving: document, for: format, &findings)
    }
}
