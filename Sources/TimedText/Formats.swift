public import Diagnostics

/// The formats that are known.
public enum Formats {
    /// Every format. A new format is one line here.
    public static let all: [any SubtitleFormat.Type] = [
        SubRip.self, WebVTT.self, TTML.self, SubStation.self, SubStationV4.self, SBV.self,
        LRC.self, CueJSON.self, CueCSV.self,
    ]

    /// The format with a short name, or with a file extension.
    public static func named(_ name: String) -> (any SubtitleFormat.Type)? {
        let name = name.lowercased()
        return all.first { $0.name == name } ?? all.first { $0.fileExtensions.contains(name) }
    }

    /// The format of a text, told by its content; an extension only decides between equals.
    public static func detect(
        _ source: SourceText, fileExtension: String = ""
    ) -> (any SubtitleFormat.Type)? {
        var best: (format: any SubtitleFormat.Type, score: Int)?
        for format in all {
            var score = format.confidence(in: source) * 2
            guard score > 0 else { continue }
            if format.fileExtensions.contains(fileExtension.lowercased()) { score += 1 }
            if score > (best?.score ?? 0) { best = (format, score) }
        }
        return best?.format
    }
}

extension Document {
    /// Writes the document: byte for byte where it was read from the same format and didn't change,
    /// else in canonical form in UTF-8.
    ///
    /// - Throws: ``FormatError`` when a changed cue can't be said in the encoding of the source.
    /// - Complexity: O(*n*) in the size of the document.
    public func written(
        as format: any SubtitleFormat.Type, options: WritingOptions = WritingOptions(),
        findings: inout [Finding]
    ) throws(FormatError) -> [UInt8] {
        var output: [UInt8] = []
        let found = findings.count
        let isOwn = format.name == self.format
        if isOwn, !options.normalizes, let source, isTangled, isAsRead {
            output = options.keepsEncoding ? source.fileBytes : source.bytes
        } else if isOwn, !options.normalizes, let source, !isTangled, format.canCopy(self) {
            try writeLossless(source, as: format, options: options, to: &output, &findings)
        } else {
            if !isOwn, options.reportsLosses {
                Formats.named(self.format)?.reportLosses(
                    leaving: self, for: format, findings: &findings)
            }
            try format.write(self, options: options, to: &output, findings: &findings)
        }
        // What is said of the whole document is of use among many files only with its name.
        if let source {
            for index in found..<findings.count where findings[index].range == nil {
                findings[index].range = SourceRange(file: source.name)
            }
        }
        return output
    }
}
