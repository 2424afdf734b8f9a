/// Breaks text into lines where readers expect it: not between an article and its noun, not inside
/// a word, a term or a name, and with lines of like length.
///
/// What a break costs is in the rules of the locale: lists of words of closed classes, endings,
/// marks and numbers. Keep a breaker for many texts: it builds its tables once.
///
/// ```swift
/// let breaker = LineBreaker(rules, terms: ["Lin Wanqiu"])
/// let breaking = breaker.break(text, limit: 42, lines: 2, measure: Counting(rules))
/// breaking.applied(to: text)
/// ```
public struct LineBreaker: Sendable {
    let finder: BreakFinder
    let layout: LineLayout
    let faultCost: Double
    let termCost: Double
    /// Tells which lines stand for themselves.
    let speakers: SpeakerLines
    private let iterator: String
    private let keepsOneLine: Bool

    /// Prepares breaking by the rules of a locale.
    ///
    /// The terms and names are never broken inside, nor are numbers and the compounds of the locale.
    public init(_ rules: ResolvedRules, terms: [String] = []) {
        iterator = rules[.breakIterator]?.text ?? "line"
        // At the start of a sentence they have a capital.
        let compounds = (rules.words(.compounds)?.words ?? []).flatMap {
            [$0, $0.prefix(1).uppercased() + $0.dropFirst()]
        }
        finder = BreakFinder(
            judge: BreakJudge(rules), terms: TermMask(terms),
            compounds: TermMask(compounds), numbers: NumberMask(rules),
            phraseCost: rules[.insidePhraseCost]?.number ?? 0,
            segmenters: BreakSegmenters(locale: rules.locale, hasPhrases: iterator == "phrase"))
        layout = LineLayout(rules)
        faultCost = rules[.breakFaultCost]?.number ?? .infinity
        termCost = rules[.termCost]?.number ?? 0
        speakers = SpeakerLines(rules)
        keepsOneLine = rules[.oneLineIfFits]?.isOn ?? true
    }

    /// Where the lines of a text break best.
    ///
    /// Line ends of the text count as spaces, and as nothing beside characters of scripts without
    /// spaces. Of all numbers of lines within the limit the least is taken. Text that can't fit is
    /// broken so that the fewest lines are too long; nothing of it is lost.
    ///
    /// - Parameters:
    ///   - text: Text without markup, in UTF-8.
    ///   - limit: How long a line may be, in the measure's unit.
    ///   - lines: How many lines there may be.
    ///   - measure: How long text is.
    ///   - mandatory: Offsets of bytes where a line must end, such as between two speakers, in order.
    /// - Returns: The breaks, and what they cost.
    /// - Complexity: O(*n*) in the number of bytes for one line and two; for more, times the lines.
    public func `break`(
        _ text: Span<UInt8>, limit: Double, lines: Int, measure: some TextMeasure,
        at mandatory: [Int] = []
    ) -> LineBreaking {
        var line = BreakText(text)
        let limit = limit > 0 ? min(limit, 1e9) : 0.001
        let lines = max(1, lines)
        while true {
            let result: LineBreaking
            if let bytes = line.bytes {
                let offsets = mandatory.map { line.offset(of: $0) }
                result = broken(bytes.span, line, limit, lines, measure, offsets)
            } else {
                result = broken(text, line, limit, lines, measure, mandatory)
            }
            // Old line ends have their weight. Those that go must have had none, or the breaks
            // would be others when the text is broken again.
            guard line.isUnspaced, line.forgetLineEnds(except: result.breaks) else {
                return result
            }
        }
    }

    /// Where the lines of a text break best.
    public func `break`(
        _ text: String, limit: Double, lines: Int, measure: some TextMeasure,
        at mandatory: [Int] = []
    ) -> LineBreaking {
        let bytes = text.utf8Span
        return self.break(
            bytes.span, limit: limit, lines: lines, measure: measure, at: mandatory)
    }

    private func broken(
        _ text: Span<UInt8>, _ line: BreakText, _ limit: Double, _ lines: Int,
        _ measure: some TextMeasure, _ mandatory: [Int]
    ) -> LineBreaking {
        // A line end that became nothing may have been a space that a break stood for.
        let inner = line.changes.lazy.filter { $0.isLineEnd && !$0.isEdge }
        let lost = inner.contains { $0.kind == .nothing } ? measure.length(of: [0x20].span) : 0
        if mandatory.isEmpty, keepsOneLine || line.lineEnds == 0 {
            let length = measure.length(of: text)
            if length + lost <= limit || lines == 1 {
                return LineBreaking(
                    breaks: [], joins: joins(line, except: []), lengths: [length],
                    overflows: length > limit ? 1 : 0)
            }
        }
        let first: BreakFinder.Source =
            iterator == "phrase"
            ? .phrases : iterator != "line" || line.isUnspaced ? .words : .spaces
        let (breaking, long) = attempt(text, line, limit, lines, measure, mandatory, first)
        guard long > 0, first != .words else { return breaking }
        let other = attempt(text, line, limit, lines, measure, mandatory, .words)
        return other.long < long ? other.breaking : breaking
    }

