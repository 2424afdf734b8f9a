public import Adaptation
internal import Diagnostics
public import TimedText
public import TranslationMemory

/// Fills a subtitle file with what a memory knows.
///
/// Cues are looked up one by one in their context, and sentences over several cues as a whole; the
/// better answer is taken, and a sentence is split over its cues again. Times stay as they are, markup
/// is that of the match, and lines break as the rules of the target's language ask.
///
/// ```swift
/// let pretranslation = Pretranslation(source: zh, target: th, pair: pair)
/// let filled = try pretranslation.fill(document, from: MemoryAnswers { try memory.find($0) })
/// ```
public struct Pretranslation: Sendable {
    private let sentences: CueSentences
    private let segments: CueSegments
    private let splitter: SentenceSplitter
    private let layout: TextLayout
    private let pair: LanguagePair
    private let options: PretranslationOptions
    private let speedLimit: Double?
    private let speedUnit: String
    private let severity: Severity
    private let ellipsis: String
    private let targetMarks: SentenceMarkTable

    /// How many answers are looked at for one that can be read in its time.
    private static let answers = 5

    /// Takes the rules of both languages.
    public init(
        source: ResolvedRules, target: ResolvedRules, pair: LanguagePair,
        options: PretranslationOptions = PretranslationOptions()
    ) {
        sentences = CueSentences(source)
        segments = CueSegments(source)
        splitter = SentenceSplitter(
            target, terms: options.terms, speed: options.audience.speed)
        layout = TextLayout(target, terms: options.terms)
        self.pair = pair
        self.options = options
        let speed = target[options.audience.speed]
        speedLimit = speed?.number.flatMap { $0 > 0 ? $0 : nil }
        speedUnit = Counting(target).unit.rawValue
        severity = speed?.severity ?? .warning
        ellipsis = target[.ellipsis]?.text ?? "…"
        targetMarks = SentenceMarkTable(target)
    }

    /// A copy of a document with all that a memory knows filled in.
    ///
    /// - Throws: What the memory throws when it can't answer.
    /// - Complexity: one question a cue and one a sentence; else O(*n*) in the size of the document.
    public func fill<Memory: MemoryLookup>(
        _ document: Document, from memory: Memory
    ) throws(Memory.Failure) -> PretranslatedDocument {
        let contexts = CueContexts(document, segments)
        var records = document.cues.indices.map { index in
            PretranslatedCue(
                index: index,
                state: contexts.segments[index].text.isEmpty ? .empty : .untranslated)
        }
        var filled: [Int: CueText] = [:]
        for sentence in sentences.sentences(of: document) {
            var best: [Int: Match] = [:]
            for index in sentence.cues where records[index].state != .empty {
                let matches = try memory.matches(
                    for: query(contexts.segments[index], [index], contexts))
                best[index] = readable(matches, document.cues[index].span)
            }
            if options.joinsSentences, sentence.isJoined,
                let match = try matchOfSentence(sentence, best, contexts, document, memory)
            {
                fill(match, sentence, document, &records, &filled)
                continue
            }
            for index in sentence.cues {
                guard let match = best[index] else { continue }
                let text = CueText(match.proposal)
                fill(text, match, .cue, document.cues[index], &records[index], &filled)
            }
        }
        return result(document, records, filled)
    }

    private func query(
        _ text: Segment, _ cues: [Int], _ contexts: CueContexts
    ) -> MemoryQuery {
        var query = MemoryQuery(text, source: pair.source, target: pair.target)
        query.minimum = min(max(options.minimum, 1), 100)
        query.limit = Self.answers
        query.context = contexts.context(of: cues, in: options.context)
        query.foldsChinese = options.foldsChinese
        return query
    }

    /// The best of some answers that is good enough; among equal ones, one that can be read in time.
    private func readable(_ matches: [Match], _ duration: Int64) -> Match? {
        guard let top = matches.map({ $0.score }).max(), top >= options.minimum else { return nil }
        let equal = matches.filter { $0.score == top }
        guard let speedLimit, duration > 0, equal.count > 1 else { return equal.first }
        let room = speedLimit * Double(duration) / 1000
        return equal.first { layout.length(of: CueText($0.proposal)) <= room } ?? equal.first
    }

