/// Writes cues as rows of a table.
enum CSVWriter {
    /// A time as a cell says it, or `nil` when it isn't one.
    static func time(_ text: String) -> CueJSONFields.Time? {
        let bytes = Array(text.utf8)
        let range = bytes.trimmed(bytes.indices)
        guard let time = ClockTime.read(bytes.span.extracting(range)) else { return nil }
        guard time.fields == 1 else { return .milliseconds(time.milliseconds) }
        // A spreadsheet may write the fraction after a comma.
        let number = String(decoding: bytes[range], as: UTF8.self).replacing(",", with: ".")
        return Double(number).map { .number($0) }
    }

    /// Adds a row for a cue that stands in no source, without a line ending.
    static func write(
        _ cue: Cue, of document: Document, _ layout: Layout, to output: inout [UInt8]
    ) {
        for (index, column) in layout.columns.enumerated() {
            if index > 0 { output.append(layout.separator) }
            let text = CSVColumns.Role(rawValue: column).flatMap {
                value($0, of: cue, in: document, layout, like: nil)
            }
            output += CSVRecord.written(text ?? "", separator: layout.separator)
        }
    }

    /// Adds a cue's row so that only the cells that changed differ.
    static func writeChanged(
        _ cue: Cue, of document: Document, in source: SourceText, _ layout: Layout,
        to output: inout [UInt8]
    ) {
        let bytes = source.bytes
        let start = Int(cue.place.block)
        guard let record = CSVRecord(bytes, from: start, separator: layout.separator) else {
            return
        }
        var written = 0
        for index in 0..<max(record.fields.count, layout.columns.count) {
            let field = index < record.fields.count ? record.fields[index] : nil
            let role =
                index < layout.columns.count
                ? CSVColumns.Role(rawValue: layout.columns[index]) : nil
            let old = record.text(index, of: bytes)
            let new = role.flatMap { changed($0, of: cue, in: document, layout, like: old) }
            let changes = new != nil && new != old
            // A row that is too short is only filled as far as there is something to say.
            guard field != nil || changes else { continue }
            while written < index {
                output.append(layout.separator)
                written += 1
            }
            if let new, changes {
                output += CSVRecord.written(
                    new, separator: layout.separator, quotes: field?.isQuoted == true)
            } else if let field {
                output += bytes[field.range]
            }
        }
        output += bytes[record.range.upperBound..<record.stop]
    }

    /// What a cell must say, or `nil` when what it says still holds.
    private static func changed(
        _ role: CSVColumns.Role, of cue: Cue, in document: Document, _ layout: Layout,
        like old: String
    ) -> String? {
        let isChanged: Bool
        switch role {
        case .id: isChanged = cue.traits.contains(.changedIdentifier)
        case .start, .end, .duration: isChanged = cue.traits.contains(.changedTiming)
        case .text, .target, .speaker: isChanged = cue.traits.contains(.changedText)
        case .source:
            isChanged =
                cue.traits.contains(.changedText) && layout.index(of: "target") == nil
                && layout.index(of: "text") == nil
        case .note: isChanged = false
        }
        guard isChanged else { return nil }
        // A text stands in one column; the first of these that there is.
        if role == .text, layout.index(of: "target") != nil { return nil }
        return value(role, of: cue, in: document, layout, like: old)
    }

    private static func value(
        _ role: CSVColumns.Role, of cue: Cue, in document: Document, _ layout: Layout,
        like old: String?
    ) -> String? {
        switch role {
        case .id: return document.identifier(of: cue)
        case .start: return written(cue.start, like: old, layout)
        case .end: return written(cue.end, like: old, layout)
        case .duration: return written(cue.duration, like: old, layout)
        case .speaker: return document.text(of: cue).speaker ?? ""
        case .note: return document.comments(before: cue).joined(separator: "\n")
        case .source:
            let isText = layout.index(of: "target") == nil && layout.index(of: "text") == nil
            return isText
                ? document.text(of: cue).legible : document.attributes(of: cue)["source"] ?? ""
        case .text, .target: return document.text(of: cue).legible
        }
    }

    /// A time in the way in which the cell spelled it.
    private static func written(_ time: Int64, like old: String?, _ layout: Layout) -> String {
        var output: [UInt8] = []
        let hasComma = old?.contains(",") == true
        if let old, let reading = self.time(old) {
            if CueJSONFields.milliseconds(reading, in: layout.unit) == time { return old }
            if case .number = reading {
                guard layout.unit == .seconds else { return String(time) }
                if time < 0 { output.append(0x2D) }
                output += String(time.magnitude / 1000).utf8
                output.append(hasComma ? 0x2C : 0x2E)
                ClockTime.write(time.magnitude % 1000, digits: 3, to: &output)
                return String(decoding: output, as: UTF8.self)
            }
        }
        let digits = old.map { $0.prefix { $0 != ":" }.count } ?? 2
        ClockTime.write(
            time, hourDigits: digits == 1 ? 1 : 2, point: hasComma ? 0x2C : 0x2E, to: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
