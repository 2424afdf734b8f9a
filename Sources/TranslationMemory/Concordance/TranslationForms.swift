internal import ICU

/// The forms by which a text is translated, found in the translations alone.
///
/// A form is a phrase that stands in the translations of the hits far more often than in others, by
/// the logarithmic likelihood ratio of ``Association``. The strongest is taken first with all the
/// hits in whose translation it stands; the next must be as strong among the hits that are left, as
/// in the competitive linking of Melamed (“Models of Translational Equivalence among Words”, 2000).
/// A form takes in the words beside it that go with the hits, too, so that “young” becomes “young
/// master” and “young lord”. Where nothing is, the form isn't clear; a guess would be worse.
struct TranslationForms {
    typealias Phrase = PhraseReader.Phrase
    typealias Frequency = (Phrase) throws(ICUError) -> Int

    /// A different translation of hits.
    struct Text {
        /// The folded text.
        var bytes: [UInt8]
        /// How many hits have it.
        var count: Int
    }

    /// A form, and the texts that have it and no stronger one.
    struct Form {
        /// The form; `nil` for the texts where it isn't clear.
        var phrase: Phrase?
        /// The numbers of the texts.
        var texts: [Int]
    }

    /// How many times as often a form must stand in the hits as elsewhere.
    private static let lift = 4.0
    /// How many phrases are looked at, those first that the most hits have.
    private static let candidateLimit = 64
    /// How many forms are told apart.
    private static let formLimit = 32

    private struct Candidate {
        var phrase: Phrase
        var texts: [Int]
        var hitCount: Int
        /// In how many units besides the hits it stands; `nil` until it is asked for.
        var others: Double?
    }

    private let texts: [Text]
    private let hitCount: Int
    private let elsewhere: Double
    private let share: Double
    private var candidates: [Candidate] = []
    /// The phrases of one word or character, for what is known of them besides.
    private var words: [Phrase: Candidate] = [:]
    private var budget = candidateLimit

    /// Takes the translations of hits.
    ///
    /// - Parameters:
    ///   - texts: The different translations.
    ///   - share: How large a part of all hits these are.
    ///   - total: How many units there are.
    /// - Throws: ``ICUError`` when ICU can't find words.
    init(_ texts: [Text], share: Double, total: Int) throws(ICUError) {
        self.texts = texts
        self.share = share
        hitCount = texts.reduce(0) { $0 + $1.count }
        elsewhere = max(Double(total) - Double(hitCount) / share, 1)
        let table = try PhraseTable(texts.map { $0.bytes })
        table.forEach(where: { count($0) >= 2 }) { phrase, places in
            let candidate = Candidate(phrase: phrase, texts: places, hitCount: count(places))
            candidates.append(candidate)
            if phrase.length == 1 { words[phrase] = candidate }
        }
        candidates.sort { Self.precedes($0, $1) }
        keepLongest()
    }

    /// Drops phrases that stand only inside of longer ones.
    private mutating func keepLongest() {
        var kept: [Candidate] = []
        var byTexts: [[Int]: [Int]] = [:]
        for candidate in candidates {
            let same = byTexts[candidate.texts] ?? []
            let isInside = same.contains {
                Self.place(of: candidate.phrase.bytes, in: kept[$0].phrase.bytes) != nil
            }
            if isInside { continue }
            byTexts[candidate.texts, default: []].append(kept.count)
            kept.append(candidate)
        }
        candidates = kept
    }

    /// The forms, the strongest first, and what isn't clear last.
    ///
    /// - Parameters:
    ///   - frequency: In how many units a phrase stands.
    ///   - isOfOthers: Whether a phrase in some texts is due to another part of their sources.
    /// - Returns: Forms that cover every text once.
    /// - Throws: ``ICUError``, and what the functions throw.
    mutating func forms(
        frequency: Frequency, isOfOthers: (Phrase, [Int]) throws(ICUError) -> Bool
    ) throws(ICUError) -> [Form] {
        var rest = Set(texts.indices)
        var forms: [Form] = []
        while !rest.isEmpty, forms.count < Self.formLimit,
            let start = try strongest(among: rest, frequency)
        {
            let best = try extended(start, in: rest, frequency)
            let found = candidates[best].texts.filter { rest.contains($0) }
            if try !isOfOthers(candidates[best].phrase, found) {
                forms.append(Form(phrase: candidates[best].phrase, texts: found))
                rest.subtract(found)
            }
            candidates.remove(at: best)
        }
        if !rest.isEmpty { forms.append(Form(phrase: nil, texts: rest.sorted())) }
        return forms
    }

