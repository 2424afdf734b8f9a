internal import Diagnostics
public import TimedText

/// Adapts subtitles to a locale, a market and a picture: mends, splits, times, merges, breaks lines.
///
/// A cue that needs nothing stays as it is. Adapting the result again changes nothing, and a step
/// that makes more findings than it mends is taken back.
public struct Adapter: Sendable {
    let scope: CheckScope
    let options: AdaptationOptions
    private let fixer: Fixer?
    private let judge: Checker
    private let suggestions: SuggestionFinder
    private let steps: [any AdaptationStep]
    private let retiming: TimingStep?

    /// What came of adapting a document.
    public struct Result: Sendable {
        /// The document after adapting.
        public let document: Document
        /// The changes in the order in which they were made.
        public let changes: [CueChange]
        /// What only people can mend: the text of these cues must become shorter.
        public let left: [RemainingCut]
        /// Measures, sums of money, numbers and dates that viewers may want otherwise, by the number
        /// of their cue from 0; nothing of it was changed.
        public let suggestions: [(cue: Int, suggestion: TextSuggestion)]
    }

    /// Rounds after which adapting ends even if a step still changes something.
    private static let rounds = 6

    /// Prepares the steps that the options ask for.
    ///
    /// What is mended can be limited to rules of some names.
    public init(
        _ scope: CheckScope, options: AdaptationOptions = AdaptationOptions(),
        only: Set<String>? = nil, except: Set<String> = [], hasSource: Bool = false
    ) {
        self.scope = scope
        self.options = options
        fixer =
            options.fixes
            ? Fixer(scope, only: only, except: except, hasSource: hasSource) : nil
        // Embedding comes last, so that lines are in order then.
        judge = Checker(
            scope, except: options.embeds ? [BidiOrder.description.name] : [],
            hasSource: hasSource)
        suggestions = SuggestionFinder(text: scope.rules, target: scope.rules)
        let breaker = LineBreaker(scope.rules, terms: scope.options.terms)
        let room = LineRoom(scope)
        let timing = TimingStep(scope, options: options, breaker: breaker, room: room)
        retiming = options.retimes ? timing : nil
        var steps: [any AdaptationStep] = []
        if options.splits { steps.append(SplittingStep(scope, breaker: breaker, room: room)) }
        if options.retimes { steps.append(timing) }
        if options.rebreaks { steps.append(BreakingStep(scope, breaker: breaker, room: room)) }
        if options.embeds { steps.append(EmbeddingStep(scope)) }
        self.steps = steps
    }

    /// Adapts a document.
    ///
    /// - Complexity: O(*n*) in the number of cues, but for splits and merges, which cost O(*n*) each.
    public func adapt(_ document: Document, source: Document? = nil) -> Result {
        var document = document
        var changes: [CueChange] = []
        for _ in 0..<Self.rounds {
            let count = changes.count
            if let fixer {
                let fixed = fixer.mend(document, source: source)
                document = fixed.document
                changes += fixed.changes
            }
            for step in steps {
                guard let changed = take(step, document, source) else { continue }
                document = changed.document
                changes += changed.changes
            }
            if changes.count == count { break }
        }
        let numbering = CueNumbering(document, after: changes)
        document = numbering.document
        changes += numbering.changes
        return Result(
            document: document, changes: changes, left: retiming?.left(in: document) ?? [],
            suggestions: suggested(document))
    }

    private func suggested(_ document: Document) -> [(cue: Int, suggestion: TextSuggestion)] {
        var found: [(cue: Int, suggestion: TextSuggestion)] = []
        for (index, cue) in document.cues.enumerated() {
            let text = document.plainText(of: cue)
            found += suggestions.suggestions(in: text).map { (index, $0) }
        }
        return found
    }

    /// What a step makes of a document, unless it does nothing, or more harm than good.
    private func take(
        _ step: any AdaptationStep, _ document: Document, _ source: Document?
    ) -> AdaptedDocument? {
        var refused: Set<Int> = []
        let before = FindingCounts(judge.check(judge.prepare(document, source: source)))
        for _ in 0..<4 {
            let changed = step.adapt(document, except: refused)
            guard !changed.changes.isEmpty else { return nil }
            let after = FindingCounts(
                judge.check(judge.prepare(changed.document, source: source)),
                origins: changed.origins)
            // What got worse is left alone, even where the whole got better.
            let worse = document.cues.indices.filter { after.isWorse(than: before, around: $0) }
            if worse.isEmpty, after.total <= before.total { return changed }
            guard !worse.isEmpty else { return nil }
            refused.formUnion(worse)
        }
        return nil
    }
}
