internal import ICU

extension ConcordanceColumn {
    /// Texts of a side that may hold a pattern.
    struct Candidates {
        /// The texts, in ascending order.
        var texts: [UInt32]
        /// Whether all of them do.
        var isCertain: Bool
    }

    /// How many times as many texts a list may have as are left to be looked at: to read a list is
    /// so much quicker than to look at a text.
    private static let listFactor = 24

    /// The texts that may hold a pattern, by their grams.
    ///
    /// - Parameters:
    ///   - pattern: The pattern.
    ///   - enough: Only some of the texts will be looked at, so that so few of them are enough.
    /// - Returns: The texts; every text that holds the pattern is among them.
    func candidates(for pattern: ConcordancePattern, enough: Int = 16) -> Candidates {
        var all: [Grams] = []
        var isCertain = pattern.pieces.count == 1
        for piece in pattern.pieces {
            var start = 0
            while start < piece.count {
                if piece[start] == .any {
                    isCertain = false
                    start += 1
                    continue
                }
                var end = start
                while end < piece.count, piece[end] != .any { end += 1 }
                let offsets = Self.usefulOffsets(of: piece[start..<end])
                if offsets.count > 1 || !Self.isWhole(piece[start..<end]) { isCertain = false }
                for offset in offsets {
                    let grams = grams(piece[offset..<min(offset + 3, end)])
                    guard !grams.places.isEmpty else {
                        return Candidates(texts: [], isCertain: true)
                    }
                    all.append(grams)
                }
                start = end
            }
        }
        all.sort { $0.textCount < $1.textCount }
        guard let rarest = all.first else { return Candidates(texts: [], isCertain: true) }
        var texts = texts(with: rarest)
        for grams in all.dropFirst() {
            guard texts.count > enough, grams.textCount < texts.count * Self.listFactor else {
                break
            }
            if let only = grams.only {
                list(only).filter(&texts)
            } else {
                let set = set(of: grams)
                texts.removeAll { !set.contains($0) }
            }
        }
        return Candidates(texts: texts, isCertain: isCertain)
    }

    /// Where in a run of characters the grams start that say the most.
    private static func usefulOffsets(
        of run: ArraySlice<ConcordancePattern.Element>
    ) -> Range<Int> {
        guard run.count > 1 else { return run.indices }
        let last = run.endIndex - 1
        // The gram of the last two adds nothing to that of the last three.
        let isPair = isWide(run[last - 1]) || isWide(run[last])
        return run.startIndex..<(run.count > 2 && !isPair ? last - 1 : last)
    }

    /// Whether one gram takes a whole run.
    private static func isWhole(_ run: ArraySlice<ConcordancePattern.Element>) -> Bool {
        run.count <= 2
            || run.count == 3
                && run.prefix(2).allSatisfy { element in
                    element.scalars?.allSatisfy { !Gram.isWide($0) } ?? false
                }
    }

    private static func isWide(_ element: ConcordancePattern.Element) -> Bool {
        element.scalars?.contains { Gram.isWide($0) } ?? true
    }

    /// The texts that hold one of some patterns.
    ///
    /// - Complexity: O(*m* + *c*) in the length of the lists of its grams and the length of the texts
    ///   that have them all.
    func texts(
        holding patterns: [ConcordancePattern], isWholeWords: Bool,
        by matcher: inout TextMatcher
    ) throws(ICUError) -> [UInt32] {
        if patterns.count == 1 {
            return try texts(holding: patterns[0], isWholeWords, &matcher)
        }
        var set = OrdinalSet(below: textCount)
        for pattern in patterns {
            for text in try texts(holding: pattern, isWholeWords, &matcher) {
                set.insert(text)
            }
        }
        return set.elements
    }

    private func texts(
        holding pattern: ConcordancePattern, _ isWholeWords: Bool, _ matcher: inout TextMatcher
    ) throws(ICUError) -> [UInt32] {
        let candidates = candidates(for: pattern)
        if candidates.isCertain, !isWholeWords { return candidates.texts }
        var texts: [UInt32] = []
        for text in candidates.texts {
            let holds = try withText(text) { (bytes) throws(ICUError) in try matcher.matches(bytes)
            }
            if holds { texts.append(text) }
        }
        return texts
    }
}
