internal import Diagnostics

/// The part of a SubStation script before its events.
enum SubStationHead {
    /// Writes a changed head: lines that still hold are copied, others are replaced, left out or
    /// added at the end of their section.
    static func write(_ document: Document, _ options: WritingOptions, to output: inout [UInt8]) {
        guard let source = document.source else { return }
        let bytes = source.bytes
        let isLegacy = document.format == SubStationV4.name
        let ending = (options.lineEnding ?? .lf).bytes
        var metadata = document.head.metadata
        if let size = document.head.resolution, size != document.headAsRead.resolution {
            metadata["PlayResX"] = String(Int(size.x.clamped))
            metadata["PlayResY"] = String(Int(size.y.clamped))
        }
        var styles = document.head.styles
        var columns = isLegacy ? SubStationStyles.legacyColumns : SubStationStyles.columns
        var section: SubStationSection?
        var pending: [UInt8] = []
        output += bytes[..<source.byteOrderMarkLength]
        var lines = TextLines(bytes, from: source.byteOrderMarkLength)
        func finish(_ section: SubStationSection?) {
            if section == .info {
                for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
                    output += "\(key): \(value)".utf8 + ending
                }
                metadata = [:]
            } else if case .styles? = section {
                for style in styles {
                    output +=
                        SubStationStyles.line(
                            style, columns: columns, wasLegacy: isLegacy, isLegacy: isLegacy
                        ).utf8 + ending
                }
                styles = []
            }
            // Empty lines before the next section.
            output += pending
            pending = []
        }
        while lines.position < document.headEnd {
            let start = lines.position
            guard let line = lines.next() else { break }
            if bytes.isBlank(line.range) {
                pending += bytes[start..<line.stop]
                continue
            }
            if let next = SubStationSection(bytes, line.range) {
                finish(section)
                section = next
                output += bytes[start..<line.stop]
                continue
            }
            output += pending
            pending = []
            let whole = bytes[start..<line.stop]
            guard let parsed = SubStationLine(bytes, line.range) else {
                output += whole
                continue
            }
            switch section {
            case .info? where bytes[bytes.trimmed(line.range).lowerBound] != 0x3B:
                guard let value = metadata.removeValue(forKey: parsed.name) else {
                    // A second line of that name stays as it was unless the first is gone.
                    if document.head.metadata[parsed.name] != nil { output += whole }
                    continue
                }
                let isSame = value == document.headAsRead.metadata[parsed.name]
                output += isSame ? Array(whole) : Array("\(parsed.name): \(value)".utf8) + ending
            case .styles? where parsed.name == "Format":
                columns = source.text(parsed.value).split(
                    separator: ",", omittingEmptySubsequences: false
                ).map { String($0.filter { $0 != " " }) }
                output += whole
            case .styles? where parsed.name == "Style":
                let fields = SubStationLine.fields(bytes, parsed.value, count: columns.count)
                let index = columns.firstIndex { $0.lowercased() == "name" } ?? 0
                guard index < fields.count else { continue }
                let name = String(
                    source.text(bytes.trimmed(fields[index])).drop { $0 == "*" })
                // Styles mostly stand in the order in which they were read.
                guard let place = styles.firstIndex(where: { $0.name == name }) else { continue }
                let style = styles.remove(at: place)
                if document.headAsRead.styles.contains(style) {
                    output += whole
                } else {
                    output +=
                        SubStationStyles.line(
                            style, columns: columns, wasLegacy: isLegacy, isLegacy: isLegacy
                        ).utf8 + ending
                }
            default: output += whole
            }
        }
        finish(section)
    }

    /// The bytes of the sections that aren't understood, such as embedded fonts.
    static func otherSections(of source: SourceText) -> [Range<Int>] {
        let bytes = source.bytes
        var lines = TextLines(bytes, from: source.byteOrderMarkLength)
        var sections: [Range<Int>] = []
        var open: Int?
        while true {
            let start = lines.position
            guard let line = lines.next() else { break }
            guard let section = SubStationSection(bytes, line.range) else { continue }
            if let first = open { sections.append(first..<start) }
            open = section == .other ? start : nil
        }
        if let first = open { sections.append(first..<bytes.count) }
        return sections
    }

    /// Reports what the payloads and the sections of a script say that its tree doesn't.
    static func reportLosses(
        leaving document: Document, for format: any SubtitleFormat.Type,
        _ findings: inout [Finding]
    ) {
        guard let source = document.source else { return }
        for section in otherSections(of: source) {
            findings.append(
                Finding(
                    rule: "lost-section", severity: .warning,
                    message: "the file loses a section, which \(format.title) can't say",
                    range: source.range(section.lowerBound..<section.lowerBound + 1)))
        }
        for (index, cue) in document.cues.enumerated() where cue.own?.text == nil {
            let payload = Array(document.payload(of: cue).utf8)
            for tag in SubStationMarkup.dropped(in: payload.span) {
                findings.append(
                    LossReport.finding(
                        "override", tag, of: cue, number: index + 1, format: format.title,
                        in: document))
            }
        }
    }
}

extension Double {
    /// A number that fits an integer.
    fileprivate var clamped: Double { isFinite ? Swift.min(Swift.max(self, 0), 1e9) : 0 }
}
