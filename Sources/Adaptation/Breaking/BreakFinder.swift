internal import ICU

/// Finds the places in a text where a line may break.
struct BreakFinder: Sendable {
    /// Where boundaries come from.
    enum Source: Sendable { case spaces, phrases, words }

    let judge: BreakJudge
    let terms: TermMask
    let segmenters: BreakSegmenters

    /// The places in a text that stands in one line, in order.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    func places(in text: Span<UInt8>, of line: BreakText, from source: Source) -> [BreakPlace] {
        let masked = terms.ranges(in: text)
        var places =
            source == .spaces
            ? spaces(in: text)
            : boundaries(in: text, byPhrases: source == .phrases, masked: masked)
        var mask = masked.makeIterator()
        var range = mask.next()
        var kept = 0
        for index in places.indices {
            let offset = places[index].bytes.lowerBound
            while let found = range, found.upperBound <= offset { range = mask.next() }
            if let range, range.lowerBound < offset { continue }
            places[index].isPause = isPause(text, places[index], line)
            if judge.ban(text, places[index]) != nil { continue }
            places[index].cost = judge.cost(text, places[index])
            if kept != index { places[kept] = places[index] }
            kept += 1
        }
        places.removeLast(places.count - kept)
        return places
    }

    /// Whether a gap does the work of a comma: a space in a script without spaces, or a line end
    /// that stands there already.
    private func isPause(_ text: Span<UInt8>, _ place: BreakPlace, _ line: BreakText) -> Bool {
        guard line.isUnspaced, let last = text.scalar(before: place.bytes.lowerBound) else {
            return false
        }
        var next = place.bytes.upperBound
        guard BreakText.isUnspaced(last), next < text.count,
            BreakText.isUnspaced(text.scalar(at: &next))
        else { return false }
        if !place.bytes.isEmpty { return true }
        guard let index = line.lastChange(where: { $0.offset <= place.bytes.lowerBound }) else {
            return false
        }
        return line.changes[index].offset == place.bytes.lowerBound && line.changes[index].isLineEnd
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
        in text: Span<UInt8>, byPhrases: Bool, masked: [Range<Int>]
    ) -> [BreakPlace] {
        guard let found = segmenters.boundaries(in: text, byPhrases: byPhrases) else {
            return spaces(in: text)
        }
        let edges = Set(masked.flatMap { [$0.lowerBound, $0.upperBound] })
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
            guard isWordEnd || start < offset || byPhrases || edges.contains(start) else {
                continue
            }
            places.append(
                BreakPlace(
                    bytes: start..<offset,
                    before: wordBefore(start, text, found.words, segment),
                    after: wordAfter(offset, text, found.words, segment)))
        }
        return places
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
