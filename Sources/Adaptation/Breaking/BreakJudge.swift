internal import ICU

/// Tells what a line break costs by the words and marks beside it.
struct BreakJudge: Sendable {
    private let words: WordPenalties
    private let tie: Double
    private let phraseEnding: Double
    private let phraseWord: Double
    private let punctuation: Double
    /// What is saved by a break at a pause.
    var pause: Double { punctuation }
    private let startMarks: Set<UInt32>
    private let startWords: Set<String>
    private let endMarks: Set<UInt32>

    init(_ rules: ResolvedRules) {
        words = WordPenalties(rules)
        tie = rules[.tyingSuffixCost]?.number ?? 0
        phraseEnding = rules[.phraseSuffixSaving]?.number ?? 0
        phraseWord = rules[.phraseWordSaving]?.number ?? 0
        punctuation = rules[.punctuationSaving]?.number ?? 0
        let starts = rules[.noLineStart]?.texts ?? []
        startMarks = Set(starts.compactMap(Self.mark))
        startWords = Set(starts.filter { Self.mark($0) == nil })
        endMarks = Set((rules[.noLineEnd]?.texts ?? []).compactMap(Self.mark))
    }

    /// The only character of a text, if that is no letter: a letter counts as a whole word.
    private static func mark(_ text: String) -> UInt32? {
        guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1,
            !UnicodeProperties(of: scalar).isLetter
        else { return nil }
        return scalar.value
    }

    /// Why no line may break at a place; `nil` when one may.
    func ban(_ text: Span<UInt8>, _ place: BreakPlace) -> BreakReason.Kind? {
        var index = place.bytes.upperBound
        guard index < text.count else { return nil }
        if startMarks.contains(text.scalar(at: &index)) { return .forbiddenStart }
        if let last = text.scalar(before: place.bytes.lowerBound), endMarks.contains(last) {
            return .forbiddenEnd
        }
        if startWords.isEmpty { return nil }
        let word = stripped(text, place.after)
        guard word.count < 64, !word.isEmpty else { return nil }
        var bytes: [UInt8] = []
        for index in word { bytes.append(text[index]) }
        return startWords.contains(String(decoding: bytes, as: UTF8.self)) ? .forbiddenStart : nil
    }

    /// What a break at a place costs.
    func cost(_ text: Span<UInt8>, _ place: BreakPlace) -> Double {
        var reasons: [BreakReason]?
        return judge(text, place, &reasons)
    }

    /// What speaks for and against a break at a place.
    func reasons(_ text: Span<UInt8>, _ place: BreakPlace) -> [BreakReason] {
        var reasons: [BreakReason]? = []
        _ = judge(text, place, &reasons)
        return reasons ?? []
    }

    private func judge(
        _ text: Span<UInt8>, _ place: BreakPlace, _ reasons: inout [BreakReason]?
    ) -> Double {
        var total = 0.0
        let bare = stripped(text, place.before)
        let whole = words.word(text, place.before)
        let isPause =
            place.isPause
            || (whole?.after ?? 0 == 0 && endsWithPunctuation(text, place.bytes.lowerBound))
        if isPause {
            // Punctuation parts what the words beside it would tie.
            total -= punctuation
            reasons?.append(BreakReason(kind: .punctuation, cost: -punctuation))
        } else {
            let word = whole ?? (bare == place.before ? nil : words.word(text, bare))
            let after = word?.after ?? 0
            if let word, after > 0 {
                total += after
                reasons?.append(
                    BreakReason(kind: .wordBefore(class: word.classAfter), cost: after))
            }
            if word?.endsPhrase == true {
                total -= phraseWord
                reasons?.append(BreakReason(kind: .phraseEnd, cost: -phraseWord))
            } else if after == 0, let ties = words.endingTies(text, bare) {
                total += ties ? tie : -phraseEnding
                reasons?.append(
                    ties
                        ? BreakReason(kind: .tyingEnding, cost: tie)
                        : BreakReason(kind: .phraseEnd, cost: -phraseEnding))
            }
        }
        let next = stripped(text, place.after)
        guard let word = words.word(text, next) else { return total }
        if !isPause, word.before > 0 {
            total += word.before
            reasons?.append(
                BreakReason(kind: .wordAfter(class: word.classBefore), cost: word.before))
        }
        if word.saved != 0 {
            total -= word.saved
            reasons?.append(
                BreakReason(kind: .phraseStart(class: word.classSaved), cost: -word.saved))
        }
        return total
    }

    /// A word without the marks around it.
    private func stripped(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var range = range
        while !range.isEmpty {
            var index = range.lowerBound
            guard Self.isMark(text.scalar(at: &index)) else { break }
            range = min(index, range.upperBound)..<range.upperBound
        }
        while !range.isEmpty {
            let start = text.scalarStart(before: range.upperBound)
            var index = start
            guard start >= range.lowerBound, Self.isMark(text.scalar(at: &index)) else { break }
            range = range.lowerBound..<start
        }
        return range
    }

    /// Whether the text up to an offset ends with punctuation, perhaps with quotes behind it.
    private func endsWithPunctuation(_ text: Span<UInt8>, _ end: Int) -> Bool {
        var end = end
        for _ in 0..<4 {
            guard let scalar = text.scalar(before: end) else { return false }
            switch scalar {
            case 0x22, 0x27, 0x2019: end = text.scalarStart(before: end)
            case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D: return true
            case 0..<0xA0, 0xB7, 0x2010, 0x2011: return false
            default: return !endMarks.contains(scalar) && Self.isMark(scalar)
            }
        }
        return false
    }

    private static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x36F, 0x391...0x557: false
        case 0x21..<0x80: true
        case 0x620...0x669, 0x900...0x963, 0x4E00...0x9FFF, 0xAC00...0xD7A3: false
        default: Unicode.Scalar(scalar).map { UnicodeProperties(of: $0).isPunctuation } ?? false
        }
    }
}
