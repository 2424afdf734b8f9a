internal import Diagnostics

/// Reads the rows of a table of cues.
struct CSVReader {
    let source: SourceText
    let options: ReadingOptions
    var columns: CSVColumns
    var cues: [Cue] = []
    var findings: [Finding] = []
    var headEnd = 0
    var unit = TimeUnit.milliseconds

    private let start: Int
    /// The times as the cells say them, until the unit of mere numbers is known.
    private var times: [CueJSONFields.Times] = []

    init(source: SourceText, options: ReadingOptions) {
        self.source = source
        self.options = options
        let table = Self.tableStart(of: source)
        start = table.position
        columns = CSVColumns.detect(source.bytes, from: start)
        if let separator = table.separator { columns.separator = separator }
    }

    /// Where the first row begins; spreadsheets say their separator in a line `sep=;` before it.
    static func tableStart(of source: SourceText) -> (position: Int, separator: UInt8?) {
        var lines = TextLines(source.bytes, from: source.byteOrderMarkLength)
        var position = lines.position
        while let line = lines.next() {
            guard source.bytes.isBlank(line.range) else {
                let isNote = source.bytes.holds("sep=", at: position) && line.range.count == 5
                return isNote
                    ? (line.stop, source.bytes[line.range.upperBound - 1]) : (position, nil)
            }
            position = line.stop
        }
        return (position, nil)
    }

    mutating func read() {
        let bytes = source.bytes
        var position = start
        headEnd = start
        if columns.hasHeader,
            let header = CSVRecord(bytes, from: start, separator: columns.separator)
        {
            position = header.stop
            headEnd = header.stop
        }
        var lead = position
        while let record = CSVRecord(bytes, from: position, separator: columns.separator) {
            position = record.stop
            guard !record.isBlank(in: bytes) else { continue }
            if take(record, lead: lead) { lead = record.stop }
        }
        resolveTimes()
    }

    private mutating func take(_ record: CSVRecord, lead: Int) -> Bool {
        let bytes = source.bytes
        if record.fields.contains(where: { $0.isBroken }) {
            findings.repair(
                "csv-quotes", "a quotation mark doesn't open or close a field", at: record.range,
                of: source, options)
        }
        let start = time(columns.index(.start), of: record)
        var end = time(columns.index(.end), of: record)
        let isDuration = end == nil && columns.index(.duration) != nil
        if isDuration { end = time(columns.index(.duration), of: record) }
        let text = columns.text.map { record.text($0, of: bytes) } ?? ""
        guard start != nil || end != nil || !text.isEmpty else {
            findings.repair(
                "csv-not-a-cue", "the row has neither times nor a text, so it is left out",
                at: record.range, of: source, options)
            return false
        }
        if start == nil || end == nil {
            findings.repair(
                "csv-missing-time",
                "a time is missing or can't be read; the cue takes it from its neighbours",
                at: record.range, of: source, options)
        }
        times.append(CueJSONFields.Times(start: start, end: end, isDuration: isDuration))
        append(record, lead: lead, text: text)
        return true
    }

    private mutating func append(
        _ record: CSVRecord, lead: Int, text: String
    ) {
        let bytes = source.bytes
        var place = Cue.Place()
        place.lead = UInt32(lead)
        place.block = UInt32(record.range.lowerBound)
        place.timing = place.block
        let field = columns.text.flatMap {
            record.fields.indices.contains($0) ? record.fields[$0].content : nil
        }
        place.payload = UInt32(field?.lowerBound ?? record.range.upperBound)
        place.payloadEnd = UInt32(field?.upperBound ?? record.range.upperBound)
        place.stop = UInt32(record.stop)
        func string(_ role: CSVColumns.Role) -> String {
            columns.index(role).map { record.text($0, of: bytes) } ?? ""
        }
        var tree = CueText()
        let speaker = string(.speaker)
        if !speaker.isEmpty { tree.open(.voice, speaker) }
        tree.append(text)
        tree.closeAll()
        var attributes: [String: String] = [:]
        if columns.index(.source) != nil, columns.text != columns.index(.source) {
            attributes["source"] = string(.source)
        }
        let note = string(.note)
        let id = string(.id)
        cues.append(
            Cue(
                start: 0, end: 0, place: place, traits: .anyMarkup,
                own: Cue.Content(
                    identifier: id.isEmpty ? nil : id, text: tree,
                    comments: note.isEmpty ? [] : [note], attributes: attributes)))
    }

    private func time(_ column: Int?, of record: CSVRecord) -> CueJSONFields.Time? {
        guard let column else { return nil }
        return CSVWriter.time(record.text(column, of: source.bytes))
    }

    private mutating func resolveTimes() {
        unit = columns.unit ?? CueJSONFields.Times.unit(guessedFrom: times)
        for (index, times) in CueJSONFields.Times.resolved(times, in: unit).enumerated() {
            cues[index].times = times
        }
    }
}
