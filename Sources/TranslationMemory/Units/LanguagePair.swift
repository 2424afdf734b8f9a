public import ICU

/// A source and a target language, such as `zh-Hans` → `en`.
public struct LanguagePair: Sendable, Hashable, CustomStringConvertible {
    /// The language that is translated from.
    public var source: LocaleIdentifier
    /// The language that is translated to.
    public var target: LocaleIdentifier

    /// Creates a pair.
    public init(_ source: LocaleIdentifier, _ target: LocaleIdentifier) {
        self.source = source
        self.target = target
    }

    /// Creates a pair of two tags in any spelling; `nil` when one isn't well-formed.
    public init?(_ source: String, _ target: String) {
        guard let source = LocaleIdentifier(source), let target = LocaleIdentifier(target) else {
            return nil
        }
        self.init(source, target)
    }

    public var description: String { "\(source) → \(target)" }
}
