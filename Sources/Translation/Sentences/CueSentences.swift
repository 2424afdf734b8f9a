public import Adaptation
public import TimedText

/// Finds the sentences of a subtitle file that run over several cues.
///
/// Marks are those of the locale's rules. What is told from neighbouring cues, in this order: who
/// speaks and where the text stands, signs in capitals, the pause, the mark at the end, small
/// letters, words that belong to what follows. In a file that sets full stops, a cue without a mark
/// goes on; in one that sets none, as most Chinese subtitles, a cue is a sentence unless something
/// shows that it goes on. Where the language has no such marks, as in Thai, a full cue goes on in one
/// that follows at once.
///
/// ```swift
/// for sentence in CueSentences(rules).sentences(of: document) where sentence.isJoined { … }
/// ```
public struct CueSentences: Sendable {
    let marks: SentenceMarkTable
    private let speakers: SpeakerLines
    private let counting: Counting
    private let breaker: LineBreaker
    private let boundaries: SentenceBoundaries
    private let longestGap: Int64
    private let phraseGap: Int64
    private let longestDuration: Int64
    private let fullLength: Double

    /// No more cues are one sentence.
    static let mostCues = 6
    /// How much of a line a cue fills that is called full.
    private static let fullShare = 0.75
    /// The gap of cues that follow at once: two frames, rounded as files round them.
    private static let chainedGap: Int64 = 100

    /// Takes the rules of the language that the text is in.
    public init(_ rules: ResolvedRules) {
        marks = SentenceMarkTable(rules)
        speakers = SpeakerLines(rules)
        counting = Counting(rules)
        breaker = LineBreaker(rules)
        boundaries = SentenceBoundaries(locale: rules.locale)
        func milliseconds(_ field: RuleField) -> Int64 {
            Int64(min(max(rules[field]?.number ?? 0, 0), 1e9) * 1000)
        }
        longestGap = milliseconds(.sentenceGap)
        phraseGap = milliseconds(.phraseGap)
        longestDuration = 3 * milliseconds(.maximumDuration)
        fullLength = (rules[.lineLength]?.number ?? .infinity) * Self.fullShare
    }

    /// The sentences of a document, in its order; cues that say nothing belong to none.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    public func sentences(of document: Document) -> [CueSentence] {
        let cues = cues(of: document)
        let joints = joints(cues)
        var sentences: [CueSentence] = []
        var index = 0
        while index < cues.count {
            var end = index + 1
            while end < cues.count, joints[end - 1].goesOn { end += 1 }
            if end - index > 1 || cues[index].saysSomething {
                sentences.append(
                    CueSentence(
                        cues: index..<end, parts: cues[index..<end].map { $0.plain },
                        joints: Array(joints[index..<end - 1])))
            }
            index = end
        }
        return sentences
    }

    /// For each cue but the last, whether its sentence goes on in the next one, and why.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    public func joints(of document: Document) -> [CueJoint] { joints(cues(of: document)) }

    private func cues(of document: Document) -> [SentenceCue] {
        document.cues.map { SentenceCue($0, in: document, marks, speakers, counting) }
    }

    private func joints(_ cues: [SentenceCue]) -> [CueJoint] {
        guard cues.count > 1 else { return [] }
        let habits = SentenceHabits(cues)
        var joints: [CueJoint] = []
        joints.reserveCapacity(cues.count - 1)
        var first = 0
        for index in 1..<cues.count {
            var joint = joint(cues[index - 1], cues[index], habits)
            if joint.goesOn,
                index - first >= Self.mostCues
                    || Self.distance(cues[first].start, cues[index].end) > longestDuration
            {
                joint = CueJoint(.length, goesOn: false)
            }
            if !joint.goesOn { first = index }
            joints.append(joint)
        }
        return joints
    }

    private func joint(
        _ cue: SentenceCue, _ next: SentenceCue, _ habits: SentenceHabits
    ) -> CueJoint {
        func ends(_ reason: CueJoint.Reason) -> CueJoint { CueJoint(reason, goesOn: false) }
        func goesOn(_ reason: CueJoint.Reason) -> CueJoint { CueJoint(reason, goesOn: true) }
        guard cue.saysSomething, next.saysSomething else { return ends(.empty) }
        guard cue.start <= next.start, cue.start <= cue.end, next.start <= next.end,
            cue.placement == next.placement, cue.style == next.style
        else { return ends(.place) }
        let gap = Self.distance(cue.end, next.start)
        if gap < -Self.chainedGap { return ends(.place) }
        if cue.isMarked || next.isMarked || cue.speaker != next.speaker { return ends(.speaker) }
        if cue.isInCapitals != next.isInCapitals { return ends(.sign) }
        if gap > longestGap { return ends(.gap) }
        let beginsSmall = habits.tellsCase && next.beginsSmall == true
        switch cue.mark {
        case .call:
            return beginsSmall && gap <= phraseGap ? goesOn(.smallLetter) : ends(.sentenceMark)
        case .stop:
            // A file that sets two dots for an ellipsis, and one that goes on small, are rare.
            return boundaries.goesOn(cue.plain, next.plain)
                ? goesOn(.abbreviation) : ends(.sentenceMark)
        case .broken:
            return next.beginsBroken || beginsSmall ? goesOn(.continuation) : ends(.sentenceMark)
        case .goingOn: return goesOn(.goingOnMark)
        case .none: break
        }
        if next.beginsBroken { return goesOn(.continuation) }
        if beginsSmall { return goesOn(.smallLetter) }
        if gap > phraseGap { return ends(.gap) }
        if habits.setsStops, !habits.beginsAnew(next) { return goesOn(.noMark) }
        if isPhrase(cue, next) { return goesOn(.phrase) }
        if !marks.hasStops, gap <= Self.chainedGap, cue.length >= fullLength {
            return goesOn(.fullCue)
        }
        return ends(.noSign)
    }

    /// How much later a time is than another one, for any times.
    private static func distance(_ first: Int64, _ second: Int64) -> Int64 {
        let (distance, overflow) = second.subtractingReportingOverflow(first)
        return overflow ? .max : distance
    }

    /// Whether the last line of a cue ends with a word of a class that belongs to what follows.
    private func isPhrase(_ cue: SentenceCue, _ next: SentenceCue) -> Bool {
        guard let last = cue.plain.split(separator: "\n").last,
            let first = next.plain.split(separator: "\n").first
        else { return false }
        return breaker.faults(of: [String(last), String(first)]).contains {
            if case .wordBefore = $0.reason.kind { return true }
            return $0.reason.kind == .tyingEnding
        }
    }
}
