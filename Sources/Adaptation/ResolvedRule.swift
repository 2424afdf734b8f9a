public import Diagnostics

/// The value of a rule after all layers, and how it came about.
public struct ResolvedRule: Sendable {
    /// What every layer had to say, the first one first.
    public internal(set) var steps: [RuleStep]
    /// The entry that holds now.
    public internal(set) var entry: RuleEntry
    /// What is counted, which a later layer needn't repeat.
    public internal(set) var unit: String?
    /// How much it matters when the rule isn't met.
    public internal(set) var severity: Severity?
    /// Who locked the value; the file that did may still change it for some locales.
    var lock: RuleEntry?
    private var lockLayer: RuleLayer?

    init(_ step: RuleStep) {
        steps = [step]
        entry = step.entry
        unit = step.entry.unit
        severity = step.entry.severity
        if step.entry.locks { (lock, lockLayer) = (step.entry, step.layer) }
    }

    /// The path of the rule, such as `reading.adult`.
    public var field: String { entry.field }
    /// What the rule is about.
    public var definition: RuleDefinition { entry.definition }
    /// What the rule says; `nil` when a layer took it away.
    public var value: RuleValue? { entry.value }

    /// Whether a layer locked the value.
    public var isLocked: Bool { lock != nil }

    public var number: Double? { if case .number(let number) = value { number } else { nil } }
    public var isOn: Bool? { if case .flag(let flag) = value { flag } else { nil } }
    public var text: String? { if case .text(let text) = value { text } else { nil } }
    public var texts: [String]? { if case .list(let texts) = value { texts } else { nil } }
    public var numbers: [Double]? { if case .numbers(let numbers) = value { numbers } else { nil } }

    /// Takes what a later layer says, and tells what became of it.
    mutating func take(_ entry: RuleEntry, from layer: RuleLayer) -> RuleStep.Outcome {
        let outcome = outcome(of: entry, from: layer)
        steps.append(RuleStep(layer: layer, entry: entry, outcome: outcome))
        if outcome != .locked, entry.locks { (lock, lockLayer) = (entry, layer) }
        guard outcome.isTaken else { return outcome }
        // A value that was taken away leaves no unit behind.
        if entry.unit != nil || value == nil { unit = entry.unit }
        if let severity = entry.severity { self.severity = severity }
        self.entry = entry
        return outcome
    }

    private func outcome(of entry: RuleEntry, from layer: RuleLayer) -> RuleStep.Outcome {
        if lock != nil, lockLayer != layer { return entry.value == value ? .same : .locked }
        guard let new = entry.value else { return .removed }
        guard layer.tightens, definition.kind.isLimit, case .number(let new) = new,
            let old = number
        else { return .set }
        if let unit, let other = entry.unit, unit != other { return .otherUnit }
        if new == old { return .same }
        let isStricter = definition.kind == .maximum ? new < old : new > old
        if isStricter { return .tightened }
        return entry.relaxes ? .relaxed : .looser
    }
}
