/// What the columns of a table hold, as its first row or its contents tell.
struct CSVColumns {
    /// What a column holds; the raw value is its name in our own header.
    enum Role: String { case id, start, end, duration, text, source, target, speaker, note }

    /// The role of each column, or `nil` for one that isn't known.
    var roles: [Role?] = []
    /// The unit that the header names.
    var unit: TimeUnit?
    var separator: UInt8 = 0x2C
    var hasHeader = false
    /// How sure it is that this is a table of cues, from 0 to 100.
    var confidence = 0

    /// The column that has the cue's text.
    var text: Int? { index(.target) ?? index(.text) ?? index(.source) }

    func index(_ role: Role) -> Int? { roles.firstIndex(of: role) }

    /// The likeliest reading of a table that begins at some place.
    static func detect(_ bytes: [UInt8], from start: Int) -> CSVColumns {
        var best = CSVColumns()
        for separator: UInt8 in [0x2C, 0x3B, 0x09, 0x7C] {
            guard let record = CSVRecord(bytes, from: start, separator: separator) else { continue }
            var columns = CSVColumns(header: record, of: bytes)
            if columns.confidence == 0 { columns = CSVColumns(unnamed: record, of: bytes) }
            columns.separator = separator
            if columns.confidence > best.confidence { best = columns }
        }
        return best
    }

    init() {}

    private init(header record: CSVRecord, of bytes: [UInt8]) {
        guard record.fields.count <= 200, record.range.count < 10_000 else { return }
        for index in record.fields.indices {
            let name = Self.normalized(record.text(index, of: bytes))
            var role = Self.names[name]
            if role == nil, name.hasPrefix("start") { role = .start }
            if role == nil, name.hasPrefix("end ") { role = .end }
            if role == .start || role == .end {
                if name.contains("millisecond") || name.hasSuffix(" ms") { unit = .milliseconds }
                if name.hasSuffix(" seconds") || name.hasSuffix(" s") || name.hasSuffix(" sec") {
                    unit = .seconds
                }
            }
            roles.append(role.flatMap { roles.contains($0) ? nil : $0 })
        }
        hasHeader = true
        if index(.start) != nil, text != nil { confidence = 85 }
    }

    private init(unnamed record: CSVRecord, of bytes: [UInt8]) {
        guard record.fields.count >= 3, record.fields.count <= 200 else { return }
        let times = record.fields.indices.map { index in
            let text = Array(record.text(index, of: bytes).utf8)
            return ClockTime.read(text.span.extracting(text.trimmed(text.indices)))
        }
        func pair(_ fits: (ClockTime.Reading) -> Bool) -> Int? {
            (0..<record.fields.count - 2).first { index in
                guard let first = times[index], let second = times[index + 1] else { return false }
                return fits(first) && fits(second) && times[index + 2] == nil
            }
        }
        let clock = pair { $0.fields > 1 }
        guard let start = clock ?? pair({ _ in true }) else { return }
        roles = [Role?](repeating: nil, count: record.fields.count)
        if start > 0 { roles[0] = .id }
        roles[start] = .start
        roles[start + 1] = .end
        roles[start + 2] = .text
        confidence = clock != nil ? 60 : 25
    }

    private static func normalized(_ name: String) -> String {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "#" }
        return words.joined(separator: " ")
    }

    private static let names: [String: Role] = [
        "id": .id, "no": .id, "nr": .id, "number": .id, "index": .id, "#": .id, "cue": .id,
        "start": .start, "in": .start, "from": .start, "begin": .start, "timecode in": .start,
        "tc in": .start, "time in": .start, "in time": .start, "show": .start,
        "end": .end, "out": .end, "to": .end, "stop": .end, "timecode out": .end, "tc out": .end,
        "time out": .end, "out time": .end, "hide": .end,
        "duration": .duration, "length": .duration,
        "text": .text, "subtitle": .text, "subtitles": .text, "caption": .text, "captions": .text,
        "content": .text, "line": .text, "dialogue": .text, "dialog": .text,
        "source": .source, "source text": .source, "original": .source,
        "target": .target, "target text": .target, "translation": .target, "translated": .target,
        "speaker": .speaker, "name": .speaker, "actor": .speaker, "character": .speaker,
        "voice": .speaker,
        "note": .note, "notes": .note, "comment": .note, "comments": .note,
    ]
}