    private func attempt(
        _ text: Span<UInt8>, _ line: BreakText, _ limit: Double, _ lines: Int,
        _ measure: some TextMeasure, _ mandatory: [Int], _ source: BreakFinder.Source
    ) -> (breaking: LineBreaking, long: Int) {
        var places = finder.places(in: text, of: line, from: source)
        let forced = insert(mandatory, into: &places, of: text)
        var length = 0.0
        var lost: Double?
        var done = 0
        for index in places.indices {
            let bytes = places[index].bytes
            length += measure.length(of: text.extracting(done..<bytes.lowerBound))
            places[index].end = length
            // A line end that became nothing may stand for a space, so it counts as one.
            if bytes.isEmpty, places[index].isPause {
                lost = lost ?? measure.length(of: [0x20].span)
                length += lost ?? 0
            } else {
                length += measure.length(of: text.extracting(bytes))
            }
            places[index].start = length
            done = bytes.upperBound
        }
        length += measure.length(of: text.extracting(done..<text.count))
        var stretches: [LineLayout.Stretch] = []
        var start = (index: 0, length: 0.0)
        for index in forced {
            stretches.append(
                .init(places: start.index..<index, start: start.length, end: places[index].end))
            start = (index + 1, places[index].start)
        }
        stretches.append(
            .init(places: start.index..<places.count, start: start.length, end: length))
        let counts = counts(places, stretches, line, limit, lines)
        var chosen: [Int] = []
        var result = LineBreaking()
        var long = 0
        for (index, stretch) in stretches.enumerated() {
            let best = layout.best(places, stretch, limit: limit, lines: counts[index])
            var lengths: [Double] = []
            var (start, first) = (stretch.start, stretch.places.lowerBound)
            for place in best + [stretch.places.upperBound] {
                let isLast = place == stretch.places.upperBound
                var length = (isLast ? stretch.end : places[place].end) - start
                if length > limit { long += 1 }
                if let lost {
                    let gone = places[first..<place].count { $0.bytes.isEmpty && $0.isPause }
                    length -= lost * Double(gone)
                }
                lengths.append(length)
                if !isLast { (start, first) = (places[place].start, place + 1) }
            }
            result.shapeCost += layout.cost(of: lengths, limit: limit)
            result.lengths += lengths
            chosen += best
            if index < forced.count { chosen.append(forced[index]) }
        }
        result.overflows = result.lengths.count { $0 > limit }
        let isForced = Set(forced)
        result.breaks = chosen.map { index in
            let place = places[index]
            return LineBreaking.Break(
                bytes: line.original(of: place.bytes), isMandatory: isForced.contains(index),
                cost: place.cost, reasons: finder.judge.reasons(text, place))
        }
        result.joins = joins(line, except: result.breaks)
        return (result, long)
    }

    /// How many lines each stretch gets: as few as it needs, the rest where they are needed most.
    private func counts(
        _ places: [BreakPlace], _ stretches: [LineLayout.Stretch], _ line: BreakText,
        _ limit: Double, _ lines: Int
    ) -> [Int] {
        let needs = stretches.map { layout.fewestLines(places, $0, limit: limit) }
        if stretches.count == 1 {
            // What stands in several lines already, or what fits on one only barely, has two.
            let standing = line.lineEnds + 1
            let least = keepsOneLine ? 2 : max(standing, 1)
            return [min(lines, max(needs[0], least))]
        }
        var spare = max(0, lines - stretches.count)
        return needs.map { need in
            let count = min(need, 1 + spare)
            spare -= count - 1
            return count
        }
    }

    /// Makes places of the offsets where lines must end; gives their indices.
    private func insert(
        _ mandatory: [Int], into places: inout [BreakPlace], of text: Span<UInt8>
    ) -> [Int] {
        if mandatory.isEmpty { return [] }
        var merged: [BreakPlace] = []
        merged.reserveCapacity(places.count + mandatory.count)
        var forced: [Int] = []
        var rest = places[...]
        for offset in Set(mandatory).sorted() where offset > 0 && offset < text.count {
            // An offset inside a character means its start.
            var start = text[offset] & 0xC0 == 0x80 ? text.scalarStart(before: offset) : offset
            let offset = start
            while let scalar = text.scalar(before: start), BreakText.isSpace(scalar) {
                start = text.scalarStart(before: start)
            }
            var end = offset
            while end < text.count {
                var next = end
                guard BreakText.isSpace(text.scalar(at: &next)) else { break }
                end = next
            }
            guard start > 0, end < text.count, start >= (merged.last?.bytes.upperBound ?? 0)
            else { continue }
            while let place = rest.first, place.bytes.upperBound <= start,
                place.bytes.lowerBound < start
            {
                merged.append(place)
                rest.removeFirst()
            }
            while let place = rest.first, place.bytes.lowerBound <= end {
                _ = place
                rest.removeFirst()
            }
            forced.append(merged.count)
            merged.append(BreakPlace(bytes: start..<end, before: start..<start, after: end..<end))
        }
        places = merged + rest
        return forced
    }

    /// What becomes of the white space that no break stands for.
    private func joins(
        _ line: BreakText, except breaks: [LineBreaking.Break]
    ) -> [LineBreaking.Join] {
        if line.changes.isEmpty { return [] }
        let taken = Set(breaks.map(\.bytes.lowerBound))
        return line.changes.compactMap { change in
            taken.contains(change.original.lowerBound)
                ? nil : LineBreaking.Join(bytes: change.original, kind: change.kind)
        }
    }
}
