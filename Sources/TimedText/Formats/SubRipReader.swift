internal import Diagnostics

/// The tolerant reader of SubRip files, which reads any of them as a person would.
///
/// It looks at one line after the other and only ever back at the last line that isn't blank: when a
/// timing line comes, that line is its index or else the end of the text before. So the cost is
/// linear.
///
/// What it notes of a cue (a faster reader must note the same):
/// - `lead`: where the block of the cue before ends, or, for the first cue, where byte order marks
///   end. Whatever stands before the block belongs to it: blank lines, text before the first cue.
/// - `block`: the start of the index line, or of the timing line when there is no index.
/// - `timing`: the start of the timing line.
/// - `payload`: the start of the first line of text that isn't blank. A line is blank when it holds
///   nothing but spaces, tabs and NUL. Without text it is where the line after the timing line starts.
/// - `payloadEnd`: the end of the last line of text that isn't blank, before its line ending. Spaces
///   at the ends of lines are part of the text.
/// - `stop`: after that line ending; without text the same as `payload`.
/// - Traits: `markup` for `<`, `{` or a backslash anywhere in the payload, `ampersand`, `greater`,
///   `irregular` for a NUL or carriage return in it (also one that ends any but the last line),
///   `blankLine` for a blank line in it, `settings` when anything but spaces follows the times and
///   isn't text, `identifier` when there is an index.
struct SubRipReader {
    private let source: SourceText
    private let options: ReadingOptions
    /// The rate by which two digits after the seconds are frames, or `nil`.
    private let frameRate: Double?
    private let headEnd: Int
    /// Where reading ends: before a Ctrl-Z at the end of the file.
    private let limit: Int

    private var findings: SubRipFindings
    private var notes = SubRipFileNotes()
    private var cues: [Cue] = []
    /// The cue whose text is being read.
    private var open: SubRipOpenCue?
    /// The last line that isn't blank and isn't a timing line: text, or the index of a cue to come.
    private var pending: SubRipTextLine?
    /// The blank lines since.
    private var gap = SubRipTextLine.Gap()
    /// Where the block of the last cue ends.
    private var stop: UInt32
    private var previousIndex: Int?
    /// The bytes before the first cue that aren't blank.
    private var junk: Range<Int>?
    private var isWebVTT = false
    private var isSkipping = false
    private var isFinished = false
    private var isTruncated = false
    /// Whether every fraction so far may be a number of frames, and the largest one.
    private var frames: (all: Bool, largest: Int64) = (true, -1)

    /// Reads a whole file.
    ///
    /// - Throws: ``FormatError`` when there is text but no timing line, not even a part of one.
    /// - Complexity: O(*n*) in the size of the file.
    static func read(
        _ source: SourceText, options: ReadingOptions, findings: inout [Finding]
    ) throws(FormatError) -> Document {
        var reader = SubRipReader(source, options, frameRate: nil)
        reader.run()
        if let rate = options.frameRate, reader.frames.all, reader.frames.largest >= 0,
            Double(reader.frames.largest) < rate
        {
            reader = SubRipReader(source, options, frameRate: rate)
            reader.run()
        }
        if reader.cues.isEmpty, !reader.isTruncated, let junk = reader.junk {
            throw FormatError(
                .notThisFormat, "there is no line with times such as 00:00:01,000 --> 00:00:02,000",
                range: source.range(junk))
        }
        findings += reader.findings.list
        return Document(
            source: source, format: SubRip.name, markup: .subRip, cues: reader.cues,
            headEnd: reader.headEnd)
    }

    private init(_ source: SourceText, _ options: ReadingOptions, frameRate: Double?) {
        self.source = source
        self.options = options
        self.frameRate = frameRate
        headEnd = source.byteOrderMarkLength
        var limit = source.bytes.count
        while limit > headEnd, source.bytes[limit - 1] == 0x1A { limit -= 1 }
        self.limit = limit
        stop = UInt32(truncatingIfNeeded: headEnd)
        findings = SubRipFindings(source, isStrict: options.isStrict)
    }

    private mutating func run() {
        let array = source.bytes
        let bytes = array.span
        if headEnd > 3 { findings.add(.byteOrderMark, 3..<headEnd) }
        var at = headEnd
        while at < limit, !isFinished {
            let line = SubRipLine.read(bytes, at, limit)
            at = line.next
            notes.see(line)
            if line.isBlank {
                gap.blanks += 1
                if line.hasNUL || line.endsIrregularly { gap.isIrregular = true }
                if !line.range.isEmpty { notes.seeSpaces(line.range) }
                isSkipping = false
            } else {
                take(line, bytes)
            }
        }
        finish(bytes)
        notes.report(to: &findings)
        if limit < bytes.count { findings.add(.controlZ, limit..<bytes.count) }
    }

