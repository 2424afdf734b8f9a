internal import Diagnostics

/// Reads a SubStation script of either version, whatever state it is in.
struct SubStationReader {
    let source: SourceText
    let options: ReadingOptions
    var cues: [Cue] = []
    var head = Document.Head()
    var findings: [Finding] = []
    var layouts: [Layout] = []
    var headEnd = 0
    var isLegacy = false
    /// Whether anything was seen that only scripts have.
    var isScript = false
    /// The comments since the last cue.
    var comments: [String] = []

    private var section: SubStationSection?
    private var styleColumns: [String] = []
    private var hasFormat = false
    private var lead = 0
    private var contents: [[UInt8]: Cue.Content] = [:]

    static let eventColumns = [
        "Layer", "Start", "End", "Style", "Name", "MarginL", "MarginR", "MarginV", "Effect", "Text",
    ]
    static let legacyEventColumns = ["Marked"] + eventColumns.dropFirst()

    init(source: SourceText, options: ReadingOptions) {
        self.source = source
        self.options = options
        isLegacy = Self.tell(source).isLegacy
    }

    /// How sure it is that a text is a script, and whether it is of version 4.
    static func tell(_ source: SourceText) -> (confidence: Int, isLegacy: Bool) {
        let bytes = source.bytes
        var lines = TextLines(bytes, from: source.byteOrderMarkLength)
        var confidence = 0
        var isLegacy = false
        var seen = 0
        while lines.position < 100_000, let line = lines.next() {
            guard !bytes.isBlank(line.range) else { continue }
            seen += 1
            if seen > 60, confidence == 0 { break }
            switch SubStationSection(bytes, line.range) {
            case .info: confidence = max(confidence, seen == 1 ? 95 : 85)
            case .styles(let legacy):
                confidence = max(confidence, 85)
                if legacy { isLegacy = true }
            case .events: return (max(confidence, 70), isLegacy)
            default: break
            }
            guard let line = SubStationLine(bytes, line.range) else { continue }
            if line.name == "ScriptType", confidence > 0 {
                let version = source.text(line.value).lowercased()
                isLegacy = version.hasPrefix("v4.00") && !version.contains("+")
            }
            if line.name == "Dialogue", confidence == 0,
                SubStationLine.fields(bytes, line.value, count: 10).count >= 9
            {
                confidence = 60
            }
        }
        return (confidence, isLegacy)
    }

    mutating func read() {
        let bytes = source.bytes
        var lines = TextLines(bytes, from: source.byteOrderMarkLength)
        headEnd = lines.position
        while true {
            let start = lines.position
            guard let line = lines.next() else { break }
            if let next = SubStationSection(bytes, line.range) {
                section = next
                if next != .other { isScript = true }
                if next == .events, cues.isEmpty, layouts.isEmpty { headEnd = line.stop }
                continue
            }
            guard !bytes.isBlank(line.range) else { continue }
            readLine(line, from: start)
        }
        if layouts.isEmpty {
            if cues.isEmpty, section != .events { headEnd = lines.position }
            layouts = [layout(Self.eventColumns, at: headEnd)]
        }
        lead = max(lead, headEnd)
        finishHead()
        reportUnknownStyles()
    }

    private mutating func readLine(_ line: TextLines.Line, from start: Int) {
        let bytes = source.bytes
        let first = bytes[bytes.trimmed(line.range).lowerBound]
        let parsed = SubStationLine(bytes, line.range)
        let isEvent = parsed?.name == "Dialogue" || parsed?.name == "Comment"
        if let parsed, isEvent, section != .other {
            if section != .events {
                findings.repair(
                    "ass-missing-section", "an event stands outside of the section [Events]",
                    at: line.range, of: source, options)
                section = .events
            }
            readEvent(parsed, line, from: start)
            return
        }
        if first == 0x3B || bytes.holds("!:", at: bytes.trimmed(line.range).lowerBound) {
            guard section != .other else { return }
            let text = bytes.trimmed(line.range.lowerBound..<line.range.upperBound)
            let mark = first == 0x3B ? 1 : 2
            let comment = source.text(bytes.trimmed(text.lowerBound + mark..<text.upperBound))
            if section == .events {
                comments.append(comment)
            } else {
                head.comments.append(comment)
            }
            return
        }
        switch (section, parsed) {
        case (.other, _): break
        case (.info, let parsed?):
            if head.metadata[parsed.name] == nil {
                head.metadata[parsed.name] = source.text(bytes.trimmed(parsed.value))
            }
        case (.styles, let parsed?) where parsed.name == "Format":
            styleColumns = columns(parsed.value)
        case (.styles, let parsed?) where parsed.name == "Style": readStyle(parsed)
        case (.events, let parsed?) where parsed.name == "Format":
            let found = columns(parsed.value)
            readFormat(found, line, from: start)
        case (.events, let parsed?)
        where ["Picture", "Sound", "Movie", "Command"].contains(parsed.name): break
        default:
            findings.repair(
                "ass-unknown-line", "the line isn't understood", at: line.range, of: source,
                options)
        }
    }

    private func columns(_ range: Range<Int>) -> [String] {
        source.text(range).split(separator: ",", omittingEmptySubsequences: false).map {
            var name = $0[...]
            while name.first == " " || name.first == "\t" { name = name.dropFirst() }
            while name.last == " " || name.last == "\t" { name = name.dropLast() }
            return String(name)
        }
    }

