/// What a rule says, without what stands around it.
public enum RuleValue: Sendable, Hashable, CustomStringConvertible {
    case number(Double)
    case flag(Bool)
    case text(String)
    case list([String])
    case numbers([Double])

    /// The value as a person would read it.
    public var description: String {
        switch self {
        case .number(let number): Self.spelling(number)
        case .flag(let flag): flag ? "yes" : "no"
        case .text(let text): text
        case .list(let texts): texts.isEmpty ? "nothing" : texts.joined(separator: " ")
        case .numbers(let numbers): numbers.map(Self.spelling).joined(separator: " ")
        }
    }

    /// A number without a needless `.0`.
    static func spelling(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }
}