    private mutating func take(_ line: SubRipLine, _ bytes: Span<UInt8>) {
        if let timing = SubRipTiming.read(bytes, line.range, frameRate: frameRate),
            timing.isSure || mayBeTiming(bytes)
        {
            begin(timing, line, bytes)
            return
        }
        // Under an index that starts a block, less is enough.
        if let pending, gap.blanks == 0, pending.startsBlock,
            case .number(let value) = SubRipIndex.read(bytes, pending.line.range).index
        {
            if let times = SubRipTiming.readDamaged(bytes, line.range),
                isNext(value) || max(times.start?.parts ?? 0, times.end?.parts ?? 0) > 2
            {
                begin(damaged: times, line, bytes)
                return
            }
            if isNext(value), SubRipTiming.isFragment(bytes, line.range), isLast(line, bytes) {
                truncate(at: pending.line.start..<line.end)
                return
            }
        }
        takeText(line, bytes)
    }

    /// Whether a line that looks like a timing line may be one here.
    private func mayBeTiming(_ bytes: Span<UInt8>) -> Bool {
        guard gap.blanks == 0, let pending else { return gap.blanks > 0 || open == nil }
        if case .number = SubRipIndex.read(bytes, pending.line.range).index { return true }
        return false
    }

    /// Whether nothing but blank lines follows.
    private func isLast(_ line: SubRipLine, _ bytes: Span<UInt8>) -> Bool {
        for index in line.next..<max(line.next, limit) where bytes[index] > 0x20 { return false }
        return true
    }

    private mutating func takeText(_ line: SubRipLine, _ bytes: Span<UInt8>) {
        let isFirst = open == nil && pending == nil && junk == nil
        if isFirst, line.starts(with: "WEBVTT", in: bytes) { isWebVTT = true }
        if isWebVTT, gap.blanks > 0, !isSkipping,
            line.starts(with: "NOTE", in: bytes) || line.starts(with: "STYLE", in: bytes)
                || line.starts(with: "REGION", in: bytes)
        {
            isSkipping = true
            findings.add(.webVTTBlock, line.range)
        }
        if isSkipping { return }
        if let pending { commit(pending) }
        pending = SubRipTextLine(
            line: line, gap: gap, startsBlock: gap.blanks > 0 || isFirst)
        gap = SubRipTextLine.Gap()
    }

    /// Makes a line part of the text of the open cue.
    private mutating func commit(_ entry: SubRipTextLine) {
        guard open != nil else {
            junk = (junk?.lowerBound ?? entry.line.start)..<entry.line.end
            return
        }
        open?.add(entry, &findings)
    }

    private mutating func begin(_ timing: SubRipTiming, _ line: SubRipLine, _ bytes: Span<UInt8>) {
        var timing = timing
        let block = takeIndex(of: line, timing.index, bytes)
        if let frame = timing.frame {
            frames.largest = max(frames.largest, frame)
            if frameRate != nil {
                timing.repairs.remove(.fractionDigits)
                timing.repairs.insert(.frames)
            }
        } else {
            frames.all = false
        }
        var cue = openCue(line, block, (timing.start, timing.end))
        findings.add(timing)
        checkOrder(timing.start, timing.end, timing.times)
        cue.isShort = timing.isShort
        let rest = timing.rest..<line.end
        if !rest.isEmpty {
            if SubRipSettings.areSettings(bytes, rest) {
                cue.traits.insert(.settings)
                if SubRipSettings.areWebVTT(bytes, rest) { findings.add(.settings, rest) }
            } else {
                findings.add(.textOnTimingLine, rest)
                let text = SubRipLine.read(bytes, rest.lowerBound, limit)
                cue.add(SubRipTextLine(line: text, startsBlock: false), &findings)
            }
        } else if timing.times.upperBound < line.end {
            notes.seeSpaces(timing.times.upperBound..<line.end)
        }
        open = cue
    }

    private mutating func begin(
        damaged times: (start: SubRipTime?, end: SubRipTime?), _ line: SubRipLine,
        _ bytes: Span<UInt8>
    ) {
        let block = takeIndex(of: line, 0..<0, bytes)
        let start = (times.start ?? times.end)?.milliseconds ?? 0
        var cue = openCue(line, block, (start, times.end?.milliseconds ?? start))
        cue.isDamaged = true
        cue.isShort = true
        open = cue
    }

    private func openCue(
        _ line: SubRipLine, _ block: (start: Int, identifier: Cue.Content?, hasIndex: Bool),
        _ times: (start: Int64, end: Int64)
    ) -> SubRipOpenCue {
        let next = UInt32(truncatingIfNeeded: line.next)
        let place = Cue.Place(
            lead: stop, block: UInt32(truncatingIfNeeded: block.start),
            timing: UInt32(truncatingIfNeeded: line.start), payload: next, payloadEnd: next,
            stop: next)
        return SubRipOpenCue(
            place: place, times: times, traits: block.hasIndex ? .identifier : [],
            own: block.identifier, timingLine: line.range)
    }

