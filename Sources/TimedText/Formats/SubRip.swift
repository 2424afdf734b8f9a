public import Diagnostics

/// SubRip files.
///
/// There is no specification. What is read, and how, is told in the article "Reading SubRip files".
public enum SubRip: SubtitleFormat {
    public static let name = "srt"
    public static let title = "SubRip"
    public static let fileExtensions = ["srt"]
    public static let markup = Markup.subRip

    /// How sure it is that a text is SubRip, by its first timing lines and what stands before them.
    ///
    /// A file that starts as WebVTT is SubRip only when its times are written with a comma, for no
    /// reader of WebVTT finds a cue in it then.
    ///
    /// - Complexity: O(1); only the start of the text is looked at.
    public static func confidence(in source: SourceText) -> Int {
        let bytes = source.bytes
        return confidence(in: bytes.span, from: source.byteOrderMarkLength)
    }

    private static func confidence(in bytes: Span<UInt8>, from start: Int) -> Int {
        let limit = min(bytes.count, start + 1 << 16)
        var at = start
        var lines = 0
        var hasHeader = false
        var hasIndex = false
        while at < limit {
            let line = SubRipLine.read(bytes, at, limit)
            at = line.next
            guard !line.isBlank else { continue }
            defer { lines += 1 }
            if lines == 0 { hasHeader = line.starts(with: "WEBVTT", in: bytes) }
            guard let timing = SubRipTiming.read(bytes, line.range), timing.isSure || hasIndex
            else {
                if case .number = SubRipIndex.read(bytes, line.range).index {
                    hasIndex = true
                } else {
                    hasIndex = false
                }
                continue
            }
            let isWebVTT = timing.isWebVTT(bytes)
            if hasHeader { return isWebVTT ? 0 : 100 }
            let before = hasIndex ? lines - 1 : lines
            switch (before, hasIndex) {
            case (0, true): return isWebVTT ? 90 : 99
            case (0, false): return isWebVTT ? 70 : 90
            case (_, true): return 75
            default: return 40
            }
        }
        return 0
    }

    public static func read(
        _ source: SourceText, options: ReadingOptions, findings: inout [Finding]
    ) throws(FormatError) -> Document {
        let bytes = source.bytes
        let start = source.byteOrderMarkLength
        if start <= 3, let cues = SubRipFastReader.cues(of: bytes.span, from: start) {
            return Document(
                source: source, format: name, markup: markup, cues: cues, headEnd: start)
        }
        return try SubRipReader.read(source, options: options, findings: &findings)
    }

    public static func write(
        _ document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) throws(FormatError) {
        var writer = SubRipWriter(document, options)
        writer.writeAll(to: &output)
        findings += writer.findings
    }

    public static func writeCue(
        _ cue: Cue, of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {
        var writer = SubRipWriter(document, options)
        writer.writeChanged(cue, to: &output)
        findings += writer.findings
    }

    public static func writeHead(
        of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) {
        // There is no head but the byte order mark.
        if let source = document.source { output += source.bytes[..<document.headEnd] }
        var writer = SubRipWriter(document, options)
        writer.reportHead()
        findings += writer.findings
    }

    public static func reportLosses(
        leaving document: Document, for format: any SubtitleFormat.Type, findings: inout [Finding]
    ) {
        var losses = LossReport(document, format: format.title, isQuiet: false)
        for (index, cue) in document.cues.enumerated() where cue.traits.contains(.brace) {
            losses.begin(cue, number: index + 1)
            losses.addOverrides(of: cue)
        }
        findings += losses.findings
    }
}

extension SubRipTiming {
    /// Whether WebVTT reads the timing line as well: its times have a full stop before three digits.
    fileprivate func isWebVTT(_ bytes: Span<UInt8>) -> Bool {
        var dots = 0
        for index in times where bytes[index] == 0x2E { dots += 1 }
        let others: SubRipRepairs = [
            .arrow, .carry, .foreignDigits, .fractionDigits, .indexOnTimingLine, .invisible,
            .missingMilliseconds, .negative, .spacesInTime, .timeSeparator,
        ]
        return dots == 2 && repairs.isDisjoint(with: others)
    }
}
