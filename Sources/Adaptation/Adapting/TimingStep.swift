internal import TimedText

/// Gives cues better times and merges those of one speaker, by ``Retimer``.
struct TimingStep: AdaptationStep {
    private let scope: CheckScope
    private let options: AdaptationOptions
    private let breaker: LineBreaker
    private let room: LineRoom
    private let reader: TimedCueReader
    private let speakers: SpeakerLines
    private let pauses: LinePauses
    /// What stands between the texts of merged cues; `nil` where nothing can tell them apart.
    private let joint: String?

    init(
        _ scope: CheckScope, options: AdaptationOptions, breaker: LineBreaker, room: LineRoom
    ) {
        self.scope = scope
        self.options = options
        self.breaker = breaker
        self.room = room
        reader = TimedCueReader(scope.rules)
        speakers = SpeakerLines(scope.rules)
        pauses = LinePauses(scope.rules, breaker: breaker)
        joint =
            scope.rules[.breakIterator]?.text == "line"
            ? " " : scope.rules[.sentenceSeparator]?.text
    }

    func adapt(_ document: Document, except refused: Set<Int>) -> AdaptedDocument {
        var result = AdaptedDocument(document: document)
        let retimer = retimer(document)
        // For each cue, what became of it; `nil` for one that was merged into another.
        var retimed: [Int: Retimed] = [:]
        let writable = WritableTimes(document, gap: scope.minimumGap ?? 0)
        for track in tracks(document, except: refused) {
            let cues = retimer.retime(track.cues).cues
            let times = writable.rounded(cues.map { ($0.cue.start, $0.cue.end) })
            for (cue, times) in zip(cues, times) {
                let sources = cue.sources.map { track.places[$0] }
                guard let first = sources.first else { continue }
                retimed[first] = Retimed(cue: cue, sources: sources, times: times)
            }
        }
        guard retimed.values.contains(where: { $0.cue.isChanged }) else { return result }
        result.document.cues.removeAll(keepingCapacity: true)
        var origins: [Int] = []
        for (index, cue) in document.cues.enumerated() {
            guard let cueRetimed = retimed[index] else { continue }
            let (retimed, sources) = (cueRetimed.cue, cueRetimed.sources)
            let place = result.document.cues.count
            let latest = result.document.cues.last?.start ?? .min
            result.document.cues.append(cue)
            origins.append(index)
            if sources.count == 1, refused.contains(index) || !retimed.isChanged { continue }
            // A cue that comes earlier mustn't overtake one at another place above it.
            if sources.count == 1, retimed.cue.start < latest, cue.start >= latest { continue }
            if sources.count > 1 { result.document.setText(merged(document, sources), at: place) }
            result.document.cues[place].start = cueRetimed.times.start
            result.document.cues[place].end = cueRetimed.times.end
            let before = sources.map { CueState(document, $0) }
            let after = CueState(result.document, place)
            guard sources.count > 1 || after.differs(from: before[0]) else { continue }
            result.changes.append(
                CueChange(
                    rule: sources.count > 1 ? "merge" : "timing", reason: reason(retimed),
                    before: before, after: [after]))
        }
        result.origins = origins
        return result
    }

    /// What only a shorter text can mend, in the order of the cues.
    func left(in document: Document) -> [RemainingCut] {
        let retimer = retimer(document)
        return tracks(document, except: []).flatMap { track in
            retimer.retime(track.cues).left.map { cut in
                RemainingCut(
                    source: track.places[cut.source], length: cut.length, fits: cut.fits,
                    duration: cut.duration)
            }
        }
        .sorted { $0.source < $1.source }
    }

    /// What became of a cue, of which cues it was made, and its times as they can be written.
    private struct Retimed {
        let cue: RetimedCue
        let sources: [Int]
        let times: (start: Int64, end: Int64)
    }

    /// Cues at one place of the picture; those at other places may stand at the same time.
    private struct Track {
        let places: [Int]
        let cues: [TimedCue]
    }

    private func tracks(_ document: Document, except refused: Set<Int>) -> [Track] {
        let cues = timedCues(document, except: refused)
        return CueTracks(document).tracks.map { places in
            Track(places: places, cues: places.map { cues[$0] })
        }
    }

    private func retimer(_ document: Document) -> Retimer {
        var retiming = RetimingOptions(
            frameRate: options.frameRate
                ?? document.head.frameRate.flatMap { FrameRate(String($0)) })
        retiming.speed = scope.options.audience.speed
        retiming.isPortrait = scope.options.orientation == .portrait
        retiming.merges = options.merges
        retiming.shots = options.shots
        return Retimer(scope.rules, options: retiming)
    }

    /// The cues as timing knows them, merged only where lines can be found for both.
    private func timedCues(_ document: Document, except refused: Set<Int>) -> [TimedCue] {
        var cues = reader.cues(of: document)
        for index in cues.indices where cues[index].joinedLength != nil {
            let isFree =
                options.merges && !refused.contains(index) && !refused.contains(index + 1)
                && index + 1 < cues.count
            cues[index].joinedLength = isFree ? joinedLength(document, cues, index) : nil
        }
        return cues
    }

    private func joinedLength(
        _ document: Document, _ cues: [TimedCue], _ index: Int
    ) -> Double? {
        let (cue, next) = (cues[index], cues[index + 1])
        // Whether lines can be found for it is only asked where cues are near enough.
        guard next.start - cue.end <= 2000, joint?.isEmpty == false else { return nil }
        let text = merged(document, [index, index + 1])
        let plain = Array(text.plain.utf8)
        let lines = pauses.separated(text, plain, kept: speakers.ends(in: plain))
        let breaking = breaker.break(
            lines.plain.span, limit: room.limit, lines: room.lines, measure: room.measure,
            at: lines.kept)
        guard breaking.fits, breaking.lengths.count <= room.lines else { return nil }
        return scope.counting.length(of: plain.span)
    }

    private func merged(_ document: Document, _ sources: [Int]) -> CueText {
        var text = EmbeddingStep.stripped(document.text(of: document.cues[sources[0]]))
        for index in sources.dropFirst() {
            let next = EmbeddingStep.stripped(document.text(of: document.cues[index]))
            text = text.joined(with: next, by: joint ?? " ")
        }
        return text
    }

    private func reason(_ cue: RetimedCue) -> String {
        var reasons: [String] = []
        for step in cue.steps {
            let change = step.to - step.from
            let amount =
                step.kind == .merged || change == 0
                ? "" : " by \(Milliseconds(Int64(clamping: change.magnitude)))"
            reasons.append(step.kind.rawValue + amount)
        }
        return reasons.isEmpty ? "moved with its neighbour" : reasons.joined(separator: ", ")
    }
}
