internal import Diagnostics

/// The file parser of WebVTT.
///
/// Source: W3C WebVTT, section 6.1 "WebVTT file parsing". The names of the steps are kept.
struct WebVTTReader {
    let source: SourceText
    let options: ReadingOptions
    var findings: [Finding] = []
    var head = Document.Head()
    /// The identifiers of the regions of the head.
    var regionIDs: Set<String> = []
    private var cues: [Cue] = []
    private var position: Int
    private var headEnd = 0
    /// Where the last cue's block ends, so that the next cue's lead begins.
    private var lead = 0
    private var comments: [String] = []

    init(source: SourceText, options: ReadingOptions, position: Int) {
        self.source = source
        self.options = options
        self.position = position
    }

    /// What was read.
    func document() -> Document {
        var document = Document(
            source: source, format: WebVTT.name, markup: .webVTT, cues: cues, head: head,
            headEnd: headEnd)
        document.trailingComments = comments
        return document
    }

    /// Where the signature `WEBVTT` ends, or `nil` when a text doesn't start with it.
    static func signatureEnd(_ text: Span<UInt8>) -> Int? {
        let hasMark = text.count >= 3 && WebVTTSyntax.equals(text, 0..<3, "\u{FEFF}")
        let start = hasMark ? 3 : 0
        let end = start + 6
        guard text.count >= end, WebVTTSyntax.equals(text, start..<end, "WEBVTT") else {
            return nil
        }
        guard text.count > end else { return end }
        switch text[end] {
        case 0x20, 0x09, 0x0A, 0x0D: return end
        default: return nil
        }
    }

    /// Reads everything after the signature.
    mutating func read(_ text: Span<UInt8>) {
        let first = WebVTTLine(text, at: position)
        var rest = position
        WebVTTSyntax.skipSpace(text.extracting(0..<first.end), &rest)
        head.text = string(text, rest..<first.end)
        position = first.next
        if position < text.count, !WebVTTLine(text, at: position).isEmpty {
            readHeader(text)
        }
        headEnd = position
        lead = position
        skipEmptyLines(text)
        while position < text.count {
            readBlock(text)
            skipEmptyLines(text)
        }
    }

    private mutating func skipEmptyLines(_ text: Span<UInt8>) {
        while position < text.count, text[position] == 0x0A || text[position] == 0x0D {
            position += 1
        }
    }

    /// The block with the flag "in header": it ends before the first line with `-->`.
    private mutating func readHeader(_ text: Span<UInt8>) {
        while position < text.count {
            let line = WebVTTLine(text, at: position)
            guard !line.isEmpty, !line.hasArrow else { return }
            readHeaderLine(string(text, line.range), line)
            position = line.next
        }
    }

    private mutating func readHeaderLine(_ content: String, _ line: WebVTTLine) {
        let mark = "X-TIMESTAMP-MAP="
        if content.hasPrefix(mark), head.timestampMap == nil {
            if let map = TimestampMap(webVTT: content.dropFirst(mark.count)) {
                head.timestampMap = map
                return
            }
            report(
                "vtt-bad-timestamp-map", .warning, "this isn't a time map, so it has no effect",
                line.range)
        }
        let language = "Language: "
        if content.hasPrefix(language), head.language == nil, content.utf8.count > 10 {
            head.language = String(content.dropFirst(language.count))
            return
        }
        head.lines.append(content)
    }

    /// "Collect a WebVTT block", without the flag "in header".
    private mutating func readBlock(_ text: Span<UInt8>) {
        let start = position
        var lineCount = 0
        var seenArrow = false
        var kind = Kind.text
        var buffer = start..<start
        var previous = start
        /// The end of the buffer's last line, with its line ending.
        var stop = start
        var endedWithReturn = false
        var timing: WebVTTLine?
        var cue: Cue?
        while true {
            let line = WebVTTLine(text, at: position)
            lineCount += 1
            position = line.next
            if line.hasArrow {
                guard lineCount == 1 || (lineCount == 2 && !seenArrow) else {
                    position = previous
                    break
                }
                seenArrow = true
                previous = position
                timing = line
                cue = readTiming(text, line, start: start, identifier: buffer)
                if cue != nil { buffer = line.next..<line.next }
                stop = line.next
            } else if line.isEmpty {
                break
            } else {
                if lineCount == 2, !seenArrow, cues.isEmpty {
                    kind = blockKind(text, buffer)
                    if kind != .text { buffer = line.start..<line.start }
                }
                let isFirst = buffer.isEmpty
                buffer = (isFirst ? line.start : buffer.lowerBound)..<line.end
                cue?.traits.formUnion(line.traits)
                if cue != nil, !isFirst, endedWithReturn { cue?.traits.insert(.irregular) }
                endedWithReturn = line.endsWithReturn
                previous = position
                stop = line.next
            }
            if line.isLast { break }
        }
        if var cue {
            cue.place.payload = UInt32(truncatingIfNeeded: timing?.next ?? stop)
            cue.place.payloadEnd = UInt32(
                truncatingIfNeeded: max(buffer.upperBound, timing?.next ?? 0))
            cue.place.stop = UInt32(truncatingIfNeeded: stop)
            add(cue, stop)
        } else {
            take(kind, text, block: start..<stop, buffer: buffer, timing: timing)
        }
    }

