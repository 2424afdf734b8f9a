internal import Diagnostics

/// Reads the lines of an LRC file, whatever state it is in, and makes cues of them.
struct LRCReader {
    let source: SourceText
    let options: ReadingOptions
    var cues: [Cue] = []
    var head = Document.Head()
    var findings: [Finding] = []
    /// Whether any line had a time.
    var hasStamps = false
    var isTangled = false
    var headEnd = 0

    /// A line at one of its times.
    private struct Entry {
        var start: Int64
        /// How much later the line's first time is shown.
        var delay: Int64
        var line: Int
    }

    /// A line of the file that has times, with the lines after it that have none.
    private struct Line {
        var block: Int
        var stampsEnd: Int
        var text: Range<Int>
        var rest: [Range<Int>]
        var stop: Int
    }

    private var lines: [Line] = []
    private var entries: [Entry] = []
    private var length: Int64?
    private var offset: Int64 = 0

    init(source: SourceText, options: ReadingOptions) {
        self.source = source
        self.options = options
    }

    mutating func read() {
        readLines()
        isTangled =
            lines.count != entries.count
            || zip(entries, entries.dropFirst()).contains { $0.start > $1.start }
        for index in entries.indices { entries[index].start -= offset }
        if isTangled {
            entries = entries.enumerated()
                .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
                .map { $0.element }
        }
        makeCues()
    }

    private mutating func readLines() {
        let bytes = source.bytes
        var reader = TextLines(bytes, from: source.byteOrderMarkLength)
        headEnd = reader.position
        while true {
            let start = reader.position
            guard let line = reader.next() else { break }
            guard !bytes.isBlank(line.range) else { continue }
            let parsed = LRCLine(bytes, line.range)
            if !parsed.stamps.isEmpty {
                if lines.isEmpty { headEnd = start }
                take(parsed, from: start, to: line)
            } else if let tag = parsed.tag {
                take(tag, at: line.range)
            } else if !lines.isEmpty {
                findings.repair(
                    "lrc-no-time", "a line without a time is taken as a line of the one before it",
                    at: line.range, of: source, options)
                lines[lines.count - 1].rest.append(bytes.trimmed(line.range))
                lines[lines.count - 1].stop = line.stop
            } else {
                findings.repair(
                    "lrc-text-before-time", "text before the first time is taken as a comment",
                    at: line.range, of: source, options)
                head.comments.append(source.text(line.range))
            }
        }
        hasStamps = !lines.isEmpty
        if lines.isEmpty { headEnd = reader.position }
    }

    private mutating func take(_ parsed: LRCLine, from start: Int, to line: TextLines.Line) {
        if !parsed.isRegular {
            findings.repair(
                "lrc-time-spelling", "the time isn't spelled [mm:ss.xx]",
                at: start..<parsed.stampsEnd, of: source, options)
        }
        let first = parsed.stamps.first ?? 0
        for stamp in parsed.stamps {
            entries.append(Entry(start: stamp, delay: stamp - first, line: lines.count))
        }
        lines.append(
            Line(
                block: start, stampsEnd: parsed.stampsEnd, text: parsed.text, rest: [],
                stop: line.stop))
    }

    private mutating func take(_ tag: (key: String, value: String), at range: Range<Int>) {
        let key = tag.key.lowercased()
        let value = Array(tag.value.utf8)
        switch key {
        case "#": head.comments.append(tag.value)
        case "offset":
            if let milliseconds = Self.offset(tag.value) {
                offset = milliseconds
            } else {
                findings.repair(
                    "lrc-bad-offset", "the offset isn't a number of milliseconds", at: range,
                    of: source, options)
            }
        case "length": length = ClockTime.read(value.span)?.milliseconds
        default: break
        }
        if key != "#", head.metadata[key] == nil { head.metadata[key] = tag.value }
    }

    /// The milliseconds of an offset, or `nil` when it isn't a number.
    static func offset(_ value: String) -> Int64? {
        guard let offset = Int64(value.drop { $0 == "+" }),
            offset.clamped(to: ClockTime.limit) == offset
        else { return nil }
        return offset
    }

    private mutating func makeCues() {
        var index = 0
        var lead = headEnd
        while index < entries.count {
            var next = index + 1
            while next < entries.count, entries[next].start == entries[index].start { next += 1 }
            let group = entries[index..<next]
            index = next
            let texts = group.filter { isVisible(lines[$0.line]) }
            guard let first = texts.first, let last = texts.last else { continue }
            let start = first.start
            var end = start + LRC.lastDuration
            if next < entries.count {
                end = entries[next].start
            } else if let length, length > start {
                end = length
            }
            let line = lines[first.line]
            var place = Cue.Place()
            place.block = UInt32(line.block)
            place.timing = UInt32(line.stampsEnd)
            place.payload = UInt32(line.text.lowerBound)
            if isTangled {
                place.payloadEnd = UInt32(line.text.upperBound)
                place.lead = UInt32(cues.count)
                place.stop = UInt32(cues.count + 1)
            } else {
                place.payloadEnd = UInt32(
                    lines[last.line].rest.last?.upperBound ?? lines[last.line].text.upperBound)
                place.lead = UInt32(lead)
                place.stop = UInt32(lines[last.line].stop)
                lead = lines[last.line].stop
            }
            let text = text(of: texts)
            let isPlain = texts.count == 1 && line.rest.isEmpty && !text.hasMarkup
            var traits = Cue.Traits.anyMarkup
            if isPlain { traits = Cue.Traits(of: source.bytes[line.text]) }
            cues.append(
                Cue(
                    start: start, end: end, place: place, traits: traits,
                    own: isPlain ? nil : Cue.Content(text: text)))
        }
    }

    private func isVisible(_ line: Line) -> Bool { !line.text.isEmpty || !line.rest.isEmpty }

    private func text(of group: [Entry]) -> CueText {
        var text = CueText()
        var isFirst = true
        for entry in group {
            let line = lines[entry.line]
            for range in [line.text] + line.rest where !range.isEmpty {
                if !isFirst { text.append(ascii: 0x0A) }
                isFirst = false
                append(range, delay: entry.delay - offset, start: entry.start, to: &text)
            }
        }
        return text
    }

    /// Adds a line's text; `<mm:ss.xx>` in it is the time of the word after it.
    private func append(
        _ range: Range<Int>, delay: Int64, start: Int64, to text: inout CueText
    ) {
        let bytes = source.bytes
        var plain = range.lowerBound
        var index = plain
        while index < range.upperBound {
            defer { index += 1 }
            guard bytes[index] == 0x3C else { continue }
            let limit = min(range.upperBound, index + 40)
            guard let close = bytes.first(0x3E, in: index + 1..<limit),
                let time = LRCLine.time(bytes.span.extracting(index + 1..<close))
            else { continue }
            append(plain..<index, to: &text)
            // The first word's time is that of the line.
            let moment = time.milliseconds + delay
            if moment != start || !text.isEmpty { text.append(timestamp: moment) }
            plain = close + 1
            index = close
        }
        append(plain..<range.upperBound, to: &text)
    }

    /// Adds characters; U+0000 is read as U+FFFD, as it is where a line is its text.
    private func append(_ range: Range<Int>, to text: inout CueText) {
        let bytes = source.bytes
        if bytes.first(0, in: range) == nil {
            text.append(bytes.span.extracting(range))
        } else {
            text.append(LRC.markup.regular(bytes[range]).span)
        }
    }
}

extension Int64 {
    /// The nearest number whose magnitude is at most a limit.
    func clamped(to limit: Int64) -> Int64 { Swift.min(Swift.max(self, -limit), limit) }
}
