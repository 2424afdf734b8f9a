internal import TimedText

/// Breaks lines anew where they are too long or too many, break badly, or fit on one.
struct BreakingStep: AdaptationStep {
    private let breaker: LineBreaker
    private let room: LineRoom
    private let speakers: SpeakerLines
    private let joinsLines: Bool
    /// How long what stands between joined lines may be: a space.
    private let joint: Double

    init(_ scope: CheckScope, breaker: LineBreaker, room: LineRoom) {
        self.breaker = breaker
        self.room = room
        speakers = SpeakerLines(scope.rules)
        joint = scope.counting.length(of: " ")
        joinsLines =
            scope.rules[.oneIfFits]?.isOn == true && scope.options.orientation == .landscape
    }

    /// How bad a layout of lines is, the worst first.
    private struct Badness: Comparable {
        var overflows = 0
        var surplus = 0
        var faults = 0
        var couldBeOne = 0
        var isSplit = 0

        static func < (a: Badness, b: Badness) -> Bool {
            (a.overflows, a.surplus, a.faults, a.couldBeOne)
                < (b.overflows, b.surplus, b.faults, b.couldBeOne)
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
        let old = badness(plain)
        guard old > Badness() else { return nil }
        let mandatory = speakers.ends(in: plain)
        let breaking = breaker.break(
            plain.span, limit: room.limit, lines: room.lines, measure: room.measure, at: mandatory)
        let new = badness(breaking.applied(to: plain.span))
        guard new < old else { return nil }
        return (text.applying(breaking, to: plain), reason(old, new, plain))
    }

    private func badness(_ text: [UInt8]) -> Badness {
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        var badness = Badness()
        var total = 0.0
        for line in lines {
            let length = room.measure.length(of: line.span)
            total += length
            if length > room.limit { badness.overflows += 1 }
        }
        badness.surplus = max(0, lines.count - room.lines)
        guard lines.count > 1 else { return badness }
        badness.faults = breaker.faults(of: lines.map { String(decoding: $0, as: UTF8.self) }).count
        if joinsLines, lines.count == 2, total + joint <= room.limit,
            speakers.ends(in: text).isEmpty
        {
            badness.couldBeOne = 1
        }
        return badness
    }

    private func reason(_ old: Badness, _ new: Badness, _ text: [UInt8]) -> String {
        if old.overflows > new.overflows { return "a line was too long" }
        if old.surplus > new.surplus { return "there were too many lines" }
        if old.faults > new.faults {
            let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
            let fault = breaker.faults(of: lines.map { String(decoding: $0, as: UTF8.self) }).first
            return "a line broke " + (fault?.reason.description ?? "badly")
        }
        return "the text fits on one line"
    }
}
