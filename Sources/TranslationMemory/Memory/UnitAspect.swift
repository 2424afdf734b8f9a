/// All of a unit that its score and its proposal depend on, for one question.
///
/// Of units with the same source text thousands may be stored, one for each place where it was said.
/// Most have the same aspect, and only the newest of those is compared.
struct UnitAspect: Hashable {
    private let source: Segment
    private let target: Segment
    private let origin: UnitOrigin
    private let agePoints: Int
    private let context: ContextAgreement

    /// Takes what counts of a unit.
    init(_ unit: TranslationUnit, agePoints: Int, context: ContextAgreement) {
        source = unit.source
        target = unit.target
        origin = unit.origin
        self.agePoints = agePoints
        self.context = context
    }
}
