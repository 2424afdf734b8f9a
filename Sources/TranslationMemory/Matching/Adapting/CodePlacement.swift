/// The putting of a question's markup into a translation, after that of the stored texts.
struct CodePlacement {
    let stored: Segment
    let query: Segment

    /// Texts with more codes keep the markup of the stored translation.
    private static let limit = 64

    /// Where a code is for the comparison: how many letters stand before and after it.
    private struct Anchor {
        var before: Int
        var after: Int

        var isEdge: Bool { before == 0 || after == 0 }

        func isLike(_ other: Anchor) -> Bool { before == other.before || after == other.after }
    }

    /// Puts the question's markup into a proposal; what can't be placed is left out.
    func place(in adaptation: inout Adaptation) {
        let old = stored.codes
        let new = query.codes
        let target = adaptation.proposal
        guard !(old.isEmpty && new.isEmpty) else { return }
        let oldAnchors = Self.anchors(of: stored)
        let newAnchors = Self.anchors(of: query)
        if old.count == new.count,
            zip(old, new).allSatisfy({ $0.kind == $1.kind && $0.native == $1.native }),
            zip(oldAnchors, newAnchors).allSatisfy({ $0.isLike($1) })
        {
            return
        }
        guard max(old.count, new.count, target.codes.count) <= Self.limit else {
            adaptation.tags = .different
            return
        }
        let partners = Self.partners(of: old, in: target.codes)
        var isUsed = [Bool](repeating: false, count: old.count)
        var placed = [InlineCode?](repeating: nil, count: new.count)
        // First what the stored texts have too, in the same place or the same pair.
        for index in new.indices {
            let match = old.indices.first { other in
                !isUsed[other] && old[other].kind == new[index].kind
                    && old[other].type == new[index].type
                    && oldAnchors[other].isLike(newAnchors[index]) && partners[other] != nil
            }
            guard let match, let partner = partners[match] else { continue }
            isUsed[match] = true
            placed[index] = Self.code(new[index], at: target.codes[partner].position)
        }
        placeEdges(newAnchors, target, &placed)
        placeWords(target, &placed)
        dropHalves(&placed)
        let extra = target.codes.indices.filter { !partners.contains($0) }.map { target.codes[$0] }
        finish(&adaptation, placed.compactMap { $0 }, extra, partners.compactMap { $0 })
        adaptation.tags = placed.contains { $0 == nil } ? .different : .adapted
    }

    /// Puts what stands before or behind the whole text there.
    private func placeEdges(
        _ anchors: [Anchor], _ target: Segment, _ placed: inout [InlineCode?]
    ) {
        for (index, code) in query.codes.enumerated() where placed[index] == nil {
            let isBefore = anchors[index].before == 0
            let isBehind = anchors[index].after == 0
            // Alone in an empty text, an end stands behind a start by its order.
            guard isBefore || isBehind else { continue }
            let isEnd = code.kind == .close || code.kind == .isolatedClose
            let goesFirst = isBefore && !(isBehind && isEnd)
            let end = target.text.utf8.count
            placed[index] = Self.code(code, at: goesFirst ? 0 : end)
        }
    }

    /// Puts a pair around words that the translation has unchanged, once.
    private func placeWords(_ target: Segment, _ placed: inout [InlineCode?]) {
        let text = Array(query.text.utf8)
        let bytes = Array(target.text.utf8)
        for (index, code) in query.codes.enumerated() where code.kind == .open {
            guard
                let end = query.codes.firstIndex(where: {
                    $0.kind == .close && $0.pair == code.pair
                }),
                placed[index] == nil || placed[end] == nil,
                code.position <= query.codes[end].position
            else { continue }
            let words = Array(text[code.position..<query.codes[end].position])
            let places = TextSearch.places(of: words, in: bytes)
            guard places.count == 1 else { continue }
            placed[index] = Self.code(code, at: places[0].lowerBound)
            placed[end] = Self.code(query.codes[end], at: places[0].upperBound)
        }
    }

    /// Leaves out starts whose ends have no place, and ends without starts.
    private func dropHalves(_ placed: inout [InlineCode?]) {
        for (index, code) in query.codes.enumerated() where code.pair > 0 {
            let other = query.codes.indices.first {
                $0 != index && query.codes[$0].pair == code.pair
            }
            guard let other else { continue }
            let (first, last) = (min(index, other), max(index, other))
            if let start = placed[first]?.position, let end = placed[last]?.position, start <= end {
                continue
            }
            placed[first] = nil
            placed[last] = nil
        }
    }

    private func finish(
        _ adaptation: inout Adaptation, _ placed: [InlineCode], _ extra: [InlineCode],
        _ partners: [Int]
    ) {
        let before = partners.sorted().map { adaptation.proposal.codes[$0].native }
        let all = (placed + extra).enumerated().sorted {
            ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
        }
        adaptation.proposal.codes = all.map { $0.element }
        let after = placed.map { $0.native }
        for index in 0..<max(before.count, after.count) {
            let old = index < before.count ? before[index] : ""
            let new = index < after.count ? after[index] : ""
            if old != new {
                adaptation.replacements.append(Match.Replacement(.tag, before: old, after: new))
            }
        }
    }

    private static func code(_ code: InlineCode, at position: Int) -> InlineCode {
        var code = code
        code.position = position
        return code
    }

    /// For each code of the stored source the one of the translation that stands for it.
    private static func partners(of source: [InlineCode], in target: [InlineCode]) -> [Int?] {
        var isUsed = [Bool](repeating: false, count: target.count)
        return source.map { code in
            let match = target.indices.first { index in
                guard !isUsed[index] else { return false }
                if let key = code.match, let other = target[index].match {
                    return key == other && code.kind == target[index].kind
                }
                return code.kind == target[index].kind && code.type == target[index].type
            }
            if let match { isUsed[match] = true }
            return match
        }
    }

    private static func anchors(of segment: Segment) -> [Anchor] {
        let bytes = Array(segment.text.utf8)
        let span = bytes.span
        var counts = [0]
        counts.reserveCapacity(bytes.count + 1)
        var index = 0
        while index < bytes.count {
            let start = index
            let kind = CharacterClass(UTF8Reading.scalar(of: span, at: &index))
            let isCounted = kind == .letter || kind == .character || kind == .digit
            for _ in start..<index - 1 { counts.append(counts[counts.count - 1]) }
            counts.append(counts[counts.count - 1] + (isCounted ? 1 : 0))
        }
        let total = counts[counts.count - 1]
        return segment.codes.map { code in
            let before = counts[min(max(0, code.position), bytes.count)]
            return Anchor(before: before, after: total - before)
        }
    }
}
