extension LineBreaker {
    /// What is wrong with the breaks of a cue that has several lines.
    ///
    /// A break is bad inside a word, a term or a name, beside a mark that must not stand there, and
    /// between words when they cost as much as the rule `breaking.faultFrom` says. A line that stands
    /// for itself, such as another speaker's with a dash or a label, is no fault.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public func faults(of lines: [String]) -> [LineBreakFault] {
        guard lines.count > 1 else { return [] }
        let whole = lines.joined(separator: "\n")
        let text = whole.utf8Span
        let span = text.span
        let line = BreakText(span)
        guard let bytes = line.bytes else { return [] }
        let unbroken = bytes.span
        let places = finder.unfiltered(
            in: unbroken, of: line, from: line.isUnspaced ? .words : .spaces)
        let terms = finder.terms.ranges(in: unbroken)
        let compounds = finder.compounds.ranges(in: unbroken)
        let masked = TermMask.union(
            TermMask.union(terms, compounds), finder.numbers.ranges(in: unbroken))
        let words = line.isUnspaced ? finder.wordEnds(in: unbroken) : nil
        var faults: [LineBreakFault] = []
        var (number, counted, next, mask) = (0, 0, 0, 0)
        for change in line.changes where change.isLineEnd {
            while counted < change.original.lowerBound {
                if span[counted] == 0x0A { number += 1 }
                counted += 1
            }
            let offset = change.offset
            guard offset > 0, offset + change.count < unbroken.count,
                number + 1 < lines.count, !standsAlone(lines[number + 1])
            else { continue }
            while next < places.count, places[next].bytes.lowerBound < offset { next += 1 }
            while mask < masked.count, masked[mask].upperBound <= offset { mask += 1 }
            let found = next < places.count ? places[next] : nil
            let isPlace = found?.bytes.lowerBound == offset
            let place =
                isPlace
                ? found
                : BreakPlace(
                    bytes: offset..<offset + change.count, before: offset..<offset,
                    after: offset + change.count..<offset + change.count)
            guard let place else { continue }
            if mask < masked.count, masked[mask].lowerBound < offset {
                let kind: BreakReason.Kind =
                    TermMask.holds(offset, in: terms)
                    ? .insideTerm
                    : TermMask.holds(offset, in: compounds) ? .insideWord : .insideNumber
                let reason = BreakReason(kind: kind, cost: termCost)
                faults.append(fault(number, reason, unbroken, masked[mask]))
            } else if let kind = finder.judge.ban(unbroken, place) {
                let reason = BreakReason(kind: kind, cost: termCost)
                let mark = mark(kind, place, in: unbroken)
                faults.append(fault(number, reason, unbroken, mark))
            } else if !isPlace, change.kind == .nothing, let words, !words.contains(offset),
                !isHyphen(unbroken, offset)
            {
                let reason = BreakReason(kind: .insideWord, cost: termCost)
                let word = finder.word(around: offset, in: words, to: unbroken.count)
                faults.append(fault(number, reason, unbroken, word))
            } else if let reason = worst(of: place, in: unbroken) {
                let word: Range<Int>
                if case .wordAfter = reason.kind { word = place.after } else { word = place.before }
                faults.append(fault(number, reason, unbroken, word))
            }
        }
        return faults
    }

    /// The word beside a place that makes it bad; `nil` when none costs enough.
    private func worst(of place: BreakPlace, in text: Span<UInt8>) -> BreakReason? {
        let reasons = finder.judge.reasons(text, place).filter { $0.cost >= faultCost }
        return reasons.max { $0.cost < $1.cost }
    }

    private func isHyphen(_ text: Span<UInt8>, _ offset: Int) -> Bool {
        let last = text.scalar(before: offset)
        return last == 0x2D || last == 0x2010
    }

    private func standsAlone(_ line: String) -> Bool {
        let bytes = Array(line.utf8)[...]
        return speakers.begins(bytes) || speakers.isMarked(bytes)
    }

    /// The mark that must not stand beside a place.
    private func mark(
        _ kind: BreakReason.Kind, _ place: BreakPlace, in text: Span<UInt8>
    ) -> Range<Int> {
        if kind == .forbiddenEnd {
            return text.scalarStart(before: place.bytes.lowerBound)..<place.bytes.lowerBound
        }
        var end = place.bytes.upperBound
        if end < text.count { _ = text.scalar(at: &end) }
        return place.bytes.upperBound..<end
    }

    private func fault(
        _ line: Int, _ reason: BreakReason, _ text: Span<UInt8>, _ word: Range<Int>
    ) -> LineBreakFault {
        var bytes: [UInt8] = []
        for index in word.clamped(to: 0..<text.count) { bytes.append(text[index]) }
        return LineBreakFault(
            line: line, reason: reason, word: String(decoding: bytes, as: UTF8.self))
    }
}
