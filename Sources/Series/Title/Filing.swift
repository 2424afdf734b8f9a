/// A number that an authority or a platform gave a title, such as （番茄）网微剧备字（2026）第847205号.
public struct Filing: Sendable, Hashable {
    /// The kind of number.
    public var kind: Kind
    /// Who gave it, such as `番茄` or `京`; empty when the number doesn't say.
    public var issuer: String
    /// The year in the number.
    public var year: Int
    /// The number itself with its leading zeros.
    public var number: String
    /// The number as it is written on the document.
    public var verbatim: String

    /// Creates a number.
    public init(kind: Kind, issuer: String, year: Int, number: String, verbatim: String) {
        self.kind = kind
        self.issuer = issuer
        self.year = year
        self.number = number
        self.verbatim = verbatim
    }

    /// What a number stands for: the kinds of record that Douyin's interface for short dramas knows.
    public enum Kind: String, Sendable, CaseIterable {
        case licence, registration
        case ordinaryRecord = "ordinary-record"
        case keyRecord = "key-record"
    }
}
