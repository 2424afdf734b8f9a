public import Diagnostics

/// SBV files, the plain captions of YouTube.
///
///     0:00:00.940,0:00:05.050
///     The first line
///     and the second.
///
/// A cue ends with an empty line, and `[br]` in its text is a line break.
public enum SBV: SubtitleFormat {
    public static let name = "sbv"
    public static let title = "SBV (YouTube)"
    public static let fileExtensions = ["sbv"]
    public static let markup = Markup.plain

    public static func confidence(in source: SourceText) -> Int {
        var lines = TextLines(source.bytes, from: source.byteOrderMarkLength)
        while let line = lines.next(), line.stop < 10_000 {
            guard !source.bytes.isBlank(line.range) else { continue }
            guard let timing = SBVTiming(source.bytes, line.range) else { return 0 }
            return timing.isRegular ? 95 : 60
        }
        return 0
    }

    public static func read(
        _ source: SourceText, options: ReadingOptions, findings: inout [Finding]
    ) throws(FormatError) -> Document {
        var reader = SBVReader(source: source, options: options)
        reader.read()
        guard !reader.cues.isEmpty || source.bytes.isEmpty else {
            throw FormatError(
                .notThisFormat, "no line has two times as SBV has them", range: source.range(0..<0))
        }
        findings += reader.findings
        return Document(
            source: source, format: name, markup: markup, cues: reader.cues,
            headEnd: source.byteOrderMarkLength)
    }

    public static func write(
        _ document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) throws(FormatError) {
        if options.byteOrderMark == true { output += [0xEF, 0xBB, 0xBF] }
        document.reportHeadLosses(for: SBV.self, options, &findings)
        let ending = (options.lineEnding ?? .lf).bytes
        for (index, cue) in document.cues.enumerated() {
            if index > 0 { output += ending }
            let text = document.text(of: cue)
            document.reportLosses(
                of: cue, number: index + 1, text: text, except: [], for: SBV.self, options,
                &findings)
            if cue.start < 0 || cue.end < 0 {
                document.reportLoss(
                    "negative-time", of: cue, number: index + 1, for: SBV.self, options, &findings)
            }
            let plain = text.legible
            if plain.contains("[br]") {
                document.reportLoss(
                    "literal-br", of: cue, number: index + 1, for: SBV.self, options, &findings)
            }
            write(cue, text: plain, ending: ending, to: &output)
        }
    }

    public static func writeCue(
        _ cue: Cue, of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {
        let ending = (options.lineEnding ?? .lf).bytes
        let changesText = !cue.traits.isDisjoint(with: [.changedText, .inserted])
        if !changesText, let source = document.source {
            writeTimes(cue, ending: ending, to: &output)
            output += source.bytes[Int(cue.place.payload)..<Int(cue.place.stop)]
        } else {
            write(cue, text: document.text(of: cue).legible, ending: ending, to: &output)
        }
    }

    public static func writeHead(
        of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {
        if let source = document.source { output += source.bytes[..<source.byteOrderMarkLength] }
    }

    private static func writeTimes(_ cue: Cue, ending: [UInt8], to output: inout [UInt8]) {
        ClockTime.write(max(0, cue.start), hourDigits: 1, to: &output)
        output.append(0x2C)
        ClockTime.write(max(0, cue.end), hourDigits: 1, to: &output)
        output += ending
    }

    private static func write(
        _ cue: Cue, text: String, ending: [UInt8], to output: inout [UInt8]
    ) {
        writeTimes(cue, ending: ending, to: &output)
        guard !text.isEmpty else { return }
        var previousIsBlank = false
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let bytes = Array(line.utf8)
            let isBlank = bytes.isBlank(bytes.indices)
            if index > 0 {
                // An empty line would end the cue, and times would begin another one.
                let needsBreak =
                    isBlank || previousIsBlank || SBVTiming(bytes, bytes.indices) != nil
                output += needsBreak ? Array("[br]".utf8) : ending
            }
            output += bytes
            previousIsBlank = isBlank
        }
        output += ending
    }
}
