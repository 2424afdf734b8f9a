/// The points that are taken off a score, of a hundred.
public struct MatchPenalties: Sendable, Hashable {
    /// Equal but for capital and small letters.
    public var letterCase = 1
    /// Equal but for full and half width.
    public var width = 1
    /// Other punctuation.
    public var punctuation = 1
    /// Equal only as Simplified Chinese.
    public var script = 1
    /// Other numbers or dates, which could not be replaced in the translation.
    public var number = 3
    /// Other names, which are one sign in the folded texts and could not be replaced.
    public var name = 5
    /// Other markup, which could not be put into the translation.
    public var tag = 2
    /// Numbers, dates, names or markup that were replaced; taken once for all of them.
    public var adapted = 1

    /// A translation that a person wrote or confirmed.
    public var human = 0
    /// A translation that came with a file.
    public var imported = 0
    /// A translation from two subtitle files that were aligned.
    public var aligned = 1
    /// A translation by a machine.
    public var machine = 5
    /// Translations by machines whose engines have points of their own, by name.
    public var engines: [String: Int] = [:]

    /// A translation that is older than `years`.
    public var age = 1
    /// The years after which a translation counts as old; `nil` when none does.
    public var years: Int?

    /// Creates the usual points.
    public init() {}

    /// The points for where a translation comes from.
    public func points(for origin: UnitOrigin) -> Int {
        switch origin {
        case .human: human
        case .imported: imported
        case .aligned: aligned
        case .machine(let engine): engines[engine] ?? machine
        }
    }

    /// The points for the age of a translation, made and asked for in milliseconds since 1970.
    public func points(forChange changed: Int64?, now: Int64) -> Int {
        guard let years, let changed else { return 0 }
        let (age, isOver) = now.subtractingReportingOverflow(changed)
        let limit = Double(years) * 365.25 * 86_400_000
        return isOver || Double(age) > limit ? self.age : 0
    }
}
