internal import ICU

/// The replacement of what differs between a question and a stored unit in the translation.
struct TargetAdapter: ~Copyable {
    private let names: [NamePair]

    init(names: [NamePair]) { self.names = names }

    /// Adapts the translation of a unit.
    mutating func adapt(
        _ unit: TranslationUnit, to query: MemoryQuery, hasOtherNumbers: Bool
    ) throws(ICUError) -> Adaptation {
        var adaptation = Adaptation(proposal: unit.target)
        if hasOtherNumbers { adaptation.numbers = .different }
        return adaptation
    }
}