    private func layout(_ names: [String], at offset: Int) -> Layout {
        Layout(offset: UInt32(offset), columns: names.map { SubStationEvent.key($0) })
    }

    private mutating func readFormat(_ names: [String], _ line: TextLines.Line, from start: Int) {
        let found = layout(names, at: start)
        guard found.index(of: "start") != nil, found.index(of: "text") != nil else {
            findings.repair(
                "ass-bad-format", "the columns lack Start or Text, so the usual ones are taken",
                at: line.range, of: source, options)
            return
        }
        hasFormat = true
        if cues.isEmpty, layouts.isEmpty { headEnd = line.stop }
        if layouts.last?.columns != found.columns { layouts.append(found) }
    }

    private mutating func readStyle(_ line: SubStationLine) {
        let bytes = source.bytes
        if styleColumns.isEmpty {
            findings.repair(
                "ass-missing-format", "no Format line says the columns of styles", at: line.value,
                of: source, options)
            styleColumns = isLegacy ? SubStationStyles.legacyColumns : SubStationStyles.columns
        }
        let fields = SubStationLine.fields(bytes, line.value, count: styleColumns.count)
        var style = Style()
        for (column, field) in zip(styleColumns, fields) {
            let value = source.text(bytes.trimmed(field))
            if column.lowercased() == "name" {
                style.name = String(value.drop { $0 == "*" })
            } else {
                style.properties[column] = value
            }
        }
        if fields.count < styleColumns.count {
            findings.repair(
                "ass-short-line", "the style has fewer values than there are columns",
                at: line.value, of: source, options)
        }
        head.styles.append(style)
    }

    private mutating func readEvent(
        _ line: SubStationLine, _ whole: TextLines.Line, from start: Int
    ) {
        if layouts.isEmpty {
            if cues.isEmpty, comments.isEmpty { headEnd = max(headEnd, start) }
            findings.repair(
                "ass-missing-format", "no Format line says the columns of events",
                at: whole.range, of: source, options)
            layouts.append(
                layout(isLegacy ? Self.legacyEventColumns : Self.eventColumns, at: headEnd))
        }
        guard let layout = layouts.last else { return }
        isScript = true
        if cues.isEmpty { lead = headEnd }
        let event = SubStationEvent(source.bytes, line.value, layout)
        if line.name == "Comment" {
            comments.append(event.text.map { source.text($0) } ?? "")
            return
        }
        guard let times = times(of: event, at: whole.range) else { return }
        var place = Cue.Place()
        place.lead = UInt32(lead)
        place.block = UInt32(start)
        place.timing = UInt32(start)
        place.payload = UInt32(event.text?.lowerBound ?? whole.range.upperBound)
        place.payloadEnd = UInt32(event.text?.upperBound ?? whole.range.upperBound)
        place.stop = UInt32(whole.stop)
        lead = whole.stop
        cues.append(
            Cue(
                start: times.start, end: times.end, place: place,
                traits: Cue.Traits(of: source.bytes[place.payloadRange]).union(.markup),
                own: content(of: event)))
    }

    private mutating func times(
        of event: SubStationEvent, at range: Range<Int>
    ) -> (start: Int64, end: Int64)? {
        if event.isShort {
            findings.repair(
                "ass-short-line",
                event.start == nil
                    ? "the event is cut short and has no times, so it is left out"
                    : "the event has fewer values than there are columns",
                at: range, of: source, options)
            if event.start == nil { return nil }
        } else if event.start == nil || event.end == nil {
            findings.repair(
                "ass-bad-time", "a time can't be read; the cue takes it from its neighbours",
                at: range, of: source, options)
        }
        let last = cues.last?.end ?? 0
        let start = event.start ?? event.end.map { min($0, last) } ?? last
        return (start, event.end ?? start)
    }

    /// What the columns say besides times and text. Cues that say the same share it.
    private mutating func content(of event: SubStationEvent) -> Cue.Content {
        if comments.isEmpty, let shared = contents[event.rest] { return shared }
        let content = Cue.Content(
            comments: comments, style: event.style, attributes: event.attributes)
        if comments.isEmpty { contents[event.rest] = content }
        comments = []
        return content
    }

    private mutating func finishHead() {
        let metadata = head.metadata
        func number(_ name: String) -> Double? {
            metadata[name].flatMap { Double($0) }.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
        }
        // Where one is missing, a picture of 4:3 is meant.
        switch (number("PlayResX"), number("PlayResY")) {
        case (let x?, let y?): head.resolution = Region.Point(x: x, y: y)
        case (let x?, nil): head.resolution = Region.Point(x: x, y: (x * 3 / 4).rounded())
        case (nil, let y?): head.resolution = Region.Point(x: (y * 4 / 3).rounded(), y: y)
        default: break
        }
        if let language = metadata["Language"], !language.isEmpty { head.language = language }
    }

    private mutating func reportUnknownStyles() {
        guard !head.styles.isEmpty else { return }
        var known = Set(head.styles.map { $0.name })
        for cue in cues {
            guard let style = cue.own?.style, !known.contains(style) else { continue }
            known.insert(style)
            findings.repair(
                "ass-unknown-style", "there is no style of this name, so the default is taken",
                at: cue.place.blockRange.lowerBound..<Int(cue.place.payload), of: source, options)
        }
    }
}
