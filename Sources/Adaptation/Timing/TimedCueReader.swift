public import TimedText

/// Measures the cues of a document for ``Retimer`` and ``CueBudgets``.
///
/// Cues may be merged only where nothing tells them apart: the same style, place and settings, no
/// times inside the text. A joined text is as long as both with a space between; whether it breaks
/// into lines that fit is for the caller to find out, who then takes ``TimedCue/joinedLength`` away.
public struct TimedCueReader: Sendable {
    private let counting: Counting
    private let space: Double
    private let questions: [String]

    /// Takes the rules of the language that the text is in.
    public init(_ rules: ResolvedRules) {
        counting = Counting(rules)
        space = counting.length(of: " ")
        questions =
            (rules[Self.question]?.texts ?? []) + (rules[Self.questionWords]?.texts ?? [])
    }

    private static let question = RuleField("punctuation.question")
    private static let questionWords = RuleField("punctuation.questionWords")

    /// The cues of a document, in its order.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    public func cues(of document: Document) -> [TimedCue] {
        var cues: [TimedCue] = []
        cues.reserveCapacity(document.cues.count)
        var text = CueText()
        var lastPlacement = CueText.Placement()
        for (index, cue) in document.cues.enumerated() {
            document.readText(of: cue, into: &text)
            let plain = text.plain
            var timed = TimedCue(
                start: cue.start, end: cue.end, length: counting.length(of: plain),
                speaker: speaker(of: text), isDialogue: isDialogue(plain), asks: asks(plain))
            let isKaraoke = text.tokens.contains { $0.kind == .timestamp }
            timed.mayMerge = !isKaraoke && timed.length > 0
            if index > 0 {
                let last = document.cues[index - 1]
                let isAlike =
                    timed.mayMerge && lastPlacement == text.placement
                    && document.style(of: last) == document.style(of: cue)
                    && document.settings(of: last) == document.settings(of: cue)
                if isAlike, cues[index - 1].mayMerge {
                    cues[index - 1].joinedLength = cues[index - 1].length + space + timed.length
                }
            }
            lastPlacement = text.placement
            cues.append(timed)
        }
        return cues
    }

    /// The name of the first voice, if there is one.
    private func speaker(of text: CueText) -> String? {
        guard let voice = text.tokens.first(where: { $0.kind == .voice }) else { return nil }
        return String(decoding: text.bytes[voice.content], as: UTF8.self)
    }

    /// Whether a line begins with a dash of any kind, as lines of two speakers do.
    private func isDialogue(_ text: String) -> Bool {
        var isAtStart = true
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                isAtStart = true
            } else if isAtStart, !scalar.properties.isWhitespace {
                if scalar.properties.generalCategory == .dashPunctuation { return true }
                isAtStart = scalar.properties.isDefaultIgnorableCodePoint
            }
        }
        return false
    }

    /// Whether the text ends as questions do, without closing quotation marks.
    private func asks(_ text: String) -> Bool {
        var rest = text[...].unicodeScalars
        while let last = rest.last {
            switch last.properties.generalCategory {
            case .finalPunctuation, .closePunctuation, .spaceSeparator, .control, .format:
                rest.removeLast()
            default:
                if last != "\"" { return questions.contains { Substring(rest).hasSuffix($0) } }
                rest.removeLast()
            }
        }
        return false
    }
}
