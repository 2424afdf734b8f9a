internal import Adaptation
internal import TimedText

/// Reads what is compared of the cues of a file.
struct AlignmentCueReader: Sendable {
    private let scanner: NumberScanner
    private let questions: [[Unicode.Scalar]]
    private let exclamations: [[Unicode.Scalar]]

    /// More of a cue's text isn't looked at.
    private static let longest = 4000

    init(_ rules: ResolvedRules) {
        scanner = NumberScanner(rules)
        questions = (rules[.questionMarks]?.texts ?? []).map { Array($0.unicodeScalars) }
        exclamations = (rules[.exclamationMarks]?.texts ?? []).map { Array($0.unicodeScalars) }
    }

    /// The cues in order of time.
    ///
    /// - Complexity: O(*n* log *n*) in the size of the document.
    func cues(of document: Document) -> [AlignmentCue] {
        var text = CueText()
        return document.cues.indices.map { index in
            document.readText(of: document.cues[index], into: &text)
            return cue(document.cues[index], index, text.plain)
        }.sorted { ($0.start, $0.end, $0.index) < ($1.start, $1.end, $1.index) }
    }

    private func cue(_ cue: Cue, _ index: Int, _ plain: String) -> AlignmentCue {
        let scalars = Array(plain.unicodeScalars.prefix(Self.longest))
        var length = 0.0
        var words: [UInt64] = []
        var word = TextHash()
        var letters = TextHash()
        var hasDigit = false
        for scalar in scalars {
            let isUnspaced = scalar.isUnspaced
            let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            guard isLetter else {
                // Vowel signs of Thai and the like are marks inside of words.
                if scalar.properties.canonicalCombiningClass == .notReordered, !scalar.isApostrophe
                {
                    word.end(into: &words)
                }
                continue
            }
            length += 1
            if scalar.properties.numericType != nil { hasDigit = true }
            let folded = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            letters.add(folded.value)
            if isUnspaced {
                word.end(into: &words)
                word.add(folded.value)
                word.end(into: &words)
            } else {
                word.add(folded.value)
            }
        }
        word.end(into: &words)
        words.sort()
        let numbers =
            hasDigit || length > 0
            ? scanner.numbers(in: String(String.UnicodeScalarView(scalars)))
                .filter { $0.value > 1 } : []
        return AlignmentCue(
            index: index, start: Double(cue.start), end: Double(max(cue.start, cue.end)),
            length: length, numbers: numbers.map { $0.value }.sorted(),
            digits: numbers.filter { $0.form != .words }.map { $0.value }.sorted(),
            words: words, asks: holds(scalars, questions), calls: holds(scalars, exclamations),
            letters: letters.value)
    }

    private func holds(_ text: [Unicode.Scalar], _ marks: [[Unicode.Scalar]]) -> Bool {
        marks.contains { mark in
            guard let first = mark.first else { return false }
            return text.indices.contains {
                text[$0] == first && text[$0...].starts(with: mark)
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isApostrophe: Bool { self == "'" || self == "\u{2019}" }
}
