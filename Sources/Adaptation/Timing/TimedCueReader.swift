public import TimedText

/// Measures the cues of a document for ``Retimer`` and ``CueBudgets``.
///
/// Cues may be merged only where nothing tells them apart: the same style, place and settings, no
/// times inside the text, no change between upright and italic. Songs, descriptions of sounds and
/// labelled lines stay alone, and so does what is interrupted, unless the same voice goes on. A joined text is as long as both with a space between; whether it breaks
/// into lines that fit is for the caller to find out, who then takes ``TimedCue/joinedLength`` away.
public struct TimedCueReader: Sendable {
    private let counting: Counting
    private let space: Double
    private let questions: [String]
    private let speakers: SpeakerLines

    /// Takes the rules of the language that the text is in.
    public init(_ rules: ResolvedRules) {
        counting = Counting(rules)
        space = counting.length(of: " ")
        speakers = SpeakerLines(rules)
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
        var last = (isItalic: false, breaksOff: false)
        for (index, cue) in document.cues.enumerated() {
            document.readText(of: cue, into: &text)
            let plain = text.plain
            var timed = TimedCue(
                start: cue.start, end: cue.end, length: counting.length(of: plain),
                speaker: speaker(of: text), isDialogue: isDialogue(plain), asks: asks(plain))
            let isKaraoke = text.tokens.contains { $0.kind == .timestamp }
            timed.mayMerge = !isKaraoke && timed.length > 0 && !standsAlone(plain)
            let italics = italics(of: text)
            if index > 0 {
                let before = document.cues[index - 1]
                let isAlike =
                    timed.mayMerge && lastPlacement == text.placement
                    && last.isItalic == italics.first
                    && document.style(of: before) == document.style(of: cue)
                    && document.settings(of: before) == document.settings(of: cue)
                let goesOn = !last.breaksOff || isSameVoice(cues[index - 1], timed)
                if isAlike, goesOn, cues[index - 1].mayMerge {
                    cues[index - 1].joinedLength = cues[index - 1].length + space + timed.length
                }
            }
            lastPlacement = text.placement
            last = (italics.last, breaksOff(plain))
            cues.append(timed)
        }
        return cues
    }

    /// The name of the first voice, if there is one.
    private func speaker(of text: CueText) -> String? {
        guard let voice = text.tokens.first(where: { $0.kind == .voice }) else { return nil }
        return String(decoding: text.bytes[voice.content], as: UTF8.self)
    }

    private func isSameVoice(_ cue: TimedCue, _ next: TimedCue) -> Bool {
        cue.speaker != nil && cue.speaker == next.speaker
    }

    /// Whether a text has a line that isn't plain speech: of a song, a description, with a label.
    private func standsAlone(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.split(separator: 0x0A).contains { speakers.isMarked($0) }
    }

    /// Whether a text begins and ends in italics.
    private func italics(of text: CueText) -> (first: Bool, last: Bool) {
        var (open, depth): ([Bool], Int) = ([], 0)
        var first: Bool?
        var last = false
        for token in text.tokens {
            switch token.kind {
            case .timestamp: break
            case .text:
                guard text.bytes[token.content].contains(where: { $0 > 0x20 }) else { continue }
                first = first ?? (depth > 0)
                last = depth > 0
            case .end: if open.popLast() == true { depth -= 1 }
            default:
                open.append(token.kind == .italic)
                if token.kind == .italic { depth += 1 }
            }
        }
        return (first ?? false, last)
    }

    /// Whether a text ends with the dash of somebody who is interrupted.
    private func breaksOff(_ text: String) -> Bool {
        for scalar in text.unicodeScalars.reversed() {
            switch scalar.properties.generalCategory {
            case .finalPunctuation, .closePunctuation, .spaceSeparator, .control, .format: continue
            case .dashPunctuation: return true
            default: if scalar != "\"" { return false }
            }
        }
        return false
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
