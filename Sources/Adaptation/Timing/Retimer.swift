/// Finds better times for cues by the rules of a locale, without touching their text.
///
/// A cue that is too fast or too short may begin a little earlier, last into the gap after it, take
/// some of the next cue's time, or be merged with a neighbour of the same voice; gaps are closed or
/// opened, and times are moved to shot changes. A cue without fault keeps its times, except that it
/// lends some and that its gaps are put right. All together cost least: see `TimingCost`.
///
/// A cue is moved for its speed only if that ends the violation, or if it takes the whole gap after
/// it. So nothing is left for a second run to win, and what was good never gets worse: no cue
/// becomes too fast, too short or too long, and no gap too short, unless it is to end an overlap.
///
/// ```swift
/// let retiming = Retimer(rules, options: RetimingOptions(frameRate: FrameRate(25))).retime(cues)
/// for cut in retiming.left { print(cut.source, cut.fits) }
/// ```
public struct Retimer: Sendable {
    /// The rules as numbers.
    public let limits: TimingLimits
    private let shots: ShotChanges
    private let merges: Bool

    /// Beyond so many rounds a list is left as it is; more than four weren't seen.
    private static let mostRounds = 32

    /// Takes the rules of a locale.
    public init(_ rules: ResolvedRules, options: RetimingOptions = RetimingOptions()) {
        limits = TimingLimits(rules, options: options)
        shots = options.shots
        merges = options.merges
    }

    /// Finds new times for cues in the order of the file.
    ///
    /// - Complexity: O(*n* · *k*²) for *n* cues with *k* ≤ 60 candidates at a boundary.
    public func retime(_ cues: [TimedCue]) -> Retiming {
        var current = cues
        var sources = cues.indices.map { $0..<$0 + 1 }
        var rounds = 0
        while rounds < Self.mostRounds {
            rounds += 1
            let chain = chain(current)
            let choices = chain.best().choices
            var changed = choices.count != current.count
            var (nextCues, nextSources): ([TimedCue], [Range<Int>]) = ([], [])
            nextCues.reserveCapacity(choices.count)
            nextSources.reserveCapacity(choices.count)
            for choice in choices {
                let first = choice.sources.lowerBound
                let last = choice.sources.upperBound - 1
                var cue = current[first]
                if last > first, let length = cue.joinedLength {
                    cue = cue.merged(with: current[last], length: length)
                }
                (cue.start, cue.end) = (choice.start, choice.end)
                if cue != current[first] { changed = true }
                nextCues.append(cue)
                nextSources.append(sources[first].lowerBound..<sources[last].upperBound)
            }
            (current, sources) = (nextCues, nextSources)
            if !changed { break }
        }
        let explainer = RetimingReasons(cues, limits: limits, shots: shots)
        let retimed = current.indices.map { index in
            RetimedCue(
                sources: sources[index], cue: current[index],
                steps: explainer.steps(of: sources[index], to: current[index]))
        }
        let left = RemainingCuts(chain(current), limits: limits, sources: sources).cuts
        return Retiming(cues: retimed, left: left, rounds: rounds)
    }

    /// The choice of times for cues as they are.
    func chain(_ cues: [TimedCue]) -> TimingChain {
        TimingChain(
            TimingWalls(cues, limits: limits), cost: TimingCost(limits: limits, shots: shots),
            merges: merges)
    }
}
