internal import TimedText

/// Breaks lines anew where they are too long or too many, break badly, or fit on one.
struct BreakingStep: AdaptationStep {
    private let breaker: LineBreaker
    private let room: LineRoom
    private let speakers: SpeakerLines
    private let pauses: LinePauses
    private let joinsLines: Bool
    /// How long what stands between joined lines may be: a space.
    private let joint: Double

    /// A text that takes more lines is no subtitle.
    private static let mostLines = 24

    init(_ scope: CheckScope, breaker: LineBreaker, room: LineRoom) {
        self.breaker = breaker
        self.room = room
        speakers = SpeakerLines(scope.rules)
        pauses = LinePauses(scope.rules, breaker: breaker)
        joint = scope.counting.length(of: " ")
        joinsLines =
            scope.rules[.oneIfFits]?.isOn == true && scope.options.orientation == .landscape
    }

    /// How bad a layout of lines is, the worst first.
    private struct Badness: Comparable {
        var overflows = 0
        /// By how much lines are too long.
        var excess = 0.0
        var surplus = 0
        var faults = 0
        var couldBeOne = 0

        static func < (a: Badness, b: Badness) -> Bool {
            (a.overflows, a.excess, a.surplus, a.faults, a.couldBeOne)
                < (b.overflows, b.excess, b.surplus, b.faults, b.couldBeOne)
        }
    }

    func adapt(_ document: Document, except refused: Set<Int>) -> AdaptedDocument {
        var result = AdaptedDocument(document: document)
        var text = CueText()
        for index in document.cues.indices where !refused.contains(index) {
            document.readText(of: document.cues[index], into: &text)
            guard let (broken, reason) = broken(text) else { continue }
            let before = CueState(document, index)
            result.document.setText(broken, at: index)
            result.changes.append(
                CueChange(
                    rule: "line-break", reason: reason, before: [before],
                    after: [CueState(result.document, index)]))
        }
        return result
    }

    /// The text with better lines and why; `nil` when it can't be made better.
    private func broken(_ embedded: CueText) -> (CueText, String)? {
        let text = EmbeddingStep.stripped(embedded)
        let plain = Array(text.plain.utf8)
        guard !plain.isEmpty else { return nil }
        let lines = pauses.separated(text, plain, kept: speakers.ends(in: plain))
        let old = badness(plain, mayJoin: lines.kept.isEmpty)
        guard old > Badness() else { return nil }
        let breaking = breaking(lines)
        let new = badness(
            breaking.applied(to: lines.plain.span), mayJoin: lines.kept.isEmpty)
        guard new < old else { return nil }
        return (lines.text.applying(breaking, to: lines.plain), reason(old, new, plain))
    }

    /// The breaks within the lines that a cue may have; where that is too much text for them, as few
    /// lines as it takes, since what isn't in the picture can't be read at all.
    private func breaking(_ lines: LinePauses.Lines) -> LineBreaking {
        func breaking(_ count: Int) -> LineBreaking {
            breaker.break(
                lines.plain.span, limit: room.limit, lines: count, measure: room.measure,
                at: lines.kept)
        }
        let allowed = breaking(room.lines)
        guard !allowed.fits, room.limit.isFinite, room.limit > 0 else { return allowed }
        let needed = room.measure.length(of: lines.plain.span) / room.limit
        guard needed < Double(Self.mostLines) else { return allowed }
        var count = max(room.lines + 1, Int(needed.rounded(.up)))
        while count <= Self.mostLines {
            let more = breaking(count)
            if more.fits { return more }
            count += 1
        }
        return allowed
    }

    private func badness(_ text: [UInt8], mayJoin: Bool) -> Badness {
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        var badness = Badness()
        var total = 0.0
        for line in lines {
            let length = room.measure.length(of: line.span)
            total += length
            guard length > room.limit else { continue }
            badness.overflows += 1
            badness.excess += length - room.limit
        }
        badness.surplus = max(0, lines.count - room.lines)
        guard lines.count > 1 else { return badness }
        badness.faults = breaker.faults(of: lines.map { String(decoding: $0, as: UTF8.self) }).count
        if joinsLines, mayJoin, lines.count == 2, total + joint <= room.limit {
            badness.couldBeOne = 1
        }
        return badness
    }

    private func reason(_ old: Badness, _ new: Badness, _ text: [UInt8]) -> String {
        if old.overflows > new.overflows { return "a line was too long" }
        if old.excess > new.excess { return "a line was longer than it must be" }
        if old.surplus > new.surplus { return "there were too many lines" }
        if old.faults > new.faults {
            let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
            let fault = breaker.faults(of: lines.map { String(decoding: $0, as: UTF8.self) }).first
            return "a line broke " + (fault?.reason.description ?? "badly")
        }
        return "the text fits on one line"
    }
}