    /// The match of a sentence, where it is better than what its cues have.
    private func matchOfSentence<Memory: MemoryLookup>(
        _ sentence: CueSentence, _ best: [Int: Match], _ contexts: CueContexts,
        _ document: Document, _ memory: Memory
    ) throws(Memory.Failure) -> Match? {
        let cues = sentence.cues.filter { !contexts.segments[$0].text.isEmpty }
        // Cues that are known in their context are parts of this very sentence.
        guard cues.count > 1, !cues.allSatisfy({ (best[$0]?.score ?? 0) > 100 }) else {
            return nil
        }
        let (whole, _) = segments.segment(of: sentence, in: document)
        let duration = sentence.cues.reduce(0) {
            $0 + document.cues[$1].span
        }
        let matches = try memory.matches(for: query(whole, cues, contexts))
        guard let match = readable(matches, duration) else { return nil }
        let scores = cues.map { best[$0]?.score ?? 0 }
        let mean = Double(scores.reduce(0, +)) / Double(scores.count)
        return Double(match.score) >= mean ? match : nil
    }

    /// Fills the cues of a sentence with the parts of its translation.
    private func fill(
        _ match: Match, _ sentence: CueSentence, _ document: Document,
        _ records: inout [PretranslatedCue], _ filled: inout [Int: CueText]
    ) {
        let cues = sentence.cues.filter { records[$0].state != .empty }
        // Where the proposal isn't what is stored, its places aren't known.
        let ends = match.proposal.text == match.unit.target.text ? match.unit.targetEnds : []
        var parts = splitter.split(
            match.proposal, over: cues.map { document.cues[$0].span }, preferring: ends)
        for place in parts.indices.dropLast()
        where sentence.joints.indices.contains(cues[place] - sentence.cues.lowerBound)
            && sentence.joints[cues[place] - sentence.cues.lowerBound].reason == .continuation
        {
            parts[place] = withBreak(atEndOf: parts[place])
            parts[place + 1] = withBreak(atStartOf: parts[place + 1])
        }
        for (index, part) in zip(cues, parts) {
            fill(
                CueText(part), match, .sentence, document.cues[index], &records[index], &filled)
        }
    }

    private func withBreak(atEndOf part: Segment) -> Segment {
        guard targetMarks.mark(atEndOf: Array(part.text.unicodeScalars)) == .none,
            !part.text.isEmpty
        else { return part }
        var part = part
        part.append(Segment(ellipsis), by: "")
        return part
    }

    private func withBreak(atStartOf part: Segment) -> Segment {
        guard !part.text.isEmpty, !targetMarks.beginsBroken(Array(part.text.unicodeScalars))
        else { return part }
        var whole = Segment(ellipsis)
        whole.append(part, by: "")
        return whole
    }

    private func fill(
        _ text: CueText, _ match: Match, _ shape: PretranslatedCue.Shape, _ cue: Cue,
        _ record: inout PretranslatedCue, _ filled: inout [Int: CueText]
    ) {
        record.state = match.score > 100 ? .context : match.score == 100 ? .exact : .fuzzy
        record.shape = shape
        record.score = match.score
        record.unit = match.identifier
        record.origin = match.unit.origin
        record.replacements = match.replacements
        let (broken, fits) = layout.broken(text)
        record.fitsLines = fits
        record.text = Segment(verbatim: broken).native
        let length = layout.length(of: broken)
        if cue.span > 0, length > 0 {
            let speed = length * 1000 / Double(cue.span)
            record.speed = (speed * 100).rounded() / 100
            if let speedLimit, speed > speedLimit + 0.005 { record.fitsSpeed = false }
        } else if length > 0 {
            record.fitsSpeed = speedLimit == nil
        }
        filled[record.index] = broken
    }

    private func result(
        _ document: Document, _ records: [PretranslatedCue], _ filled: [Int: CueText]
    ) -> PretranslatedDocument {
        var copy = document
        var findings: [Finding] = []
        for record in records {
            let cue = document.cues[record.index]
            if let text = filled[record.index] {
                copy.setText(text.placed(as: document.text(of: cue)), at: record.index)
            } else if options.rest == .empty, record.state == .untranslated {
                copy.setText(CueText().placed(as: document.text(of: cue)), at: record.index)
            }
            guard record.isFilled, !record.fitsSpeed, let speedLimit else { continue }
            let speed = record.speed.map { "\(Self.spelling($0)) \(speedUnit)s a second" }
            findings.append(
                Finding(
                    rule: "pretranslated-speed", severity: severity,
                    message: "the translation that was filled in needs "
                        + (speed ?? "time") + ", at most \(Self.spelling(speedLimit))",
                    range: document.range(of: cue),
                    cue: FindingCue(number: record.index + 1, start: cue.start, end: cue.end)))
        }
        return PretranslatedDocument(
            document: copy, cues: records, findings: findings, speedLimit: speedLimit,
            speedUnit: speedUnit)
    }

    private static func spelling(_ number: Double) -> String {
        let rounded = (number * 10).rounded() / 10
        return Int(exactly: rounded).map { String($0) } ?? String(rounded)
    }
}
