public import TimedText

/// The budgets of all cues of a source document for a target locale.
///
/// What fits is the limit of the reading speed for the time with its gaps, or what the lines hold,
/// whichever is less; what to expect is the length of the source times the expansion from its
/// language, measured over parallel sentences of news. Dialogue expands less.
public struct CueBudgets: Sendable {
    /// The tags of both locales and the units in which text is counted.
    public let source: String
    public let target: String
    public let sourceUnit: String
    public let targetUnit: String
    /// Units of the target for each unit of the source, on average and in nine of ten sentences at
    /// most.
    public let expansion: Double
    public let expansion90: Double
    /// The cues in the order of the document.
    public let budgets: [CueBudget]

    /// Reckons the budgets; `nil` when the rules of one of the locales don't say how much longer a
    /// translation gets.
    ///
    /// - Parameters:
    ///   - document: the source.
    ///   - rules: the rules of the target, with its market and profile.
    ///   - sourceRules: the rules of the source's language.
    ///   - options: the frame rate, the speed to be met, and whether the picture is upright.
    /// - Complexity: O(*n*) in the size of the document.
    public init?(
        of document: Document, for rules: ResolvedRules, from sourceRules: ResolvedRules,
        options: RetimingOptions = RetimingOptions()
    ) {
        guard let ratio = rules[.expansion]?.number, ratio > 0,
            let sourceRatio = sourceRules[.expansion]?.number, sourceRatio > 0
        else { return nil }
        let ratio90 =
            rules[.expansionPercentile90]?.number
            ?? ratio * (rules[.expansionSpread]?.number ?? 1)
        source = sourceRules.locale
        target = rules.locale
        sourceUnit = Counting(sourceRules).unit.rawValue
        targetUnit = Counting(rules).unit.rawValue
        expansion = ratio / sourceRatio
        expansion90 = max(ratio, ratio90) / sourceRatio
        let limits = TimingLimits(rules, options: options)
        let cues = TimedCueReader(sourceRules).cues(of: document)
        var available = cues.map { $0.isUsable ? $0.duration : 0 }
        for track in CueTracks(document).tracks {
            let walls = TimingWalls(track.map { cues[$0] }, limits: limits)
            for (place, index) in track.enumerated() where !walls.isFixed[place] {
                let end = TimingRoom(walls, at: place, limits: limits).gapEnd
                available[index] = max(
                    walls.cues[place].duration, min(end - cues[index].start, limits.maximum))
            }
        }
        budgets = cues.indices.map { [expansion, expansion90] index in
            let cue = cues[index]
            let readable = limits.reading(available[index])
            return CueBudget(
                index: index, start: cue.start, duration: cue.isUsable ? cue.duration : 0,
                available: available[index], sourceLength: cue.length,
                fits: min(readable, limits.capacity.rounded(.down)),
                limit: readable <= limits.capacity ? .speed : .lines,
                expected: Self.tenths(cue.length * expansion),
                expected90: Self.tenths(cue.length * expansion90))
        }
    }

    /// How many cues have a verdict.
    public func count(_ verdict: CueBudget.Verdict) -> Int {
        budgets.count { $0.verdict == verdict }
    }

    private static func tenths(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}
