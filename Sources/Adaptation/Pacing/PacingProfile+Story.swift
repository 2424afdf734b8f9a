internal import TimedText

/// What is said: sentences, turns, the first seconds and the last ones.
extension PacingProfile {
    mutating func measureSentences(
        _ cues: [PacingCue], _ marks: SentenceMarks, _ rules: ResolvedRules
    ) {
        let hundredth = 100 / Double(cues.count)
        func rate(_ isMeant: (PacingCue) -> Bool) -> Double {
            Double(cues.count(where: isMeant)) * hundredth
        }
        set(
            .question, marks.tellsQuestions ? rate { $0.isQuestion } : nil,
            or: .noRule(RuleField.questionMarks.path))
        set(
            .exclamation, marks.tellsExclamations ? rate { $0.isExclamation } : nil,
            or: rules[.exclamationMarks] == nil
                ? .noRule(RuleField.exclamationMarks.path)
                : .noMark(RuleField.forbiddenMarks.path))
        set(
            .broken, marks.tellsBreaks ? rate { $0.isBroken } : nil,
            or: .noRule(RuleField.brokenMarks.path))
        set(
            .adversative, rules[.adversatives] != nil ? rate { $0.isAdversative } : nil,
            or: .noRule(RuleField.adversatives.path))
        let dashTurns = cues.reduce(0) { $0 + $1.dashTurns }
        // Without dashes nothing shows that another one speaks, but the names of voices.
        let writesDashes = rules[.dash]?.text != "none"
        set(
            .dashTurns, writesDashes ? Double(dashTurns) * hundredth : nil,
            or: .noMark(RuleField.dash.path))
        let minutes = Double(duration) / 60_000
        let voiced = cues.count { !$0.voices.isEmpty }
        if voiced * 2 >= cues.count {
            let voices = cues.flatMap { $0.voices }
            let changes = zip(voices.dropFirst(), voices).count { $0 != $1 }
            // In cues without a name, dashes still tell of a change.
            let others = cues.reduce(0) { $0 + ($1.voices.isEmpty ? $1.dashTurns : 0) }
            turnBasis = .voices
            values[.turn] = Double(changes + others) / minutes
        } else if !writesDashes {
            absences[.turn] = .noMark(RuleField.dash.path)
        } else {
            let answers = zip(cues, cues.dropFirst()).count {
                $0.isQuestion && !$1.isQuestion && $1.start - $0.end <= Self.answerTime
            }
            turnBasis = .lowerBound
            values[.turn] = Double(dashTurns + answers) / minutes
        }
    }

    /// How soon an answer follows its question, in milliseconds.
    private static let answerTime: Int64 = 1200

    mutating func measureHook(_ cues: [PacingCue], _ reader: inout PacingReader) {
        if let first = cues.first { values[.firstDialogue] = Double(first.start) / 1000 }
        let mean = (values[.textRate] ?? 0) / 60_000
        for (measure, window) in [(PacingMeasure.hook3, Int64(3000)), (.hook7, 7000)] {
            let units = cues.reduce(0) { $0 + $1.units(from: 0, to: window) }
            let ratio = duration >= window ? units / (mean * Double(window)) : nil
            set(measure, ratio, or: .tooShort(needed: window))
        }
        let window: Int64 = 7000
        let hook = cues.prefix { $0.start < window }
        guard duration >= window else {
            absences[.hookSpeed] = .tooShort(needed: window)
            absences[.hookMark] = .tooShort(needed: window)
            return
        }
        // Without a cue in the window there is no speed; that there is no mark is known.
        set(.hookSpeed, hook.map { $0.speed }.max(), or: .noCues)
        if hook.contains(where: { $0.isQuestion }) { hookMarks.append(.question) }
        if hook.contains(where: { $0.isExclamation }) { hookMarks.append(.exclamation) }
        let texts = hook.map { reader.words.prepare($0.text) }
        if texts.contains(where: { reader.address.stands(in: $0) }) { hookMarks.append(.address) }
        if texts.contains(where: { reader.negations.stands(in: $0) }) {
            hookMarks.append(.negation)
        }
        values[.hookMark] = hookMarks.isEmpty ? 0 : 1
    }

    mutating func measureTail(_ cues: [PacingCue], _ reader: inout PacingReader) {
        guard let last = cues.last else { return }
        set(
            .tail, isDurationAssumed ? nil : Double(duration - last.end) / 1000, or: .noDuration)
        let window: Int64 = 10_000
        let mean = (values[.textRate] ?? 0) / 60_000
        let units = cues.reduce(0) { $0 + $1.units(from: duration - window, to: duration) }
        set(
            .tail10, duration >= window ? units / (mean * Double(window)) : nil,
            or: .tooShort(needed: window))
        if last.isQuestion { openings.append(.question) }
        if last.isBroken { openings.append(.broken) }
        if reader.reveals.stands(in: reader.words.prepare(last.text)) { openings.append(.reveal) }
        values[.open] = openings.isEmpty ? 0 : 1
    }
}
