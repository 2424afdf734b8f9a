internal import TimedText

/// Reads the cues of episodes as pacing sees them.
///
/// It belongs to one task at a time.
struct PacingReader: ~Copyable {
    let rules: ResolvedRules
    let counting: Counting
    /// The unit of the locale's reading speed, when it isn't that of its lines.
    private let speedCounting: Counting?
    let marks: SentenceMarks
    let address: PhraseFinder
    let negations: PhraseFinder
    let adversatives: PhraseFinder
    let reveals: PhraseFinder
    private let dash: Unicode.Scalar?
    var words: WordBoundaries

    init(_ rules: ResolvedRules) {
        self.rules = rules
        let counting = Counting(rules)
        self.counting = counting
        let unit = rules[.adultSpeed]?.unit?.prefix { $0 != "/" }
        let speedUnit = unit.flatMap { Counting.Unit(rawValue: String($0)) }
        speedCounting = speedUnit.flatMap { unit in
            unit == counting.unit
                ? nil
                : Counting(
                    unit, isAmbiguousFull: counting.isAmbiguousFull,
                    normalizes: counting.normalizes)
        }
        marks = SentenceMarks(rules)
        func finder(_ fields: RuleField...) -> PhraseFinder {
            PhraseFinder(fields.flatMap { rules.words($0)?.words ?? [] })
        }
        address = finder(.kinshipWords, .honorifics)
        negations = finder(.negationWords)
        adversatives = finder(.adversatives)
        reveals = finder(.reveals)
        dash = rules[.dashMark]?.text?.unicodeScalars.first
        words = WordBoundaries(locale: rules.locale)
    }

    /// The cues with text and time in order of time, those that overlap as one; and how many
    /// cues have no text or no time.
    ///
    /// - Complexity: O(*n* log *n*) in the number of cues, O(*m*) in the length of the text.
    mutating func cues(of document: Document) -> (cues: [PacingCue], ignored: Int) {
        var found: [PacingCue] = []
        var texts: [[UInt8]] = []
        var text = CueText()
        for (index, cue) in document.cues.enumerated() {
            guard cue.start < cue.end, cue.end > 0, cue.start < Self.latest else { continue }
            document.readText(of: cue, into: &text)
            let plain = text.plain
            guard plain.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
                continue
            }
            let units = counting.length(of: plain)
            guard units > 0 else { continue }
            var cueOfPace = PacingCue(
                start: max(0, cue.start), end: min(Self.latest, cue.end), text: plain,
                units: units, speedUnits: speedCounting?.length(of: plain) ?? units,
                indices: index..<index + 1)
            cueOfPace.voices = Self.voices(of: text)
            cueOfPace.dashes = dashes(in: plain)
            found.append(cueOfPace)
            texts.append(Array(plain.utf8))
        }
        let ignored = document.cues.count - found.count
        judge(&found, texts)
        found.sort { ($0.start, $0.indices.lowerBound) < ($1.start, $1.indices.lowerBound) }
        var merged: [PacingCue] = []
        for cue in found {
            if let last = merged.last, cue.start < last.end {
                merged[merged.count - 1].merge(cue)
            } else {
                merged.append(cue)
            }
        }
        return (merged, ignored)
    }

    /// Tells what kinds of sentences cues hold.
    private mutating func judge(_ cues: inout [PacingCue], _ texts: [[UInt8]]) {
        // Some languages can leave out the mark: then a word tells, but only in files that have
        // no marks at all, since such words are no proof beside sentences that have one.
        let hasMarks = texts.contains { marks.hasQuestionMark($0) }
        for index in cues.indices {
            let text = texts[index]
            cues[index].isQuestion =
                hasMarks ? marks.hasQuestionMark(text) : marks.hasQuestionWord(text)
            cues[index].isExclamation = marks.isExclamation(text)
            cues[index].isBroken = marks.isBroken(text)
            if !adversatives.isEmpty {
                let searchable = words.prepare(cues[index].text)
                cues[index].isAdversative = adversatives.stands(in: searchable)
            }
        }
    }

    /// Times beyond it are a fault of the file; milliseconds.
    static let latest: Int64 = 1 << 50

    private static func voices(of text: CueText) -> [String] {
        text.tokens.filter { $0.kind == .voice }.map { text.string($0.content) }
            .filter { !$0.isEmpty }
    }

    /// How many lines begin with a dash.
    private func dashes(in text: String) -> Int {
        var count = 0
        var isLineStart = true
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                isLineStart = true
            } else if isLineStart, !scalar.properties.isWhitespace {
                // Translators also use the other dashes of Unicode.
                if scalar == dash || (0x2010...0x2015).contains(scalar.value) { count += 1 }
                isLineStart = false
            }
        }
        return count
    }
}
