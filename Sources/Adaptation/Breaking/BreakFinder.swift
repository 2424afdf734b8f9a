internal import ICU

/// Finds the places in a text where a line may break.
struct BreakFinder: Sendable {
    /// Where boundaries come from.
    enum Source: Sendable { case spaces, phrases, words }

    let judge: BreakJudge
    let terms: TermMask
    /// Words of several parts, such as `hội đồng`.
    let compounds: TermMask
    let numbers: NumberMask
    /// What a break costs inside of what ICU takes for a phrase.
    let phraseCost: Double
    let segmenters: BreakSegmenters

    /// The places in a text that stands in one line, in order.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    func places(in text: Span<UInt8>, of line: BreakText, from source: Source) -> [BreakPlace] {
        let named = terms.ranges(in: text)
        var places = unfiltered(in: text, of: line, from: source, masked: named)
        let masked = TermMask.union(
            TermMask.union(named, compounds.ranges(in: text)), numbers.ranges(in: text))
        var mask = masked.makeIterator()
        var range = mask.next()
        var kept = 0
        for index in places.indices {
            let offset = places[index].bytes.lowerBound
            while let found = range, found.upperBound <= offset { range = mask.next() }
            if let range, range.lowerBound < offset { continue }
            places[index].isPause = isPause(text, places[index], line)
            if judge.ban(text, places[index]) != nil { continue }
            places[index].cost += judge.cost(text, places[index])
            if places[index].bytes.isEmpty, places[index].isPause {
                // What a reader put there is only moved for something clearly better.
                places[index].cost -= judge.pause
            }
            if kept != index { places[kept] = places[index] }
            kept += 1
        }
        places.removeLast(places.count - kept)
        return places
    }

    /// The places in a text by its boundaries alone, without what words cost.
    func unfiltered(
        in text: Span<UInt8>, of line: BreakText, from source: Source,
        masked: [Range<Int>] = []
    ) -> [BreakPlace] {
        source == .spaces
            ? spaces(in: text)
            : boundaries(in: text, of: line, byPhrases: source == .phrases, masked: masked)
    }

    /// Where words end by ICU, as offsets of bytes; `nil` when ICU can't tell.
    func wordEnds(in text: Span<UInt8>) -> Set<Int>? {
        boundaries(ofGapless: text).map { Set($0.words.map(\.range.upperBound)) }
    }

    /// The bytes between the ends of words before and after an offset of a text.
    func word(around offset: Int, in ends: Set<Int>, to count: Int) -> Range<Int> {
        var (start, end) = (offset, offset)
        while start > 0, !ends.contains(start) { start -= 1 }
        while end < count, !ends.contains(end) { end += 1 }
        return start..<end
    }

    /// Whether a gap does the work of a comma: a space in a script without spaces, or a line end
    /// that stands there already.
    private func isPause(_ text: Span<UInt8>, _ place: BreakPlace, _ line: BreakText) -> Bool {
        guard line.isUnspaced else { return false }
        if place.bytes.isEmpty { return line.hasLineEnd(at: place.bytes.lowerBound) }
        return Self.gapSides(text, place.bytes) == 2
    }

    /// On how many sides of white space a character of a script without spaces stands.
    private static func gapSides(_ text: Span<UInt8>, _ space: Range<Int>) -> Int {
        var next = space.upperBound
        guard let last = text.scalar(before: space.lowerBound), next < text.count else { return 0 }
        let following = text.scalar(at: &next)
        return (BreakText.isUnspaced(last) ? 1 : 0) + (BreakText.isUnspaced(following) ? 1 : 0)
    }

    private func spaces(in text: Span<UInt8>) -> [BreakPlace] {
        var places: [BreakPlace] = []
        var word = 0
        var space: Range<Int>?
        var index = 0
        while index < text.count {
            let start = index
            let scalar = text[index] < 0x80 ? UInt32(text[index]) : text.scalar(at: &index)
            if scalar < 0x80 { index += 1 }
            if BreakText.isSpace(scalar) {
                space = (space?.lowerBound ?? start)..<index
                continue
            }
            if let found = space {
                if found.lowerBound > 0 {
                    if let last = places.indices.last {
                        places[last].after = word..<found.lowerBound
                    }
                    places.append(
                        BreakPlace(
                            bytes: found, before: word..<found.lowerBound,
                            after: start..<text.count))
                }
                word = start
                space = nil
            }
        }
        if let last = places.indices.last {
            places[last].after = word..<(space?.lowerBound ?? text.count)
        }
        return places
    }

    private func boundaries(
        in text: Span<UInt8>, of line: BreakText, byPhrases: Bool, masked: [Range<Int>]
    ) -> [BreakPlace] {
        guard let found = boundaries(ofGapless: text) else { return spaces(in: text) }
        let edges = Set(masked.flatMap { [$0.lowerBound, $0.upperBound] })
        let phrases = found.phrases.map(Set.init)
        var places: [BreakPlace] = []
        var segment = 0
        for offset in found.lines where offset > 0 && offset < text.count {
            var start = offset
            while let scalar = text.scalar(before: start), BreakText.isSpace(scalar) {
                start = text.scalarStart(before: start)
            }
            guard start > 0 else { continue }
            while segment < found.words.count, found.words[segment].range.upperBound < start {
                segment += 1
            }
            let isWordEnd =
                segment < found.words.count && found.words[segment].range.upperBound == start
            guard isWordEnd || edges.contains(start) else { continue }
            if byPhrases, let phrases, start == offset, !phrases.contains(offset),
                !edges.contains(start),
                !line.hasLineEnd(at: offset)
            {
                continue
            }
            places.append(
                BreakPlace(
                    bytes: start..<offset,
                    before: wordBefore(start, text, found.words, segment),
                    after: wordAfter(offset, text, found.words, segment)))
            if let phrases, start == offset, !phrases.contains(offset),
                !line.hasLineEnd(at: offset)
            {
                places[places.count - 1].cost = phraseCost
            }
        }
        return places
    }

    /// ICU's boundaries, as if no space stood beside characters of scripts without spaces: so that they
    /// stay what they are when a line end comes in place of a space, or goes.
    private func boundaries(ofGapless text: Span<UInt8>) -> BreakSegmenters.Boundaries? {
        var gapless: [UInt8] = []
        var gaps: [(offset: Int, range: Range<Int>)] = []
        var copied = 0
        var index = 0
        while index < text.count {
            let start = index
            guard BreakText.isSpace(text.scalar(at: &index)) else { continue }
            while index < text.count {
                var next = index
                guard BreakText.isSpace(text.scalar(at: &next)) else { break }
                index = next
            }
            guard Self.gapSides(text, start..<index) > 0 else { continue }
            for place in copied..<start { gapless.append(text[place]) }
            copied = index
            gaps.append((gapless.count, start..<index))
        }
        if gaps.isEmpty { return segmenters.boundaries(in: text) }
        for place in copied..<text.count { gapless.append(text[place]) }
        guard var found = segmenters.boundaries(in: gapless.span) else { return nil }
        // Boundaries at a gap are behind it, words end before it.
        func moved(_ offsets: [Int]) -> [Int] {
            var (gap, shift) = (0, 0)
            return offsets.map { offset in
                while gap < gaps.count, gaps[gap].offset <= offset {
                    shift += gaps[gap].range.count
                    gap += 1
                }
                return offset + shift
            }
        }
        found.lines = moved(found.lines)
        found.phrases = found.phrases.map(moved)
        let starts = moved(found.words.map(\.range.lowerBound))
        var (gap, shift) = (0, 0)
        for index in found.words.indices {
            let end = found.words[index].range.upperBound
            while gap < gaps.count, gaps[gap].offset < end {
                shift += gaps[gap].range.count
                gap += 1
            }
            found.words[index].range = min(starts[index], end + shift)..<end + shift
        }
        return found
    }

    /// The word that ends at an offset, with the marks behind it.
    private func wordBefore(
        _ end: Int, _ text: Span<UInt8>, _ words: [Segmenter.Segment], _ segment: Int
    ) -> Range<Int> {
        var start = end
        for index in (max(0, segment - 3)...max(0, segment)).reversed() where index < words.count {
            let word = words[index]
            if word.range.upperBound > end { continue }
            if let last = text.scalar(before: word.range.upperBound), BreakText.isSpace(last) {
                break
            }
            start = word.range.lowerBound
            if word.kind.isWord { break }
        }
        return start..<end
    }

    /// The word that begins at an offset, with the marks before it.
    private func wordAfter(
        _ start: Int, _ text: Span<UInt8>, _ words: [Segmenter.Segment], _ segment: Int
    ) -> Range<Int> {
        var end = start
        for index in segment..<min(words.count, segment + 6) {
            let word = words[index]
            if word.range.lowerBound < start { continue }
            if let last = text.scalar(before: word.range.upperBound), BreakText.isSpace(last) {
                break
            }
            end = word.range.upperBound
            if word.kind.isWord { break }
        }
        return start..<end
    }
}