    private mutating func strongest(
        among rest: Set<Int>, _ frequency: Frequency
    ) throws(ICUError) -> Int? {
        let left = rest.reduce(0) { $0 + texts[$1].count }
        var order: [(index: Int, both: Int, bound: Double)] = []
        for index in candidates.indices {
            let both = count(candidates[index].texts, in: rest)
            guard both >= 2 else { continue }
            // No phrase is stronger than one that stands nowhere else.
            let bound = Association.logLikelihood(
                both: Double(both), first: Double(left), second: Double(both),
                total: Double(left) + elsewhere)
            if bound > Association.threshold { order.append((index, both, bound)) }
        }
        order.sort { $0.bound == $1.bound ? $0.index < $1.index : $0.bound > $1.bound }
        var best: Int?
        var bestStrength = Association.threshold
        for place in order {
            guard place.bound >= bestStrength else { break }
            var candidate = candidates[place.index]
            guard try ask(&candidate, frequency) else { continue }
            candidates[place.index] = candidate
            let strength = strength(candidate, both: place.both, of: left)
            let isFirst = strength == bestStrength && place.index < best ?? 0
            if strength > bestStrength || isFirst {
                best = place.index
                bestStrength = strength
            }
        }
        return best
    }

    /// How strongly a phrase goes with some of the hits; 0 where it stands about as often elsewhere.
    private func strength(_ candidate: Candidate, both: Int, of left: Int) -> Double {
        let others = candidate.others ?? .infinity
        guard Double(both) / Double(left) >= Self.lift * others / elsewhere else { return 0 }
        return Association.logLikelihood(
            both: Double(both), first: Double(left), second: Double(both) + others,
            total: Double(left) + elsewhere)
    }

    /// A phrase with the words beside it that go with the hits, where a quarter of its texts have them.
    private mutating func extended(
        _ start: Int, in rest: Set<Int>, _ frequency: Frequency
    ) throws(ICUError) -> Int {
        var best = start
        var reader = try PhraseReader()
        while true {
            let shorter = candidates[best].phrase.bytes
            var enough = max(2, (count(candidates[best].texts, in: rest) + 3) / 4)
            var longer: Int?
            for index in candidates.indices {
                let bytes = candidates[index].phrase.bytes
                guard bytes.count > shorter.count, let place = Self.place(of: shorter, in: bytes)
                else { continue }
                let own = count(candidates[index].texts, in: rest)
                guard own >= enough else { continue }
                let before = Array(bytes[..<place])
                let after = Array(bytes[(place + shorter.count)...])
                guard try areOfHits(before, &reader, frequency) else { continue }
                guard try areOfHits(after, &reader, frequency) else { continue }
                longer = index
                enough = own + 1
            }
            guard let longer else { return best }
            best = longer
        }
    }

    /// Whether every word of a text goes with the hits.
    private mutating func areOfHits(
        _ text: [UInt8], _ reader: inout PhraseReader, _ frequency: Frequency
    ) throws(ICUError) -> Bool {
        for (phrase, _) in try reader.phrases(in: text.span) where phrase.length == 1 {
            guard var word = words[phrase], try ask(&word, frequency) else { return false }
            words[phrase] = word
            if strength(word, both: word.hitCount, of: hitCount) < Association.threshold {
                return false
            }
        }
        return true
    }

    /// Asks in how many units besides the hits a phrase stands, unless enough was asked.
    private mutating func ask(
        _ candidate: inout Candidate, _ frequency: Frequency
    ) throws(ICUError) -> Bool {
        if candidate.others != nil { return true }
        guard budget > 0 else { return false }
        budget -= 1
        let all = Double(try frequency(candidate.phrase))
        candidate.others = max(all - Double(candidate.hitCount) / share, 0)
        return true
    }

    private func count(_ places: [Int], in rest: Set<Int>? = nil) -> Int {
        var count = 0
        for place in places where rest?.contains(place) ?? true { count += texts[place].count }
        return count
    }

    private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.hitCount != right.hitCount { return left.hitCount > right.hitCount }
        let bytes = (left.phrase.bytes, right.phrase.bytes)
        if bytes.0.count != bytes.1.count { return bytes.0.count > bytes.1.count }
        return bytes.0.lexicographicallyPrecedes(bytes.1)
    }

    private static func place(of part: [UInt8], in text: [UInt8]) -> Int? {
        guard part.count <= text.count else { return nil }
        return (0...text.count - part.count).first { start in
            part.indices.allSatisfy { text[start + $0] == part[$0] }
        }
    }
}