    private enum Kind { case text, style, region }

    /// What a block is whose first line is known and isn't a timing line.
    private func blockKind(_ text: Span<UInt8>, _ line: Range<Int>) -> Kind {
        func isName(_ name: String) -> Bool {
            let count = name.utf8.count
            guard line.count >= count else { return false }
            let nameEnd = line.lowerBound + count
            guard WebVTTSyntax.equals(text, line.lowerBound..<nameEnd, name) else { return false }
            for index in nameEnd..<line.upperBound where !WebVTTSyntax.isSpace(text[index]) {
                return false
            }
            return true
        }
        if isName("STYLE") { return .style }
        return isName("REGION") ? .region : .text
    }

    /// "Cue creation": the times and settings of a line with `-->`.
    private mutating func readTiming(
        _ text: Span<UInt8>, _ line: WebVTTLine, start: Int, identifier: Range<Int>
    ) -> Cue? {
        let content = text.extracting(0..<line.end)
        var position = line.start
        guard let times = WebVTTSettings.times(content, &position) else { return nil }
        var place = Cue.Place()
        place.lead = UInt32(truncatingIfNeeded: lead)
        place.block = UInt32(truncatingIfNeeded: start)
        place.timing = UInt32(truncatingIfNeeded: line.start)
        var cue = Cue(start: times.start, end: times.end, place: place, traits: [])
        var name: String?
        if !identifier.isEmpty {
            cue.traits.insert(.identifier)
            let isIrregular = (identifier.contains { text[$0] == 0 })
            if isIrregular { name = string(text, identifier) }
        }
        if name != nil || !comments.isEmpty {
            cue.own = Cue.Content(identifier: name, comments: comments)
        }
        if times.end <= times.start {
            report(
                "vtt-cue-order", .warning, "the end isn't after the start, so nobody sees the cue",
                line.start..<position)
        }
        var rest = position
        WebVTTSyntax.skipSpace(content, &rest)
        if rest < line.end {
            cue.traits.insert(.settings)
            checkSettings(content, from: position)
        }
        return cue
    }

    private mutating func add(_ cue: Cue, _ stop: Int) {
        if cue.traits.contains(.irregular) { reportNUL(cue) }
        cues.append(cue)
        comments.removeAll()
        lead = stop
    }

    /// Takes a block that is no cue: a style sheet, a region, a comment, or what is dropped.
    private mutating func take(
        _ kind: Kind, _ text: Span<UInt8>, block: Range<Int>, buffer: Range<Int>,
        timing: WebVTTLine?
    ) {
        switch kind {
        case .style: head.styles.append(Style(css: string(text, buffer)))
        case .region: readRegion(text, buffer)
        case .text:
            let first = WebVTTLine(text, at: block.lowerBound)
            if timing == nil, isComment(text, first) {
                let body = first.start + 4..<max(first.start + 4, buffer.upperBound)
                takeComment(WebVTTReader.comment(string(text, body)), block)
            } else {
                reportDropped(text, block, timing)
            }
            return
        }
        head.comments += comments
        comments.removeAll()
        headEnd = block.upperBound
        lead = headEnd
    }

    private func isComment(_ text: Span<UInt8>, _ line: WebVTTLine) -> Bool {
        let nameEnd = line.start + 4
        guard line.end >= nameEnd, WebVTTSyntax.equals(text, line.start..<nameEnd, "NOTE") else {
            return false
        }
        return line.end == nameEnd || text[nameEnd] == 0x20 || text[nameEnd] == 0x09
    }

    /// The text of a comment without the white space or line ending after `NOTE`.
    private static func comment(_ body: String) -> String {
        guard let first = body.unicodeScalars.first else { return "" }
        let hasSeparator = first == " " || first == "\t" || first == "\n"
        return hasSeparator ? String(body.unicodeScalars.dropFirst()) : body
    }

    private mutating func takeComment(_ comment: String, _ block: Range<Int>) {
        let isBeforeEverything = cues.isEmpty && head.styles.isEmpty && head.regions.isEmpty
        guard isBeforeEverything else {
            comments.append(comment)
            return
        }
        head.comments.append(comment)
        headEnd = block.upperBound
        lead = headEnd
    }

    /// The characters of some bytes: U+000A between lines, no U+0000.
    private func string(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
        WebVTTText.regular(WebVTTSyntax.string(text, range))
    }
}
