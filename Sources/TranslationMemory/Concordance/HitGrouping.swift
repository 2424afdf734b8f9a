internal import ICU

/// The newest hits of a question, to be put together by their translations.
struct HitGrouping {
    private struct Hit {
        var identifier: Int64
        var own: [UInt8]
        var text: Int
    }

    private let state: ConcordanceIndex.State
    private let all: ConcordanceIndex.Hits
    private let patterns: [ConcordancePattern]
    private let query: ConcordanceQuery
    private let otherSide: ConcordanceQuery.Side
    private let counter: PhraseCount
    private var hits: [Hit] = []
    private var texts: [TranslationForms.Text] = []

    /// Takes the newest hits.
    init(
        _ all: ConcordanceIndex.Hits, _ patterns: [ConcordancePattern], _ query: ConcordanceQuery,
        in state: ConcordanceIndex.State
    ) throws(ICUError) {
        self.state = state
        self.all = all
        self.patterns = patterns
        self.query = query
        counter = PhraseCount(in: state)
        otherSide = query.side == .source ? .target : .source
        var numbers: [[UInt8]: Int] = [:]
        for place in all.newest(ConcordanceIndex.groupedLimit, in: state) {
            let own: [UInt8]
            let other: [UInt8]
            if let index = place.part {
                let part = state.parts[index]
                own = part.text(place.row, query.side)
                other = part.text(place.row, otherSide)
            } else if let entry = state.delta[place.identifier] {
                own = entry.text(query.side)
                other = entry.text(otherSide)
            } else {
                continue
            }
            let number = numbers[other] ?? texts.count
            if number == texts.count {
                numbers[other] = number
                texts.append(TranslationForms.Text(bytes: other, count: 0))
            }
            texts[number].count += 1
            hits.append(Hit(identifier: place.identifier, own: own, text: number))
        }
    }

    /// The groups, the largest first, and what isn't clear last.
    func groups() throws(ICUError) -> [ConcordanceFindings.Group] {
        var identifiers = [[Int64]](repeating: [], count: texts.count)
        for hit in hits { identifiers[hit.text].append(hit.identifier) }
        var groups: [ConcordanceFindings.Group] = []
        if query.grouping == .texts {
            for (text, own) in zip(texts, identifiers) {
                groups.append(ConcordanceFindings.Group(translation: text.bytes, identifiers: own))
            }
        } else {
            for form in try forms() {
                let own = form.texts.flatMap { identifiers[$0] }.sorted(by: >)
                groups.append(
                    ConcordanceFindings.Group(translation: form.phrase?.bytes, identifiers: own))
            }
        }
        let places = groups.indices.sorted { left, right in
            let isClear = (groups[left].translation != nil, groups[right].translation != nil)
            if isClear.0 != isClear.1 { return isClear.0 }
            let counts = (groups[left].identifiers.count, groups[right].identifiers.count)
            return counts.0 == counts.1 ? left < right : counts.0 > counts.1
        }
        return places.map { groups[$0] }
    }

    private func forms() throws(ICUError) -> [TranslationForms.Form] {
        let total = state.parts.reduce(state.delta.count) { $0 + $1.count }
        let share = Double(hits.count) / Double(max(all.count, 1))
        var forms = try TranslationForms(texts, share: share, total: total)
        return try forms.forms(
            frequency: { (phrase) throws(ICUError) in
                try counter.count(phrase, otherSide)
            },
            isOfOthers: { (phrase, texts) throws(ICUError) in
                try isOfOthers(phrase, in: texts, total: total)
            })
    }

    /// Whether another part of the hits' own texts goes with a phrase more surely than what was asked
    /// for: “home” stands beside 少爷 because of 回家.
    private func isOfOthers(
        _ phrase: PhraseReader.Phrase, in texts: [Int], total: Int
    ) throws(ICUError) -> Bool {
        let rivals = try rivals(in: texts)
        guard !rivals.isEmpty else { return false }
        let count = try counter.count(phrase, otherSide)
        let share = Double(hits.count) / Double(max(all.count, 1))
        let strength = Association.logLikelihood(
            both: Double(try hitCount(with: phrase)) / share, first: Double(all.count),
            second: Double(count), total: Double(total))
        for rival in rivals {
            let own = try counter.count(rival, query.side)
            let both =
                own < count
                ? try counter.count(rival, query.side, with: phrase)
                : try counter.count(phrase, otherSide, with: rival)
            let other = Association.logLikelihood(
                both: Double(both), first: Double(own), second: Double(count), total: Double(total))
            if strength <= other { return true }
        }
        return false
    }

    /// How many of the newest hits have a phrase in their translation.
    private func hitCount(with phrase: PhraseReader.Phrase) throws(ICUError) -> Int {
        var matcher = try TextMatcher(
            [ConcordancePattern(folded: phrase.bytes)], isWholeWords: phrase.isOfWords)
        var count = 0
        for text in texts where try matcher.matches(text.bytes.span) { count += text.count }
        return count
    }

    /// The longest phrases beside what was asked for that most of the hits of some texts share.
    private func rivals(in texts: [Int]) throws(ICUError) -> [PhraseReader.Phrase] {
        let wanted = Set(texts)
        let sample = hits.filter { wanted.contains($0.text) }.prefix(40)
        var counts: [PhraseReader.Phrase: Int] = [:]
        var reader = try PhraseReader()
        var matcher = try TextMatcher(patterns, isWholeWords: query.isWholeWords)
        for hit in sample {
            let ranges = try matcher.ranges(in: hit.own.span)
            var own: Set<PhraseReader.Phrase> = []
            for (phrase, range) in try reader.phrases(in: hit.own.span) {
                let isApart = ranges.allSatisfy { Self.areApart($0, range, in: hit.own) }
                if isApart { own.insert(phrase) }
            }
            for phrase in own { counts[phrase, default: 0] += 1 }
        }
        let enough = max(2, (sample.count * 3 + 4) / 5)
        let shared = counts.filter { $0.value >= enough }.sorted {
            ($1.value, $1.key.bytes.count) < ($0.value, $0.key.bytes.count)
        }
        return shared.prefix(4).map { $0.key }
    }

    /// Whether more than a space stands between two parts of a text.
    private static func areApart(_ left: Range<Int>, _ right: Range<Int>, in text: [UInt8]) -> Bool
    {
        if right.lowerBound < left.lowerBound { return areApart(right, left, in: text) }
        guard left.upperBound < right.lowerBound else { return false }
        return text[left.upperBound..<right.lowerBound].contains { $0 != 0x20 }
    }
}
