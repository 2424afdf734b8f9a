internal import Diagnostics

/// Writes documents and single events as SubStation scripts.
struct SubStationWriter {
    let document: Document
    let options: WritingOptions
    let isLegacy: Bool
    var findings: [Finding] = []

    private var format: any SubtitleFormat.Type {
        isLegacy ? SubStationV4.self : SubStation.self
    }
    private let ending: [UInt8]
    private let styles: StyleClasses
    private let size: Region.Point
    /// Whether the document was read from a script, so that its names and payloads are a script's.
    private let isOwn: Bool
    private let wasLegacy: Bool
    private var rounded = (count: 0, first: 0)
    private var firstRounded: Cue?

    init(document: Document, options: WritingOptions, isLegacy: Bool) {
        self.document = document
        self.options = options
        self.isLegacy = isLegacy
        ending = (options.lineEnding ?? .lf).bytes
        styles = StyleClasses(document.head)
        size = document.head.resolution ?? CueText.Placement.defaultResolution
        isOwn = document.markup == .subStation
        wasLegacy = document.format == SubStationV4.name
    }

    mutating func write(to output: inout [UInt8]) {
        if options.byteOrderMark == true { output += [0xEF, 0xBB, 0xBF] }
        writeInfo(to: &output)
        writeStyles(to: &output)
        let columns =
            isLegacy ? SubStationReader.legacyEventColumns : SubStationReader.eventColumns
        let layout = Layout(offset: 0, columns: columns.map { SubStationEvent.key($0) })
        line("", to: &output)
        line("[Events]", to: &output)
        line("Format: " + columns.joined(separator: ", "), to: &output)
        for (index, cue) in document.cues.enumerated() {
            for comment in document.comments(before: cue) {
                writeComment(comment, at: cue.start, to: &output)
            }
            writeEvent(cue, layout, number: index + 1, to: &output)
        }
        for comment in document.trailingComments {
            writeComment(comment, at: document.cues.last?.end ?? 0, to: &output)
        }
        if isOwn, let source = document.source {
            for section in SubStationHead.otherSections(of: source) {
                // Empty lines at the end would be one more each time.
                let end = source.bytes[section].lastIndex { $0 > 0x20 } ?? section.lowerBound
                line("", to: &output)
                output += source.bytes[section.lowerBound...end]
                line("", to: &output)
            }
        }
        Document.reportRounding(
            rounded, to: "hundredths of a second", cue: firstRounded, of: document, options,
            &findings)
    }

    private func line(_ text: String, to output: inout [UInt8]) {
        output += text.utf8
        output += ending
    }

    private mutating func writeInfo(to output: inout [UInt8]) {
        line("[Script Info]", to: &output)
        for comment in document.head.comments {
            for text in comment.split(whereSeparator: \.isNewline) {
                line("; \(text)", to: &output)
            }
        }
        var metadata = isOwn ? document.head.metadata : [:]
        if !isOwn, let title = document.head.title { metadata["Title"] = title }
        metadata["ScriptType"] = isLegacy ? "v4.00" : "v4.00+"
        if document.head.resolution != nil || !isOwn {
            metadata["PlayResX"] = Self.whole(size.x)
            metadata["PlayResY"] = Self.whole(size.y)
        }
        if !isLegacy, metadata["WrapStyle"] == nil { metadata["WrapStyle"] = "0" }
        if let language = document.head.language { metadata["Language"] = language }
        let usual = ["Title", "ScriptType", "WrapStyle", "PlayResX", "PlayResY"]
        let rest = metadata.keys.filter { !usual.contains($0) }.sorted()
        for key in usual + rest {
            guard let value = metadata[key] else { continue }
            line("\(key): \(value.filter { !$0.isNewline })", to: &output)
        }
        guard !isOwn else { return }
        var rest2 = document
        rest2.head.styles = document.head.styles.filter { !$0.css.isEmpty || !$0.name.isEmpty }
        rest2.reportHeadLosses(
            keepsTitle: true, keepsLanguage: true, keepsComments: true, for: format, options,
            &findings)
    }

    private static func whole(_ number: Double) -> String {
        String(number.isFinite ? Int(min(max(number, 1), 100_000).rounded()) : 384)
    }

    private func writeStyles(to output: inout [UInt8]) {
        let columns = isLegacy ? SubStationStyles.legacyColumns : SubStationStyles.columns
        line("", to: &output)
        line(isLegacy ? "[V4 Styles]" : "[V4+ Styles]", to: &output)
        line("Format: " + columns.joined(separator: ", "), to: &output)
        var styles = isOwn ? document.head.styles.filter { !$0.name.isEmpty } : []
        if !styles.contains(where: { $0.name == "Default" }) {
            styles.append(SubStationStyles.standard(for: size))
        }
        for style in styles {
            line(
                SubStationStyles.line(
                    style, columns: columns, wasLegacy: wasLegacy, isLegacy: isLegacy),
                to: &output)
        }
    }

    private mutating func writeComment(
        _ comment: String, at time: Int64, to output: inout [UInt8]
    ) {
        var moment: [UInt8] = []
        ClockTime.write(
            ClockTime.roundedToHundredths(max(0, time)), hourDigits: 1, fractionDigits: 2,
            to: &moment)
        let text = comment.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        output += (isLegacy ? "Comment: Marked=0," : "Comment: 0,").utf8
        output += moment
        output.append(0x2C)
        output += moment
        line(",Default,,0,0,0,," + text.joined(separator: "\\N"), to: &output)
    }