    /// Decides whether the last line is the index of the timing line, and ends the cue before.
    private mutating func takeIndex(
        of line: SubRipLine, _ indexOnLine: Range<Int>, _ bytes: Span<UInt8>
    ) -> (start: Int, identifier: Cue.Content?, hasIndex: Bool) {
        var start = line.start
        var hasIndex = false
        var startsBlock = gap.blanks > 0 || (open == nil && pending == nil)
        var identifier: Range<Int>?
        var isExact = true
        if !indexOnLine.isEmpty {
            identifier = indexOnLine
            isExact = false
            if case .number(let value) = SubRipIndex.read(bytes, indexOnLine).index {
                number(value, indexOnLine)
            }
            hasIndex = true
        } else if let entry = pending {
            let (index, trimmed) = SubRipIndex.read(bytes, entry.line.range)
            switch index {
            case .number(let value) where gap.blanks == 0: number(value, trimmed)
            case .number(let value)
            where entry.startsBlock && isNext(value):
                number(value, trimmed)
                findings.add(.indexBlank, trimmed)
                isExact = false
            case .numberAndText where gap.blanks == 0 && entry.startsBlock:
                findings.add(.indexText, trimmed)
            case .none where gap.blanks == 0 && entry.startsBlock && isWebVTT && !isHeader(entry):
                break
            default: identifier = 0..<0
            }
            if identifier == nil {
                identifier = trimmed
                start = entry.line.start
                hasIndex = true
                startsBlock = entry.startsBlock
                isExact = isExact && trimmed == entry.line.range
                if trimmed.upperBound < entry.line.end {
                    notes.seeSpaces(trimmed.upperBound..<entry.line.end)
                }
                if trimmed.lowerBound > entry.line.start {
                    findings.add(.invisible, entry.line.start..<trimmed.lowerBound)
                }
            } else {
                commit(entry)
            }
        }
        pending = nil
        gap = SubRipTextLine.Gap()
        isSkipping = false
        close()
        if !hasIndex { findings.add(.missingIndex, line.start..<line.start) }
        if !startsBlock, !cues.isEmpty { findings.add(.missingBlankLine, start..<start) }
        guard hasIndex, !isExact, let identifier else { return (start, nil, hasIndex) }
        return (start, Cue.Content(identifier: source.text(identifier)), hasIndex)
    }

    /// Whether a number is the index that the next cue should have.
    private func isNext(_ value: Int) -> Bool { previousIndex.map { $0 + 1 == value } ?? true }

    private func isHeader(_ entry: SubRipTextLine) -> Bool {
        junk == nil && cues.isEmpty && open == nil
    }

    private mutating func number(_ value: Int, _ range: Range<Int>) {
        notes.seeIndex(value, after: previousIndex, range)
        previousIndex = value
    }

    private mutating func checkOrder(_ start: Int64, _ end: Int64, _ range: Range<Int>) {
        if end <= start { findings.add(.endBeforeStart, range) }
        guard let last = cues.last else { return }
        if start < last.start {
            findings.add(.cueOrder, range)
        } else if start < last.end {
            findings.add(.overlap, range)
        }
    }

    /// Ends the open cue.
    private mutating func close() {
        guard let cue = open else {
            if let junk, cues.isEmpty {
                findings.add(isWebVTT ? .webVTTHeader : .junk, junk)
            }
            return
        }
        open = nil
        if cue.isDamaged { findings.add(.unreadableTime, cue.timingLine) }
        if !cue.hasText { findings.add(.emptyCue, cue.timingLine) }
        stop = cue.place.stop
        cues.append(
            Cue(
                start: cue.times.start, end: cue.times.end, place: cue.place, traits: cue.traits,
                own: cue.own))
    }

    private mutating func truncate(at range: Range<Int>) {
        pending = nil
        isFinished = true
        isTruncated = true
        findings.add(.truncated, range)
    }

    private mutating func finish(_ bytes: Span<UInt8>) {
        if let entry = pending {
            // The index of a cue that isn't there any more.
            if case .number(let value) = SubRipIndex.read(bytes, entry.line.range).index,
                entry.startsBlock, open != nil, previousIndex != nil, isNext(value)
            {
                truncate(at: entry.line.range)
            } else {
                commit(entry)
            }
        }
        if let cue = open, cue.isShort, !cue.hasText {
            open = nil
            truncate(at: Int(cue.place.block)..<cue.timingLine.upperBound)
        }
        if open != nil { close() }
    }
}
