internal import ICU
internal import Synchronization

extension ConcordanceIndex {
    /// What texts must hold to answer a question, one of several patterns.
    ///
    /// - Throws: ``ConcordanceError`` for a text that is empty or too long.
    func patterns(
        for query: ConcordanceQuery, in state: State
    ) throws(ConcordanceError) -> [ConcordancePattern] {
        let text = try QueryText(query)
        var patterns = [text.pattern]
        do throws(ICUError) {
            if query.foldsChinese { patterns = try chinesePatterns(for: text, in: state) }
            if query.byTransliteration { patterns += try readingPatterns(for: text, in: state) }
        } catch {
            throw .icu(error)
        }
        var different: [ConcordancePattern] = []
        for pattern in patterns where !different.contains(pattern) { different.append(pattern) }
        return different
    }

    /// Patterns of characters that are the same in Simplified Chinese; also those of the whole text
    /// in either script, because some words change more than their characters.
    private func chinesePatterns(
        for text: QueryText, in state: State
    ) throws(ICUError) -> [ConcordancePattern] {
        let images = try learned(simplified, from: state)
        var toSimplified = try Transliterator("Hant-Hans")
        var toTraditional = try Transliterator("Hans-Hant")
        var patterns: [ConcordancePattern] = []
        for form in 0..<3 {
            var elements: [[ConcordancePattern.Element]] = []
            for run in text.runs {
                var changed = run
                if form == 1 { changed = try toSimplified.transliterated(run.span) }
                if form == 2 { changed = try toTraditional.transliterated(run.span) }
                let scalars = ScalarText(changed.span).scalars
                let own = try images.images(of: scalars)
                elements.append(
                    zip(scalars, own).map { scalar, image in
                        let same = images.scalars(with: image)
                        return same.count < 2 && same.first ?? scalar == scalar
                            ? .one(scalar) : .oneOf(same)
                    })
            }
            if let pattern = ConcordancePattern(text.parts, elements) { patterns.append(pattern) }
        }
        return patterns
    }

    /// Patterns of characters that are read like the text, script by script, and the text's reading.
    private func readingPatterns(
        for text: QueryText, in state: State
    ) throws(ICUError) -> [ConcordancePattern] {
        let images = try learned(readings, from: state)
        var toLatin = try Transliterator("Any-Latin; Latin-ASCII; Any-Lower")
        var letters: [[UInt8]] = []
        for run in text.runs { letters.append(try toLatin.transliterated(run.span)) }
        var patterns: [ConcordancePattern] = []
        for reading in [letters, letters.map { $0.filter { $0 != 0x20 } }] {
            let elements = reading.map { run in
                ScalarText(run.span).scalars.map { ConcordancePattern.Element.one($0) }
            }
            if let pattern = ConcordancePattern(text.parts, elements) { patterns.append(pattern) }
        }
        for (_, group) in images.groups.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let splitter = ReadingSplitter(group)
            var choices: [[[ConcordancePattern.Element]]] = [[]]
            for run in letters {
                let ways = run.isEmpty ? [[]] : splitter.ways(to: run)
                choices = choices.flatMap { choice in ways.map { choice + [$0] } }
                choices = Array(choices.prefix(ReadingSplitter.limit))
            }
            for elements in choices {
                if let pattern = ConcordancePattern(text.parts, elements) {
                    patterns.append(pattern)
                }
            }
        }
        return patterns
    }

    /// Images that know every character of the index.
    private func learned(
        _ images: borrowing Mutex<CharacterImages>, from state: State
    ) throws(ICUError) -> CharacterImages {
        try images.withLock { (images) throws(ICUError) in
            try images.learn(from: state)
            return images
        }
    }
}