    /// Writes a cue's event, as it is wherever it didn't change. Losses are reported of cues that
    /// have a number.
    mutating func writeEvent(
        _ cue: Cue, _ layout: Layout, number: Int? = nil, to output: inout [UInt8]
    ) {
        var fields: [Range<Int>] = []
        let bytes = document.source?.bytes ?? []
        var lineEnd = ending
        if number == nil, !cue.traits.contains(.inserted) {
            let block = cue.place.blockRange
            let stop = block.upperBound
            let endings = bytes[block].reversed().prefix { $0 == 0x0A || $0 == 0x0D }.count
            let range = block.lowerBound..<stop - min(endings, 2)
            if let line = SubStationLine(bytes, range) {
                fields = SubStationLine.fields(bytes, line.value, count: layout.columns.count)
                output += bytes[block.lowerBound..<line.value.lowerBound]
                lineEnd = Array(bytes[range.upperBound..<stop])
            }
        }
        if fields.isEmpty { output += "Dialogue: ".utf8 }
        if let number, isOwn {
            let names = Set(document.attributes(of: cue).keys)
            for name in names.subtracting(layout.columns).sorted() {
                document.reportLoss(
                    "attribute", name, of: cue, number: number, for: format, options, &findings)
            }
        }
        for (index, column) in layout.columns.enumerated() {
            if index > 0 { output.append(0x2C) }
            if index < fields.count, holds(column, fields[index], of: cue, in: bytes) {
                output += bytes[fields[index]]
            } else {
                output += value(column, of: cue, number: number)
            }
        }
        output += lineEnd
    }

    /// Whether a field of the source still says what the cue says.
    private func holds(
        _ column: String, _ field: Range<Int>, of cue: Cue, in bytes: [UInt8]
    ) -> Bool {
        switch column {
        case "start":
            SubStationEvent.time(bytes, bytes.trimmed(field)) == cue.start
                || !cue.traits.contains(.changedTiming)
        case "end":
            SubStationEvent.time(bytes, bytes.trimmed(field)) == cue.end
                || !cue.traits.contains(.changedTiming)
        case "text", "name": !cue.traits.contains(.changedText)
        default: true
        }
    }

    private mutating func value(_ column: String, of cue: Cue, number: Int?) -> [UInt8] {
        let attributes = document.attributes(of: cue)
        switch column {
        case "start": return time(cue.start, of: cue, number: number)
        case "end": return time(cue.end, of: cue, number: number)
        case "text": return payload(of: cue, number: number)
        case "style":
            let style = isOwn ? document.style(of: cue) : nil
            return Array((style ?? "Default").utf8).map { $0 == 0x2C ? 0x3B : $0 }
        case "name":
            let name =
                keepsPayload(of: cue)
                ? attributes["name"] : document.text(of: cue).speaker ?? attributes["name"]
            // Commas and line ends would end the column.
            let field = (name ?? "").utf8.map { $0 == 0x2C ? 0x3B : $0 < 0x20 ? 0x20 : $0 }
            return Array(field[field.trimmed(field.indices)])
        case "marked": return Array("Marked=\(attributes["marked"] ?? "0")".utf8)
        case "layer", "marginL", "marginR", "marginV":
            return Array((isOwn ? attributes[column] ?? "0" : "0").utf8)
        default: return isOwn ? Array((attributes[column] ?? "").utf8) : []
        }
    }

    private func keepsPayload(of cue: Cue) -> Bool { isOwn && cue.own?.text == nil }

    private mutating func payload(of cue: Cue, number: Int?) -> [UInt8] {
        if keepsPayload(of: cue) {
            return document.payload(of: cue).utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        }
        let whole = document.text(of: cue)
        let text = whole.withoutSpeaker
        var placement = text.placement
        var kept: CueFeatures = [
            .looks, .font, .classes, .voice, .language, .ruby, .timestamps, .comments, .position,
        ]
        if isOwn { kept.formUnion([.style, .attributes]) }
        var settings = document.settings(of: cue)
        settings.coordinates = nil
        if placement != CueText.Placement() {
            if !settings.isDefault { kept.remove(.position) }
        } else if !settings.isDefault {
            let nearest = CueText.Placement.nearest(to: settings, resolution: size)
            placement = nearest.placement
            if !nearest.isExact { kept.remove(.position) }
        }
        var writer = SubStationMarkupWriter(
            base: document.look(of: cue), start: cue.start, end: cue.end)
        writer.isLegacy = isLegacy
        var output: [UInt8] = []
        writer.write(text, placement: placement, styles: styles, to: &output)
        if let number {
            document.reportLosses(
                of: cue, number: number, text: text, except: kept, for: format, options, &findings)
            for property in writer.lost {
                document.reportLoss(
                    property, of: cue, number: number, for: format, options, &findings)
            }
        }
        return output
    }

    private mutating func time(_ time: Int64, of cue: Cue, number: Int?) -> [UInt8] {
        let result = ClockTime.roundedToHundredths(max(0, time))
        if let number {
            if time < 0 {
                document.reportLoss(
                    "negative-time", of: cue, number: number, for: format, options, &findings)
            } else if result != time {
                if rounded.count == 0 {
                    rounded.first = number
                    firstRounded = cue
                }
                if rounded.count == 0 || lastRounded != number { rounded.count += 1 }
                lastRounded = number
            }
        }
        var output: [UInt8] = []
        ClockTime.write(result, hourDigits: 1, fractionDigits: 2, to: &output)
        return output
    }

    private var lastRounded = 0
}
