internal import TimedText

/// Splits cues that hold more text than their lines, where a phrase is over.
///
/// The parts share the time by their lengths, with the shortest gap between them.
struct SplittingStep: AdaptationStep {
    private let scope: CheckScope
    private let breaker: LineBreaker
    private let room: LineRoom
    private let speakers: SpeakerLines
    private let pauses: LinePauses
    private let shortest: Int64
    private let gap: Int64

    /// A cue isn't split into more parts; such a text is no subtitle.
    private static let mostParts = 16

    init(_ scope: CheckScope, breaker: LineBreaker, room: LineRoom) {
        self.scope = scope
        self.breaker = breaker
        self.room = room
        speakers = SpeakerLines(scope.rules)
        pauses = LinePauses(scope.rules, breaker: breaker)
        shortest = scope.milliseconds(.minimumDuration) ?? 0
        gap = scope.minimumGap ?? 0
    }

    func adapt(_ document: Document, except refused: Set<Int>) -> AdaptedDocument {
        var result = AdaptedDocument(document: document)
        guard room.limit.isFinite else { return result }
        var cues: [Cue] = []
        var origins: [Int] = []
        var splits: [(source: Int, places: Range<Int>, texts: [CueText])] = []
        var text = CueText()
        let writable = WritableTimes(document, gap: gap)
        for (index, cue) in document.cues.enumerated() {
            document.readText(of: cue, into: &text)
            guard !refused.contains(index), let parts = parts(of: EmbeddingStep.stripped(text)),
                let times = times(of: cue, parts.map { $0.length }, writable),
                keepsOrder(times, index, document)
            else {
                cues.append(cue)
                origins.append(index)
                continue
            }
            let first = cues.count
            for (number, time) in times.enumerated() {
                // Further parts look as the first one does.
                var part = cue
                if number == 0 {
                    part.end = time.end
                } else {
                    part = document.part(of: cue, from: time.start, to: time.end)
                }
                cues.append(part)
                origins.append(index)
            }
            splits.append((index, first..<cues.count, parts.map { $0.text }))
        }
        guard !splits.isEmpty else { return result }
        result.document.cues = cues
        result.origins = origins
        for split in splits {
            for (place, text) in zip(split.places, split.texts) {
                result.document.setText(text, at: place)
            }
            result.changes.append(
                CueChange(
                    rule: "split",
                    reason: "the text doesn't fit into \(room.lines) "
                        + (room.lines == 1 ? "line" : "lines"),
                    before: [CueState(document, split.source)],
                    after: split.places.map { CueState(result.document, $0) }))
        }
        return result
    }

    /// Whether the last part still begins before the next cue does, if the whole did.
    private func keepsOrder(
        _ times: [(start: Int64, end: Int64)], _ index: Int, _ document: Document
    ) -> Bool {
        guard index + 1 < document.cues.count, let first = times.first, let last = times.last
        else { return true }
        let next = document.cues[index + 1].start
        return next < first.start || last.start <= next
    }

    /// The parts of a text that doesn't fit, or `nil` when it does or can't be divided.
    private func parts(of whole: CueText) -> [(text: CueText, length: Double)]? {
        let all = Array(whole.plain.utf8)
        guard all.count < 100_000, !whole.tokens.contains(where: { $0.kind == .timestamp })
        else { return nil }
        let ends = speakers.ends(in: all)
        if !ends.isEmpty { return speakerParts(of: whole, all, ends) }
        guard !fits(all.span) else { return nil }
        let lines = pauses.separated(whole, all, kept: [])
        if !lines.kept.isEmpty { return speakerParts(of: whole, all, lines.kept) }
        let (text, plain) = (lines.text, lines.plain)
        let total = room.measure.length(of: plain.span)
        var count = max(2, Int((total / room.capacity).rounded(.up)))
        while count <= Self.mostParts {
            // Parts may differ by a third, so that a break after punctuation can be had.
            let breaking = breaker.break(
                plain.span, limit: total / Double(count) * 4 / 3, lines: count,
                measure: room.measure)
            var start = 0
            var ranges: [Range<Int>] = []
            for place in breaking.breaks {
                ranges.append(start..<place.bytes.lowerBound)
                start = place.bytes.upperBound
            }
            ranges.append(start..<plain.count)
            let spans = ranges.filter { !$0.isEmpty }
            if spans.count > 1, spans.allSatisfy({ fits(plain.span.extracting($0)) }) {
                return spans.map { part(of: text, Array(plain[$0]), $0) }
            }
            count += 1
        }
        return nil
    }

    /// What each speaker of a cue says that doesn't fit, without the dashes; `nil` when it does.
    private func speakerParts(
        of text: CueText, _ plain: [UInt8], _ ends: [Int]
    ) -> [(text: CueText, length: Double)]? {
        let breaking = breaker.break(
            plain.span, limit: room.limit, lines: room.lines, measure: room.measure, at: ends)
        guard !breaking.fits || breaking.lengths.count > room.lines else { return nil }
        var start = 0
        var parts: [(text: CueText, length: Double)] = []
        for end in ends + [plain.count] {
            let body = start + speakers.dash(of: plain[start..<end])
            let line = plain.span.extracting(body..<end)
            guard body < end, fits(line) else { return nil }
            parts.append(part(of: text, Array(plain[body..<end]), body..<end))
            start = end + 1
        }
        return parts
    }

    /// A part with its lines broken; a part whose lines are too long would be no better.
    private func part(
        of text: CueText, _ plain: [UInt8], _ range: Range<Int>
    ) -> (text: CueText, length: Double) {
        let breaking = breaker.break(
            plain.span, limit: room.limit, lines: room.lines, measure: room.measure)
        return (
            text.slice(range).applying(breaking, to: plain), scope.counting.length(of: plain.span)
        )
    }

    private func fits(_ text: Span<UInt8>) -> Bool {
        breaker.break(text, limit: room.limit, lines: room.lines, measure: room.measure).fits
    }

    /// The times of the parts; `nil` when one would stand too short a time.
    private func times(
        of cue: Cue, _ lengths: [Double], _ writable: WritableTimes
    ) -> [(start: Int64, end: Int64)]? {
        let gaps = gap * Int64(lengths.count - 1)
        let time = cue.duration - gaps
        let total = lengths.reduce(0, +)
        guard time > 0, total > 0, cue.duration < 1_000_000_000 else { return nil }
        var times: [(start: Int64, end: Int64)] = []
        var start = cue.start
        for (index, length) in lengths.enumerated() {
            let share = Int64((Double(time) * length / total).rounded())
            let end = index == lengths.count - 1 ? cue.end : writable.time(notAfter: start + share)
            guard end - start >= shortest else { return nil }
            times.append((start, end))
            start = writable.time(notBefore: end + gap)
        }
        return times
    }
}
